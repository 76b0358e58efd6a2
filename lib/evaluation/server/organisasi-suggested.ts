import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { Exact, numberText } from "@/lib/kernel/decimal";
import type { Rhythm } from "@/lib/period/period";
import {
  annualSuggestion,
  countOf,
  periodicSuggestion,
  type OrganisasiSuggestion,
  type SuggestionLine,
} from "../organisasi-suggestion";
import { rulesOf } from "../rulesets";

const steps = z.array(
  z.object({ text: z.string(), unit_name: z.string(), target: z.string(), value: z.string().nullable() }),
);

/** The steps of the unit's rencana aksi in a period, each against its target. */
async function actionLines(tx: Tx, unitId: string, periodId: string): Promise<readonly SuggestionLine[]> {
  const rows = steps.parse(
    await tx.$queryRaw(sql`
      SELECT a.text, a.unit_name, trim_scale(s.target_number)::text AS target, trim_scale(s.value_number)::text AS value
      FROM rencana_aksi a JOIN rencana_aksi_step s ON s.agency_id = a.agency_id AND s.action_id = a.id
      WHERE a.unit_id = ${unitId}::uuid AND s.period_id = ${periodId}::uuid
      ORDER BY a.sort_order, a.id LIMIT 300`),
  );
  return rows.map(({ text, unit_name: unit, target, value }) => {
    const aimed = new Exact(target);
    // A target of zero is no share of anything (domain §0a.10).
    const capaian =
      value === null || aimed.isZero() ? null : new Exact(value).div(aimed).times(100).toFixed();
    const withUnit = (figure: string) => `${numberText(figure)} ${unit}`.trim();
    return {
      label: text,
      target: withUnit(target),
      realisasi: value === null ? null : withUnit(value),
      capaian,
      counts: countOf(capaian, value !== null || aimed.isZero()),
    };
  });
}

const indicators = z.array(
  z.object({
    unit_id: z.uuid(),
    iku_id: z.uuid(),
    indicator: z.string(),
    unit_name: z.string(),
    target: z.string(),
    year_number: z.string().nullable(),
    year_text: z.string().nullable(),
    year_capaian: z.string().nullable(),
    has_figure: z.boolean(),
  }),
);

/** A line of the working with the indicator that it is about. */
export interface IndicatorLine extends SuggestionLine {
  readonly ikuId: string;
}

/**
 * The indicators of the perjanjian kinerja in force of each of the units, each with what the year has come to at its last
 * figure.
 */
export async function indicatorLines(
  tx: Tx,
  unitIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly IndicatorLine[]>> {
  const rows = indicators.parse(
    await tx.$queryRaw(sql`
      SELECT p.unit_id, l.iku_id, l.indicator, l.unit_name, l.target_text AS target, trim_scale(r.year_number)::text AS year_number,
        r.year_text, r.year_capaian::text AS year_capaian, r.iku_id IS NOT NULL AS has_figure
      FROM perjanjian_kinerja p
      JOIN perjanjian_kinerja_version v ON v.agency_id = p.agency_id AND v.agreement_id = p.id
        AND v.number = p.agreed_version
      JOIN perjanjian_kinerja_iku l ON l.agency_id = v.agency_id AND l.version_id = v.id
      LEFT JOIN LATERAL (
        SELECT k.* FROM iku_realisasi k WHERE k.agency_id = l.agency_id AND k.iku_id = l.iku_id AND k.year = p.year
          AND num_nonnulls(k.year_number, k.year_text) > 0
        ORDER BY k.ordinal DESC LIMIT 1) r ON true
      WHERE p.unit_id = ANY (${[...unitIds]}::uuid[]) AND p.year = ${year}
      ORDER BY l.sort_order LIMIT 3000`),
  );
  const lineOf = (row: z.output<typeof indicators>[number]): IndicatorLine => {
    const figure = row.year_number === null ? row.year_text : numberText(row.year_number);
    return {
      ikuId: row.iku_id,
      label: row.indicator,
      target: `${row.target} ${row.unit_name}`.trim(),
      realisasi: figure === null ? null : `${figure} ${row.unit_name}`.trim(),
      capaian: row.year_capaian === null ? null : new Exact(row.year_capaian).toFixed(),
      counts: countOf(row.year_capaian, row.has_figure),
    };
  };
  const byUnit = Map.groupBy(rows, ({ unit_id: unitId }) => unitId);
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.map(lineOf)] as const));
}

/** What the system proposes for a unit in a period: of a year from its perjanjian kinerja, else from its rencana aksi. */
export async function organisasiSuggested(
  tx: Tx,
  unitId: string,
  period: { readonly id: string; readonly year: number; readonly rhythm: Rhythm; readonly ruleset: string },
): Promise<OrganisasiSuggestion> {
  const { organisasi } = rulesOf(period.ruleset);
  return period.rhythm === "annual"
    ? annualSuggestion((await indicatorLines(tx, [unitId], period.year)).get(unitId) ?? [], organisasi)
    : periodicSuggestion(await actionLines(tx, unitId, period.id), organisasi);
}
