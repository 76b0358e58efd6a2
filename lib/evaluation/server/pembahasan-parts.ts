import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { periodName, type Rhythm } from "@/lib/period/period";
import { isHolding } from "../pembahasan";
import type { FeedbackCounts, PembahasanHead, UnitCapaian } from "../pembahasan-view";
import type { Actor } from "@/lib/access/actor";
import type { SeenPembahasan } from "./pembahasan-reach";

export function headOf({ row, person }: SeenPembahasan, { today }: Pick<Actor, "today">): PembahasanHead {
  return {
    id: row.id,
    version: row.version,
    unit: { id: row.unit_id, name: row.unit_name ?? "unit kerja" },
    period: { id: row.period_id, name: periodName(row), rhythm: row.rhythm, year: row.year },
    person,
    openedBy: row.opened_by_name,
    openedAt: row.opened_at,
    holdsUntil: row.holds_until,
    heldOn: row.held_on,
    participants: row.participants,
    conclusion: row.conclusion,
    closedAt: row.closed_at,
    closedBy: row.closed_by_name,
    isOpen: isHolding({ isClosed: row.closed_at !== null, holdsUntil: row.holds_until }, today),
  };
}

const int = z.number().int();

const capaianRows = z.array(z.object({ unit_id: z.uuid(), lines: int, met: int, without_figure: int }));

/**
 * What each of some units has come to in a period: of a year the indicators of its perjanjian kinerja in force at their
 * last figure, else the steps of its rencana aksi. As `organisasiSuggested` works it out for one unit, line by line.
 */
export async function capaianOfUnits(
  tx: Tx,
  unitIds: readonly string[],
  period: { readonly id: string; readonly year: number; readonly rhythm: Rhythm },
): Promise<ReadonlyMap<string, UnitCapaian>> {
  const ids = sql`${[...unitIds]}::uuid[]`;
  const rows = capaianRows.parse(
    period.rhythm === "annual"
      ? await tx.$queryRaw(sql`
          SELECT p.unit_id, count(*)::int AS lines, count(*) FILTER (WHERE r.year_capaian >= 100)::int AS met,
            count(*) FILTER (WHERE r.iku_id IS NULL)::int AS without_figure
          FROM perjanjian_kinerja p
          JOIN perjanjian_kinerja_version v ON v.agency_id = p.agency_id AND v.agreement_id = p.id
            AND v.number = p.agreed_version
          JOIN perjanjian_kinerja_iku l ON l.agency_id = v.agency_id AND l.version_id = v.id
          LEFT JOIN LATERAL (
            SELECT k.iku_id, k.year_capaian FROM iku_realisasi k
            WHERE k.agency_id = l.agency_id AND k.iku_id = l.iku_id AND k.year = p.year
              AND num_nonnulls(k.year_number, k.year_text) > 0
            ORDER BY k.ordinal DESC LIMIT 1) r ON true
          WHERE p.unit_id = ANY (${ids}) AND p.year = ${period.year} GROUP BY p.unit_id`)
      : await tx.$queryRaw(sql`
          SELECT a.unit_id, count(*)::int AS lines,
            count(*) FILTER (WHERE s.target_number <> 0 AND s.value_number / s.target_number >= 1)::int AS met,
            count(*) FILTER (WHERE s.value_number IS NULL)::int AS without_figure
          FROM rencana_aksi a JOIN rencana_aksi_step s ON s.agency_id = a.agency_id AND s.action_id = a.id
          WHERE a.unit_id = ANY (${ids}) AND s.period_id = ${period.id}::uuid GROUP BY a.unit_id`),
  );
  return new Map(
    rows.map(({ unit_id: id, without_figure: withoutFigure, ...row }) => [id, { ...row, withoutFigure }]),
  );
}

export const NO_CAPAIAN: UnitCapaian = { lines: 0, met: 0, withoutFigure: 0 };

export const voiceColumns = {
  positive: int,
  to_improve: int,
  neutral: int,
  evidences: int,
};

/** Feedback and evidence about the SKP of `t` within the days of the period `p`, as columns of `f` and `e`. */
export const voicesOf = sql`
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE tone = 'positive')::int AS positive,
      count(*) FILTER (WHERE tone = 'to_improve')::int AS to_improve,
      count(*) FILTER (WHERE tone = 'neutral')::int AS neutral
    FROM feedback WHERE agency_id = t.agency_id AND skp_id = t.skp_id AND date BETWEEN p.starts_on AND p.ends_on) f
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS evidences FROM evidence x JOIN period y ON y.agency_id = x.agency_id AND y.id = x.period_id
    WHERE x.agency_id = t.agency_id AND x.skp_id = t.skp_id
      AND y.starts_on >= p.starts_on AND y.ends_on <= p.ends_on) e`;

export function feedbackCounts(row: {
  readonly positive: number;
  readonly to_improve: number;
  readonly neutral: number;
}): FeedbackCounts {
  return { positive: row.positive, toImprove: row.to_improve, neutral: row.neutral };
}
