import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Explanation } from "@/components/ui/explanation";
import { Table, type Column } from "@/components/ui/table";
import { courseHref } from "@/lib/dashboard/course-filter";
import type { BranchCourse, CourseGroup, Debtor, SasaranCourse } from "@/lib/dashboard/course-view";
import { Exact, numberText } from "@/lib/kernel/decimal";

import { StandBar } from "./stand-bar";

const n = (count: number): string => count.toLocaleString("id-ID");

function onCourse({ counts }: CourseGroup): string {
  const known = counts.on + counts.attention + counts.off;
  return known === 0 ? "–" : `${n(counts.on)} dari ${n(known)}`;
}

/** Red flags by unit, those with most first, each the way further down. */
export function BranchCourseTable({
  branches,
  year,
  share,
}: {
  branches: readonly BranchCourse[];
  year: number;
  share: number;
}) {
  const columns: readonly Column<BranchCourse>[] = [
    {
      key: "unit",
      heading: "Unit",
      cell: ({ unitId, name, isRed }) => (
        <>
          {unitId === null ? (
            <span className="font-semibold">{name}</span>
          ) : (
            <Link
              className="link font-semibold"
              prefetch={false}
              href={courseHref({ unit: unitId, tahun: year }) as Route}
            >
              {name}
            </Link>
          )}
          {isRed && (
            <span className="ms-2 inline-block">
              <Badge tone="danger">Unit merah</Badge>
            </span>
          )}
        </>
      ),
    },
    { key: "merah", heading: "Bendera merah", align: "end", cell: ({ counts }) => n(counts.off) },
    { key: "perhatian", heading: "Perlu perhatian", align: "end", cell: ({ counts }) => n(counts.attention) },
    { key: "jalur", heading: "Sesuai jalur", align: "end", nowrap: true, cell: onCourse },
    { key: "belum", heading: "Belum diisi", align: "end", cell: ({ missing }) => n(missing) },
    {
      key: "gambar",
      heading: "Keadaan",
      cell: (branch) => <StandBar of={branch} label={`Indikator ${branch.name}`} />,
    },
  ];
  return (
    <>
      <Table
        caption="Bendera merah menurut unit"
        columns={columns}
        rows={branches}
        rowKey={({ unitId }) => unitId ?? "sendiri"}
      />
      <p className="mt-2 max-w-reading text-sm text-ink-soft">
        Unit ditandai merah bila {n(share)} % atau lebih indikatornya berbendera merah; batasnya diatur pada
        kebijakan instansi.
      </p>
    </>
  );
}

/** Capaian by sasaran: how many of its indicators are on course, and their mean beside its ends. */
export function SasaranTable({ sasaran }: { sasaran: readonly SasaranCourse[] }) {
  const percent = (figure: string): string => `${numberText(new Exact(figure), 2)} %`;
  const columns: readonly Column<SasaranCourse>[] = [
    {
      key: "sasaran",
      heading: "Sasaran",
      cell: ({ nodeId, text }) =>
        nodeId === null ? (
          <span className="font-semibold">{text}</span>
        ) : (
          <Link
            className="link block max-w-reading font-semibold"
            prefetch={false}
            href={`/perencanaan/simpul/${nodeId}` as Route}
          >
            {text}
          </Link>
        ),
    },
    { key: "jalur", heading: "Sesuai jalur", align: "end", nowrap: true, cell: onCourse },
    {
      key: "capaian",
      heading: "Rata-rata capaian",
      align: "end",
      cell: ({ capaian, text }) =>
        capaian === null ? (
          "–"
        ) : (
          <span className="inline-flex items-center gap-1">
            <span>
              {percent(capaian.mean)}
              <span className="block text-xs text-ink-soft">
                {percent(capaian.least)} – {percent(capaian.most)}
              </span>
            </span>
            <Explanation
              of={`rata-rata capaian ${text}`}
              formula={`jumlah capaian ÷ ${n(capaian.of)} indikator`}
              inputs={[
                { label: "Terendah", value: percent(capaian.least) },
                { label: "Tertinggi", value: percent(capaian.most) },
              ]}
              source="capaian setiap indikator sampai periode terakhirnya, tanpa batas atas"
            >
              Rata-rata sederhana indikator pada sasaran ini dan di bawahnya. Satu capaian yang sangat tinggi
              dapat menutupi yang rendah, karena itu yang terendah dan tertinggi ikut tampil, dan predikat
              organisasi tidak dihitung dari rata-rata ini.
            </Explanation>
          </span>
        ),
    },
    {
      key: "gambar",
      heading: "Keadaan",
      cell: (one) => <StandBar of={one} label={`Indikator ${one.text}`} />,
    },
  ];
  return (
    <Table
      caption="Capaian menurut sasaran"
      columns={columns}
      rows={sasaran}
      rowKey={({ nodeId }) => nodeId ?? "tujuan"}
    />
  );
}

/** Who has not entered figures that are due, the most first. */
export function DebtorTable({ debtors, year }: { debtors: readonly Debtor[]; year: number }) {
  const columns: readonly Column<Debtor>[] = [
    {
      key: "unit",
      heading: "Unit",
      cell: ({ id, name }) => (
        <Link
          className="link font-semibold"
          prefetch={false}
          href={courseHref({ unit: id, tahun: year }) as Route}
        >
          {name}
        </Link>
      ),
    },
    { key: "periode", heading: "Realisasi belum diisi", align: "end", cell: ({ missing }) => n(missing) },
    { key: "indikator", heading: "Pada indikator", align: "end", cell: ({ indicators }) => n(indicators) },
  ];
  return (
    <Table
      caption="Unit yang belum mengisi realisasi"
      columns={columns}
      rows={debtors}
      rowKey={({ id }) => id}
    />
  );
}
