import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { CourseLines } from "@/components/chart/course-lines";
import { Explanation } from "@/components/ui/explanation";
import { courseHref } from "@/lib/dashboard/course-filter";
import type { CourseRow } from "@/lib/dashboard/course-view";
import { courseFlagMessage, forecastMessage } from "@/lib/iku/course-messages";
import { ACCUMULATION_LABELS, CAPAIAN_FORM_LABELS } from "@/lib/iku/measure";

import { StandMark } from "./stand-mark";

interface CourseCardProps {
  row: CourseRow;
  year: number;
  unitId: string;
}

function Foreseen({ row }: { row: CourseRow }) {
  const { forecast } = row;
  if (forecast === null) {
    return (
      <Figure label="Perkiraan akhir tahun">
        <span className="text-ink-soft">{row.noForecast}</span>
      </Figure>
    );
  }
  const isFinal = forecast.method === "final";
  return (
    <Figure
      label={isFinal ? "Akhir tahun" : "Perkiraan akhir tahun"}
      explanation={
        <Explanation
          of={`perkiraan ${row.name}`}
          inputs={[
            { label: "Target setahun", value: row.target || "–" },
            { label: "Nilai setahun", value: ACCUMULATION_LABELS[row.accumulation] },
            { label: "Bentuk capaian", value: CAPAIAN_FORM_LABELS[row.form] },
          ]}
          source="realisasi tahun ini dan tahun lalu pada register indikator"
        >
          {forecastMessage(forecast.method, row.accumulation)}
          {!isFinal &&
            " Rentangnya dari simpangan angka-angka itu sendiri: kira-kira empat dari lima tahun yang berjalan seperti ini berakhir di dalamnya."}
        </Explanation>
      }
    >
      <span className="font-semibold">{forecast.text}</span>
      {forecast.capaian !== null && <span className="block">capaian {forecast.capaian}</span>}
    </Figure>
  );
}

function Figure({
  label,
  explanation,
  children,
}: {
  label: string;
  explanation?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="flex min-h-6 items-center gap-1 text-xs text-ink-soft">
        {label}
        {explanation}
      </dt>
      <dd className="figures text-sm">{children}</dd>
    </div>
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join("; ");
  return text.charAt(0).toLocaleUpperCase("id-ID") + text.slice(1);
}

/** One indicator: how it goes, where it will end, its year as a picture. */
export function CourseCard({ row, year, unitId }: CourseCardProps) {
  const flags = row.flags.map((flag) => courseFlagMessage(flag, row.missing));
  return (
    <article className="card grid min-w-0 content-start gap-2 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <StandMark stand={row.stand} />
        <span className="text-xs text-ink-faint">{row.code}</span>
      </div>
      <h3 className="leading-6 font-semibold">
        <Link href={`/iku/${row.id}?tahun=${String(year)}` as Route} className="link" prefetch={false}>
          {row.name}
        </Link>
      </h3>
      <p className="text-sm text-ink-soft">
        {row.unitName ?? "Belum ada penanggung jawab"}
        {flags.length > 0 && <span className="block font-medium text-ink">{sentence(flags)}</span>}
      </p>
      <dl className="grid grid-cols-2 gap-x-4">
        <Figure label={row.until === null ? "Realisasi" : `Sampai ${row.until}`}>
          <span className="font-semibold">{row.realisasi === "" ? "Belum ada" : row.realisasi}</span>
          {row.capaian !== null && <span className="block">capaian {row.capaian}</span>}
          <span className="block text-xs text-ink-soft">target setahun {row.target || "–"}</span>
        </Figure>
        <Foreseen row={row} />
      </dl>
      {row.forecast !== null && row.forecast.method !== "final" && (
        <p className="figures text-xs text-ink-soft">
          Rentang perkiraan {row.forecast.range}
          {row.forecast.capaianRange !== null && `, capaian ${row.forecast.capaianRange}`}
        </p>
      )}
      {row.points.length > 1 && row.targetNumber !== null && (
        <CourseLines
          label={`Perjalanan ${row.name} tahun ${String(year)}`}
          points={row.points}
          target={row.targetNumber}
          forecast={row.forecast}
          hasBefore={row.points.some(({ before }) => before !== null)}
        />
      )}
      <p className="no-print text-sm">
        <Link
          className="link"
          prefetch={false}
          href={`${courseHref({ unit: unitId, tahun: year }, "/simulasi")}&iku=${row.id}` as Route}
        >
          Simulasikan
        </Link>
      </p>
    </article>
  );
}
