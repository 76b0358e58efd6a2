import type { Route } from "next";
import Link from "next/link";

import { Table, type Column } from "@/components/ui/table";
import { rosterQuery, type RosterFilter } from "@/lib/dashboard/filter";
import type { PredikatCounts as Counts } from "@/lib/evaluation/distribution";
import { PREDIKAT_LABELS, PREDIKATS } from "@/lib/evaluation/rating";

/** Whose predikat: a unit, a golongan, a period. */
interface CountedRow {
  readonly key: string;
  readonly name: string;
  readonly counts: Counts;
  /** The list whose rows the figures count; null where it is no list of this page. */
  readonly list: Partial<RosterFilter> | null;
}

interface PredikatCountsProps {
  caption: string;
  /** "Unit", "Golongan", "Periode". */
  heading: string;
  rows: readonly CountedRow[];
}

const text = (count: number) => count.toLocaleString("id-ID");

/** Predikat as figures, the highest first; each leads to the people whom it counts. */
export function PredikatCounts({ caption, heading, rows }: PredikatCountsProps) {
  const columns: readonly Column<CountedRow>[] = [
    { key: "nama", heading, cell: ({ name }) => name },
    ...PREDIKATS.toReversed().map((predikat): Column<CountedRow> => ({
      key: predikat,
      heading: PREDIKAT_LABELS[predikat],
      align: "end",
      cell: ({ counts, list, name }) =>
        list === null || counts[predikat] === 0 ? (
          text(counts[predikat])
        ) : (
          <Link
            className="link"
            prefetch={false}
            href={`/dasbor/pegawai${rosterQuery({ ...list, predikat })}` as Route}
            aria-label={`${text(counts[predikat])} pegawai ${PREDIKAT_LABELS[predikat]}, ${name}`}
          >
            {text(counts[predikat])}
          </Link>
        ),
    })),
    {
      key: "jumlah",
      heading: "Jumlah",
      align: "end",
      cell: ({ counts }) => text(PREDIKATS.reduce((sum, predikat) => sum + counts[predikat], 0)),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

/** The same below the bars that it writes out. */
export function PredikatCountsBelow(props: PredikatCountsProps) {
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-8 cursor-pointer items-center rounded-sm text-sm font-semibold text-primary">
        {props.caption} dalam angka
      </summary>
      <div className="mt-2">
        <PredikatCounts {...props} />
      </div>
    </details>
  );
}
