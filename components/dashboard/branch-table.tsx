import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { StackedBar } from "@/components/chart/stacked-bar";
import { Table, type Column } from "@/components/ui/table";
import { rosterQuery } from "@/lib/dashboard/filter";
import { expectedIn, judged, lateWith, share, type Figures, type LateStep } from "@/lib/dashboard/figures";
import type { BranchView } from "@/lib/dashboard/view";
import { PREDIKAT_ORGANISASI_LABELS } from "@/lib/evaluation/rating";

import { predikatParts } from "./predikat-bars";
import { PredikatCountsBelow } from "./predikat-counts";

function shareText(figures: Figures, step: LateStep): string {
  const expected = expectedIn(figures, step);
  const percent = share(expected - lateWith(figures, step), expected);
  return percent === null ? "–" : `${percent.toLocaleString("id-ID")} %`;
}

/** The units below, one row each, with the way further down. */
export function BranchTable({
  branches,
  unitId,
  isEvaluated,
}: {
  branches: readonly BranchView[];
  unitId: string;
  isEvaluated: boolean;
}) {
  const columns: readonly Column<BranchView>[] = [
    {
      key: "unit",
      heading: "Unit",
      cell: ({ unitId: branch, name }) => {
        const href =
          branch === null ? `/dasbor/pegawai${rosterQuery({ unit: unitId })}` : `/dasbor?unit=${branch}`;
        return (
          <Link className="link font-semibold" href={href as Route} prefetch={false}>
            {name}
          </Link>
        );
      },
    },
    {
      key: "pegawai",
      heading: "Pegawai",
      align: "end",
      cell: ({ figures }) => (
        <>
          {figures.people.toLocaleString("id-ID")}
          {figures.external > 0 && (
            <span className="block text-xs text-ink-faint">
              {figures.external.toLocaleString("id-ID")} di luar
            </span>
          )}
          {figures.imported > 0 && (
            <span className="block text-xs text-ink-faint">
              {figures.imported.toLocaleString("id-ID")} hasil diimpor
            </span>
          )}
        </>
      ),
    },
    {
      key: "skp",
      heading: "SKP",
      align: "end",
      nowrap: true,
      cell: ({ figures }) => shareText(figures, "belum-skp"),
    },
    {
      key: "dialog",
      heading: "Dialog",
      align: "end",
      nowrap: true,
      cell: ({ figures }) => shareText(figures, "belum-dialog"),
    },
    {
      key: "realisasi",
      heading: "Realisasi",
      align: "end",
      nowrap: true,
      cell: ({ figures }) => shareText(figures, "belum-realisasi"),
    },
    {
      key: "evaluasi",
      heading: "Evaluasi",
      align: "end",
      nowrap: true,
      cell: ({ figures }) => (isEvaluated ? shareText(figures, "belum-dievaluasi") : "–"),
    },
    {
      key: "organisasi",
      heading: "Predikat organisasi",
      cell: ({ organisasi, unitId: branch }) =>
        organisasi === null ? (
          branch === null ? null : (
            <span className="text-sm text-ink-faint">belum ditetapkan</span>
          )
        ) : (
          <Badge tone="info">{PREDIKAT_ORGANISASI_LABELS[organisasi]}</Badge>
        ),
    },
    {
      key: "predikat",
      heading: "Predikat pegawai",
      cell: ({ figures, name }) =>
        judged(figures) === 0 ? (
          <span className="text-sm text-ink-faint">belum ada</span>
        ) : (
          <StackedBar label={`Predikat pegawai ${name}`} parts={predikatParts(figures.predikats)} />
        ),
    },
  ];
  const hasOutside = branches.some(({ figures }) => figures.external + figures.imported > 0);
  return (
    <>
      <Table
        caption="Kelengkapan dan predikat menurut unit"
        columns={columns}
        rows={branches}
        rowKey={({ unitId: branch }) => branch ?? "sendiri"}
      />
      {branches.some(({ figures }) => judged(figures) > 0) && (
        <PredikatCountsBelow
          caption="Predikat menurut unit"
          heading="Unit"
          rows={branches.map(({ unitId: branch, name, figures }) => ({
            ...{ key: branch ?? "sendiri", name, counts: figures.predikats },
            list: branch === null ? null : { unit: branch },
          }))}
        />
      )}
      {hasOutside && (
        <p className="mt-2 max-w-reading text-sm text-ink-soft">
          Di luar: SKP-nya dikelola di aplikasi lain, jadi tidak dihitung dalam kelengkapan dan tidak pernah
          terlambat. Hasil diimpor: dinilai di aplikasi lain; predikatnya ikut dalam sebaran, bukan dalam
          kelengkapan.
        </p>
      )}
    </>
  );
}
