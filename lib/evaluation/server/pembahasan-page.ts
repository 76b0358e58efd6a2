import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { checkDistribution, NO_COUNTS, type PredikatCounts } from "../distribution";
import type { PembahasanView, TeamLine } from "../pembahasan-view";
import { effectivePredikat, answeringUnit } from "../unit-predikat";
import { organisasiOf, predikatUnits } from "./organisasi";
import {
  capaianOfUnits,
  feedbackCounts,
  headOf,
  NO_CAPAIAN,
  voiceColumns,
  voicesOf,
} from "./pembahasan-parts";
import { seenPembahasan, theirsIn, type SeenPembahasan } from "./pembahasan-reach";

const PAGE = 25;
const int = z.number().int();

const predikats = { sangat_baik: int, baik: int, butuh_perbaikan: int, kurang: int, sangat_kurang: int };

const teamRows = z.array(
  z.object({
    appraiser_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    title: z.string().nullable(),
    expected: int,
    note: z.string().nullable(),
    unit_id: z.uuid().nullable(),
    ...predikats,
  }),
);

type TeamRow = z.output<typeof teamRows>[number];

function countsOf(row: Pick<TeamRow, keyof typeof predikats>): PredikatCounts {
  const { sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang } = row;
  return { sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang };
}

/**
 * The kept figures by appraiser (decision 077) of the unit and all under it, of the teams that the actor sees: an
 * appraiser his own; nobody that of the one who appraises the leader himself, which is not under him.
 */
const teams = ({ row, person }: SeenPembahasan, actor: Actor) => sql`
  SELECT s.* FROM unit_summary s
  WHERE s.agency_id = ${actor.agencyId}::uuid AND s.period_id = ${row.period_id}::uuid
    AND s.unit_id = ${row.unit_id}::uuid AND s.is_under AND s.grouped_by = 'appraiser'
    AND (${person !== "appraiser"} OR s.key = ${actor.employeeId ?? ""})
    AND NOT EXISTS (SELECT 1 FROM appraisal_relation r WHERE r.agency_id = s.agency_id
      AND r.employee_id = ${row.leader_id}::uuid AND r.appraiser_id::text = s.key)`;

async function teamPage(tx: Tx, actor: Actor, seen: SeenPembahasan, after: string | null) {
  const { row } = seen;
  const [name = "", afterId = ""] = (after ?? "").split("|");
  return teamRows.parse(
    await tx.$queryRaw(sql`
      SELECT e.id AS appraiser_id, e.name, e.front_title, e.back_title, s.title, s.expected, s.sangat_baik, s.baik,
        s.butuh_perbaikan, s.kurang, s.sangat_kurang, n.reason AS note, coalesce(seat.unit_id, own.unit_id) AS unit_id
      FROM (${teams(seen, actor)}) s
      JOIN employee e ON e.agency_id = s.agency_id AND e.id = s.key::uuid
      LEFT JOIN distribution_note n ON n.agency_id = s.agency_id AND n.appraiser_id = e.id AND n.period_id = s.period_id
      LEFT JOIN LATERAL (
        SELECT p.unit_id FROM placement p WHERE p.agency_id = e.agency_id AND p.employee_id = e.id AND p.is_head
          AND daterange(p.valid_from, p.valid_to, '[]') @> ${row.day}::date ORDER BY p.kind LIMIT 1) seat ON true
      LEFT JOIN appraisal_relation own ON own.agency_id = e.agency_id AND own.employee_id = e.id
      WHERE (${after === null} OR (e.name, e.id::text) > (${name}, ${afterId}))
      ORDER BY e.name, e.id::text LIMIT ${PAGE + 1}::int`),
  );
}

const totalRows = z.tuple([z.object({ expected: int, ...predikats })]);

async function totalOf(tx: Tx, actor: Actor, seen: SeenPembahasan) {
  const [total] = totalRows.parse(
    await tx.$queryRaw(sql`
      SELECT coalesce(sum(s.expected), 0)::int AS expected, coalesce(sum(s.sangat_baik), 0)::int AS sangat_baik,
        coalesce(sum(s.baik), 0)::int AS baik, coalesce(sum(s.butuh_perbaikan), 0)::int AS butuh_perbaikan,
        coalesce(sum(s.kurang), 0)::int AS kurang, coalesce(sum(s.sangat_kurang), 0)::int AS sangat_kurang
      FROM (${teams(seen, actor)}) s`),
  );
  return total;
}

const voiceRows = z.array(z.object({ appraiser_id: z.uuid(), points: int, waiting: int, ...voiceColumns }));

/** Feedback, evidence and points about the people of each of some appraisers. */
async function voicesByTeam(tx: Tx, { row }: SeenPembahasan, appraiserIds: readonly string[]) {
  const rows = voiceRows.parse(
    await tx.$queryRaw(sql`
      SELECT t.appraiser_id, sum(f.positive)::int AS positive, sum(f.to_improve)::int AS to_improve,
        sum(f.neutral)::int AS neutral, sum(e.evidences)::int AS evidences, count(q.agreed)::int AS points,
        count(*) FILTER (WHERE q.agreed = 'change' AND q.answer IS NULL)::int AS waiting
      FROM pembahasan h JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
      CROSS JOIN LATERAL (${theirsIn(appraiserIds)}) t
      JOIN app.unit_subtree(ARRAY[${row.unit_id}::uuid], ${row.day}::date) under ON under.unit_id = t.unit_id
      ${voicesOf}
      LEFT JOIN LATERAL (
        SELECT x.agreed, x.answer FROM pembahasan_point x
        WHERE x.agency_id = h.agency_id AND x.pembahasan_id = h.id AND x.evaluation_id = t.id
        ORDER BY x.number DESC LIMIT 1) q ON true
      WHERE h.id = ${row.id}::uuid AND t.employee_id <> h.leader_id
      GROUP BY t.appraiser_id`),
  );
  return new Map(rows.map((one) => [one.appraiser_id, one]));
}

/** Points of the whole pembahasan, or of the team that an appraiser sees. */
async function pointTotals(tx: Tx, { row, person }: SeenPembahasan, lines: readonly TeamLine[]) {
  if (person === "appraiser") {
    return {
      points: lines.reduce((sum, { points }) => sum + points, 0),
      waiting: lines.reduce((sum, { waiting }) => sum + waiting, 0),
    };
  }
  const [totals] = z.tuple([z.object({ points: int, waiting: int })]).parse(
    await tx.$queryRaw(sql`
      SELECT count(*)::int AS points, count(*) FILTER (WHERE agreed = 'change' AND answer IS NULL)::int AS waiting
      FROM (SELECT DISTINCT ON (evaluation_id) agreed, answer FROM pembahasan_point
        WHERE pembahasan_id = ${row.id}::uuid ORDER BY evaluation_id, number DESC) newest`),
  );
  return totals;
}

/** A pembahasan with the teams that the actor sees, 25 at a time; null where he sees none. */
export async function pembahasanPage(
  actor: Actor,
  id: string,
  after: string | null,
): Promise<PembahasanView | null> {
  return read(actor, async (tx) => {
    const seen = await seenPembahasan(tx, actor, id);
    if (seen === null) return null;
    const { row } = seen;
    const period = { id: row.period_id, year: row.year, rhythm: row.rhythm };
    const policy = await kebijakanOf(tx, actor.agencyId, row.year);
    const rows = await teamPage(tx, actor, seen, after);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const unitIds = [...new Set([row.unit_id, ...shown.flatMap(({ unit_id: unitId }) => unitId ?? [])])];
    const capaians = await capaianOfUnits(tx, unitIds, period);
    const known = await predikatUnits(tx, unitIds, row.period_id, row.day);
    const voices = await voicesByTeam(
      tx,
      seen,
      shown.map(({ appraiser_id: appraiserId }) => appraiserId),
    );
    const lines = shown.map((team): TeamLine => {
      const voice = voices.get(team.appraiser_id);
      const counts = countsOf(team);
      const { unit_id: unitId } = team;
      const effective =
        unitId === null ? null : effectivePredikat(unitId, known.units, known.own, policy.head);
      const answering =
        unitId === null ? null : (effective?.unitId ?? answeringUnit(unitId, known.units, policy.head));
      const unitName = answering === null ? "" : (known.units.get(answering)?.name ?? "");
      const predikat = effective?.predikat ?? null;
      return {
        appraiserId: team.appraiser_id,
        name: nameWithTitles({ name: team.name, frontTitle: team.front_title, backTitle: team.back_title }),
        title: team.title ?? "",
        expected: team.expected,
        counts,
        organisasi: unitId === null ? null : { predikat, unitName },
        capaian: unitId === null ? null : (capaians.get(unitId) ?? NO_CAPAIAN),
        check: checkDistribution(counts, predikat, policy.distribution),
        note: team.note,
        feedback: voice === undefined ? { positive: 0, toImprove: 0, neutral: 0 } : feedbackCounts(voice),
        evidences: voice?.evidences ?? 0,
        points: voice?.points ?? 0,
        waiting: voice?.waiting ?? 0,
      };
    });
    const organisasi = await organisasiOf(
      tx,
      { unitId: row.unit_id, periodId: row.period_id, day: row.day },
      policy.head,
    );
    const total = await totalOf(tx, actor, seen);
    return {
      head: headOf(seen, actor),
      organisasi: { predikat: organisasi.effective?.predikat ?? null, unitName: organisasi.unitName },
      capaian: capaians.get(row.unit_id) ?? NO_CAPAIAN,
      rule: policy.distribution,
      counts: { ...NO_COUNTS, ...countsOf(total) },
      expected: total.expected,
      ...(await pointTotals(tx, seen, lines)),
      teams: lines,
      next: rows.length > PAGE && last !== undefined ? `${last.name}|${last.appraiser_id}` : null,
    };
  });
}
