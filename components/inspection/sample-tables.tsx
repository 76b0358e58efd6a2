import Link from "next/link";

import { PredikatBadge } from "@/components/evaluation/predikat-badge";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { RATING_LABELS } from "@/lib/evaluation/rating";
import type { Redraw, SampleItemView, SampleView } from "@/lib/inspection/sample";
import { momentText } from "@/lib/kernel/indonesian-date";
import { periodName } from "@/lib/period/period";

import { EvaluatedPerson } from "./evaluated-person";
import { sampleHref } from "./inspection-href";

export function SampleTable({ rows, timeZone }: { rows: readonly SampleView[]; timeZone: string }) {
  return (
    <Table
      caption="Sampel yang sudah ditarik"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "untuk",
          heading: "Untuk pemeriksaan",
          cell: ({ id, purpose, drawnBy, drawnAt }) => (
            <>
              <Link className="link font-semibold" href={sampleHref(id)} prefetch={false}>
                {purpose}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">
                {drawnBy}, {momentText(drawnAt, timeZone)}
              </span>
            </>
          ),
        },
        {
          key: "populasi",
          heading: "Populasi",
          cell: ({ period, unit, populationSize }) => (
            <>
              {periodName(period)}, {unit ?? "seluruh instansi"}
              <span className="block text-sm text-ink-soft">
                {populationSize.toLocaleString("id-ID")} hasil evaluasi
              </span>
            </>
          ),
        },
        { key: "jumlah", heading: "Ditarik", align: "end", cell: ({ size }) => size.toLocaleString("id-ID") },
        { key: "benih", heading: "Benih", cell: ({ seed }) => <span className="break-words">{seed}</span> },
      ]}
    />
  );
}

/** Whether drawing again gives what was kept. */
export function RedrawNotice({ redraw }: { redraw: Redraw }) {
  switch (redraw) {
    case "same":
      return (
        <Notice tone="success" title="Ditarik ulang: hasilnya sama">
          Populasi dan sampel di bawah baru saja ditarik ulang dengan benih yang sama dan cocok sepenuhnya.
        </Notice>
      );
    case "other-population":
      return (
        <Notice tone="warning" title="Populasi sudah berbeda">
          Sejak penarikan, susunan unit berubah atau ada hasil yang baru tersimpan dengan waktu lebih awal.
          Sampel di bawah tetap seperti saat ditarik, tetapi tidak dapat diulang dari populasi sekarang.
        </Notice>
      );
    case "other-sample":
      return (
        <Notice tone="danger" title="Sampel tersimpan tidak cocok dengan benihnya">
          Populasinya sama, tetapi isi sampel berbeda dari hasil penarikan ulang. Laporkan kepada pengelola
          sistem: catatan ini kemungkinan diubah di luar aplikasi.
        </Notice>
      );
  }
}

export function SampleItemTable({ items }: { items: readonly SampleItemView[] }) {
  return (
    <Table
      caption="Hasil evaluasi yang terpilih, menurut urutan penarikan"
      rows={items}
      rowKey={({ evaluationId }) => evaluationId}
      columns={[
        {
          key: "pegawai",
          heading: "Pegawai",
          cell: ({ ordinal, evaluationId, employee, unit }) => (
            <>
              <span className="figures me-2 text-ink-faint">{ordinal}.</span>
              <EvaluatedPerson evaluationId={evaluationId} employee={employee} unit={unit} />
            </>
          ),
        },
        { key: "penilai", heading: "Pejabat penilai kinerja", cell: ({ appraiser }) => appraiser },
        {
          key: "hasil",
          heading: "Hasil kerja",
          cell: ({ hasil }) => (hasil === null ? "Tidak dievaluasi" : RATING_LABELS[hasil]),
        },
        {
          key: "perilaku",
          heading: "Perilaku kerja",
          cell: ({ perilaku }) => (perilaku === null ? null : RATING_LABELS[perilaku]),
        },
        {
          key: "predikat",
          heading: "Predikat",
          cell: ({ predikat }) => (predikat === null ? null : <PredikatBadge predikat={predikat} />),
        },
      ]}
    />
  );
}
