import type { Route } from "next";
import Link from "next/link";

import { Explanation } from "@/components/ui/explanation";
import { Table, type Column } from "@/components/ui/table";
import type { LkjipGroup, LkjipLine } from "@/lib/document/lkjip-sheet";

/** A per cent sign stays with its figure, however narrow the column. */
const together = (figure: string): string => figure.replaceAll(" %", "\u00A0%");

/** A figure and, beneath it, its percentage where there is one. */
function WithShare({ figure, word, share }: { figure: string; word: string; share: string }) {
  return (
    <>
      {together(figure)}
      {/\d/.test(share) && (
        <span className="block text-xs text-ink-soft">
          {word} {together(share)}
        </span>
      )}
    </>
  );
}

function columnsOf(year: number, endYear: number): readonly Column<LkjipLine>[] {
  return [
    {
      key: "indikator",
      heading: "Indikator",
      cell: ({ id, code, indicator, owner }) => (
        <span className="block min-w-36">
          <Link
            className="link font-semibold"
            prefetch={false}
            href={`/iku/${id}?tahun=${String(year)}` as Route}
          >
            {indicator}
          </Link>
          <span className="block text-sm font-normal text-ink-soft">
            {code}
            {owner !== "" && ` · ${owner}`}
          </span>
        </span>
      ),
    },
    {
      key: "target",
      heading: `Target ${String(year)}`,
      align: "end",
      cell: ({ target }) => together(target),
    },
    {
      key: "realisasi",
      heading: `Realisasi ${String(year)}`,
      align: "end",
      cell: ({ realisasi }) => together(realisasi),
    },
    {
      key: "capaian",
      heading: `Capaian ${String(year)}`,
      align: "end",
      cell: ({ capaian, note, indicator, target, realisasi }) => (
        <span className="inline-flex items-start gap-1">
          <span className="min-w-20">
            <span className="font-semibold whitespace-nowrap">{capaian}</span>
            {note !== "" && <span className="block text-xs text-ink-soft">{note}</span>}
          </span>
          <Explanation
            of={`capaian ${indicator}`}
            inputs={[
              { label: "Target", value: target },
              { label: "Realisasi", value: realisasi },
            ]}
            source="register indikator; rumusnya pada halaman indikator"
          >
            Realisasi setahun dibandingkan dengan target setahun menurut bentuk capaian indikator, tanpa batas
            atas.
          </Explanation>
        </span>
      ),
    },
    {
      key: "lalu",
      heading: `Tahun ${String(year - 1)}`,
      align: "end",
      cell: ({ realisasiBefore, capaianBefore }) => (
        <WithShare figure={realisasiBefore} word="capaian" share={capaianBefore} />
      ),
    },
    {
      key: "akhir",
      heading: endYear === year ? "Target akhir" : `Target ${String(endYear)}`,
      align: "end",
      cell: ({ endTarget, endCapaian }) => <WithShare figure={endTarget} word="dicapai" share={endCapaian} />,
    },
    {
      key: "standar",
      heading: "Standar",
      cell: ({ standard }) => <span className="sm:block sm:min-w-20">{standard}</span>,
    },
  ];
}

/** The indicators of a sasaran as a laporan kinerja compares them. */
export function LkjipTable({ group, year }: { group: LkjipGroup; year: number }) {
  return (
    <section aria-labelledby={`s${group.id}`}>
      <h2 id={`s${group.id}`} className="mb-2 max-w-reading text-base font-semibold">
        {group.text}
      </h2>
      <Table
        caption={group.text}
        columns={columnsOf(year, group.endYear)}
        rows={group.lines}
        rowKey={({ id }) => id}
      />
    </section>
  );
}
