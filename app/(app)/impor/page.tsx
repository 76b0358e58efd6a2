import { FileUp } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { KIND_WORDS, resultText, STATUS_WORDS } from "@/components/exchange/import-words";
import { UploadForm } from "@/components/exchange/upload-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { FILE_LIMITS } from "@/lib/exchange/limits";
import { recentImports } from "@/lib/exchange/server/queries";
import { momentText } from "@/lib/kernel/indonesian-date";

export const metadata: Metadata = { title: "Impor" };

const LIMIT_MB = FILE_LIMITS.fileBytes / 1024 / 1024;

const FAULTS: Readonly<Record<string, string>> = {
  "terlalu-besar": `Berkas lebih besar daripada ${String(LIMIT_MB)} MB. Bagi menjadi beberapa berkas, atau hapus lembar yang tidak dipakai.`,
  kosong: "Berkas belum dipilih atau kosong. Pilih berkas XLSX atau CSV yang berisi daftar.",
  "tidak-boleh":
    "Impor pegawai dan unit dilakukan admin kepegawaian, impor daftar IKU oleh perencana, masing-masing untuk seluruh instansi.",
};

/** Lists brought in as files: a new one, and those so far. */
export default async function ImportsPage({ searchParams }: PageProps<"/impor">) {
  const actor = await requirePermission("exchange.open");
  const { galat } = await searchParams;
  const fault = typeof galat === "string" ? FAULTS[galat] : undefined;
  const imports = await recentImports(actor);
  return (
    <>
      <PageHeader
        title="Impor"
        lead="Dari berkas XLSX atau CSV, misalnya hasil ekspor SIASN. Anda melihat pratinjau sebelum ada yang berubah, dan berkas diterapkan seluruhnya atau tidak sama sekali."
        viewers="admin kepegawaian; perencana hanya impor daftar IKU."
      />
      {fault !== undefined && (
        <Notice tone="danger" role="alert" title="Berkas tidak diterima" className="mb-6">
          {fault} Tidak ada data yang berubah.
        </Notice>
      )}
      {hasPermission(actor, "exchange.import") && (
        <section aria-labelledby="daftar-induk" className="mb-8">
          <h2 id="daftar-induk" className="mb-3 text-lg font-semibold">
            Pegawai dan unit
          </h2>
          <div className="grid gap-4 md:grid-cols-2">
            <Card
              title="1. Unit kerja"
              lead="Impor susunan unit lebih dahulu, agar pegawai dapat ditempatkan."
            >
              <UploadForm kind="units" limitMb={LIMIT_MB} />
            </Card>
            <Card title="2. Pegawai" lead="Identitas, NIP/NI PPPK, golongan, jabatan, unit, dan kedudukan.">
              <UploadForm kind="employees" limitMb={LIMIT_MB} />
            </Card>
          </div>
        </section>
      )}
      {hasPermission(actor, "exchange.import-iku") && (
        <section aria-labelledby="daftar-iku" className="mb-8">
          <h2 id="daftar-iku" className="mb-3 text-lg font-semibold">
            Indikator kinerja
          </h2>
          <div className="grid gap-4 md:grid-cols-2">
            <Card
              title="Daftar IKU"
              lead="Satu baris untuk setiap indikator, dikenali dari kodenya, dengan target beberapa tahun sekaligus. Sasarannya harus sudah ada di Perencanaan kinerja."
            >
              <UploadForm kind="ikus" limitMb={LIMIT_MB} />
            </Card>
          </div>
        </section>
      )}
      {hasPermission(actor, "exchange.import-performance") && (
        <section aria-labelledby="dari-luar" className="mb-8">
          <h2 id="dari-luar" className="text-lg font-semibold">
            Kinerja yang dikelola di aplikasi lain
          </h2>
          <p className="mb-3 max-w-reading text-ink-soft">
            Untuk kelompok yang dikelola di luar, misalnya guru, dan siapa pun yang SKP atau penilaiannya
            dibuat di aplikasi lain. Yang disusun atau ditetapkan di Selaras tidak pernah ditimpa.
          </p>
          <div className="grid gap-4 md:grid-cols-2">
            <Card
              title="SKP yang dibuat di luar"
              lead="Satu baris untuk setiap indikator; baris seorang pegawai menjadi satu SKP."
            >
              <UploadForm kind="plans" limitMb={LIMIT_MB} />
            </Card>
            <Card
              title="Hasil penilaian dari luar"
              lead="Rating hasil kerja, rating perilaku, predikat, penilai, dan tanggalnya."
            >
              <UploadForm kind="results" limitMb={LIMIT_MB} />
            </Card>
          </div>
        </section>
      )}
      <h2 className="mb-3 text-lg font-semibold">Impor terakhir</h2>
      {imports.length === 0 ? (
        <EmptyState icon={<FileUp />} title="Belum ada impor">
          {hasPermission(actor, "exchange.import") && "Unggah daftar unit, lalu daftar pegawai. "}
          Templat dengan judul kolom yang dikenali dapat diunduh di atas.
        </EmptyState>
      ) : (
        <Table
          caption="Impor terakhir"
          rows={imports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "berkas",
              heading: "Berkas",
              cell: ({ id, fileName }) => (
                <Link href={`/impor/${id}` as Route} prefetch={false} className="link break-anywhere">
                  {fileName}
                </Link>
              ),
            },
            { key: "isi", heading: "Isi", cell: ({ kind }) => KIND_WORDS[kind] },
            {
              key: "status",
              heading: "Status",
              cell: ({ kind, status, summary }) => (
                <>
                  {STATUS_WORDS[status]}
                  {summary !== null && (status === "ready" || status === "applied") && (
                    <span className="block text-sm text-ink-soft">{resultText(kind, summary)}</span>
                  )}
                </>
              ),
            },
            { key: "oleh", heading: "Diunggah oleh", cell: ({ creator }) => creator },
            {
              key: "waktu",
              heading: "Waktu",
              cell: ({ createdAt }) => momentText(createdAt, actor.timeZone),
            },
          ]}
        />
      )}
    </>
  );
}
