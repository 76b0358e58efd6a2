import { Grid3x3 } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { MatrixForm } from "@/components/matrix/matrix-form";
import { MatrixColumns, MatrixTable } from "@/components/matrix/matrix-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { periodInView } from "@/lib/period/server/queries";
import { isId } from "@/lib/kernel/id";
import { MOST_ROWS } from "@/lib/skp/matrix";
import { matrixView } from "@/lib/skp/server/matrix";

import { placeRhkAction } from "./actions";

export const metadata: Metadata = { title: "Matriks peran hasil" };

/** The superior's view of planning: who has which part in his or her own RHK. */
export default async function MatrixPage({ searchParams }: PageProps<"/matriks-peran">) {
  const actor = await requirePermission("skp.appraise");
  const { setelah } = await searchParams;
  const after = typeof setelah === "string" && isId(setelah.slice(0, 36)) ? setelah : null;
  const period = await periodInView(actor);
  const year = period?.year ?? Number(actor.today.slice(0, 4));
  const view = await matrixView(actor, year, after);
  return (
    <>
      <PageHeader
        title="Matriks peran hasil"
        lead={`Siapa berperan dalam RHK Anda yang mana, tahun ${String(year)}. Centang sel, lalu tempatkan: sel menjadi baris pada SKP pegawai.`}
        viewers="hanya Anda. Pegawai melihat baris yang Anda tempatkan pada SKP-nya sendiri."
      />
      {view === null ? (
        <EmptyState icon={<Grid3x3 />} title="Belum ada pegawai yang Anda nilai">
          Matriks ini membagi RHK Anda kepada pegawai yang Anda nilai. Bila seharusnya ada, minta admin
          kepegawaian memeriksa susunan unit dan penempatannya.
        </EmptyState>
      ) : view.columns.length === 0 ? (
        <EmptyState icon={<Grid3x3 />} title="SKP Anda sendiri belum ditetapkan">
          Kolom matriks adalah RHK Anda yang sudah ditetapkan. Pegawai Anda tidak perlu menunggu: tautan ke
          RHK Anda dapat menyusul.
        </EmptyState>
      ) : (
        <MatrixForm
          year={year}
          hasAgreed={view.rows.some(({ status }) => status === "approved")}
          action={placeRhkAction}
        >
          {view.emptyRows > 0 && (
            <p className="text-ink-soft">
              <strong className="figures text-ink">{view.emptyRows}</strong> dari{" "}
              <span className="figures">{view.rows.length}</span> pegawai belum berperan dalam satu pun RHK
              Anda.
            </p>
          )}
          {(view.next !== null || view.isLater) && (
            <Notice>
              Pegawai Anda ditampilkan {MOST_ROWS} orang sekaligus menurut abjad; angka di halaman ini tentang
              yang tampil.{" "}
              {view.isLater && (
                <Link href="/matriks-peran" prefetch={false} className="link">
                  Kembali ke awal
                </Link>
              )}{" "}
              {view.next !== null && (
                <Link
                  href={`/matriks-peran?${new URLSearchParams({ setelah: view.next }).toString()}` as Route}
                  prefetch={false}
                  className="link"
                >
                  Pegawai berikutnya
                </Link>
              )}
            </Notice>
          )}
          <MatrixColumns columns={view.columns} people={view.rows.length} />
          <MatrixTable view={view} />
        </MatrixForm>
      )}
    </>
  );
}
