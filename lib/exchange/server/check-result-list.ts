import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { EVALUATION_STATUSES, PREDIKATS, RATINGS } from "@/lib/evaluation/rating";
import { calendarDateFromDb, calendarDateOf } from "@/lib/kernel/calendar";
import { periodName } from "@/lib/period/period";
import { party } from "@/lib/employee/party";
import {
  checkResults,
  type KnownEvaluation,
  type KnownPeriod,
  type KnownSkp,
  type PlannedResult,
  type ResultPlan,
} from "../check-results";
import { RESULT_COLUMNS } from "../result-columns";
import { resultRows } from "../result-row";
import type { ListEnd } from "./list-rows";
import { inPieces, peopleByNumber } from "./performance-register";
import { rowId } from "./row-id";
import { refreshStatistics } from "./statistics";
import type { StagedRow } from "./stage";
import { stageAll, wholeList, type GivenList } from "./whole-list";

async function knownPeriods(tx: Tx, agencyId: string): Promise<readonly KnownPeriod[]> {
  const rows = await tx.period.findMany({
    where: { agencyId },
    select: {
      id: true,
      year: true,
      rhythm: true,
      ordinal: true,
      startsOn: true,
      endsOn: true,
      ruleset: true,
    },
  });
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    span: { from: calendarDateFromDb(startsOn), to: calendarDateFromDb(endsOn) },
  }));
}

const day = z.string().transform(calendarDateOf);

const skpRows = z.array(
  z.object({ id: z.uuid(), employeeId: z.uuid(), year: z.number(), from: day, to: day, unitId: z.uuid() }),
);

async function knownSkps(
  tx: Tx,
  employeeIds: readonly string[],
  years: readonly number[],
): Promise<readonly KnownSkp[]> {
  return skpRows.parse(
    await tx.$queryRaw(sql`
      SELECT id, employee_id AS "employeeId", year, starts_on::text AS "from", ends_on::text AS "to", unit_id AS "unitId"
      FROM skp WHERE employee_id = ANY (${[...employeeIds]}::uuid[]) AND year = ANY (${[...years]}::int[])`),
  );
}

const evaluationRows = z.array(
  z.object({
    id: z.uuid(),
    skpId: z.uuid(),
    employeeId: z.uuid(),
    periodId: z.uuid(),
    version: z.number(),
    status: z.enum(EVALUATION_STATUSES),
    hasil: z.enum(RATINGS).nullable(),
    perilaku: z.enum(RATINGS).nullable(),
    predikat: z.enum(PREDIKATS).nullable(),
    isExcused: z.boolean(),
    isBegun: z.boolean(),
    lastOrigin: z.string().nullable(),
    appraiser: party.pick({ name: true, number: true }).nullable(),
    date: day.nullable(),
  }),
);

type EvaluationRow = z.output<typeof evaluationRows>[number];

function standingOf({
  predikat,
  isExcused,
  lastOrigin,
  isBegun,
}: EvaluationRow): KnownEvaluation["standing"] {
  if (lastOrigin === "import") return "imported";
  if (predikat !== null || isExcused) return "set";
  return isBegun ? "begun" : "open";
}

async function knownEvaluations(
  tx: Tx,
  { timeZone }: Actor,
  employeeIds: readonly string[],
  periodIds: readonly string[],
): Promise<readonly KnownEvaluation[]> {
  const rows = evaluationRows.parse(
    await tx.$queryRaw(sql`
      SELECT e.id, e.skp_id AS "skpId", e.employee_id AS "employeeId", e.period_id AS "periodId", e.version, e.status,
             e.hasil, e.perilaku, e.predikat, e.not_evaluated IS NOT NULL AS "isExcused",
             e.status = 'self_assessed' OR e.draft IS NOT NULL AS "isBegun", last.origin AS "lastOrigin",
             e.parties->'appraiser' AS appraiser, (e.appraised_at AT TIME ZONE ${timeZone})::date::text AS date
      FROM evaluation e
      LEFT JOIN LATERAL (SELECT origin FROM evaluation_result r
        WHERE r.agency_id = e.agency_id AND r.evaluation_id = e.id ORDER BY r.number DESC LIMIT 1) last ON true
      WHERE e.employee_id = ANY (${[...employeeIds]}::uuid[]) AND e.period_id = ANY (${[...periodIds]}::uuid[])`),
  );
  return rows.map((row) => ({ ...row, standing: standingOf(row) }));
}

/** The stretch of the shell that a result hangs on where there is no SKP: people who plan here keep the rest of the year. */
function shellOf({ person, period }: PlannedResult, id: string) {
  const year = String(period.year);
  const isWhole = person.isExternal || period.rhythm === "annual";
  return {
    id,
    year: period.year,
    kind: person.skpKind,
    from: isWhole ? `${year}-01-01` : period.span.from,
    to: isWhole ? `${year}-12-31` : period.span.to,
  };
}

/** Stages lines; those of one person that need a shell for the same days share it, and the first one makes it. */
function stager(actor: Actor, raw: ReadonlyMap<number, { readonly number: string; readonly name: string }>) {
  const shells = new Map<string, string>();
  return ({ line, outcome, employeeId, planned, faults }: ResultPlan): StagedRow => {
    if (planned === null) {
      const record = raw.get(line) ?? {};
      return {
        line,
        outcome: "faulty",
        targetId: employeeId,
        targetVersion: null,
        record,
        change: null,
        faults,
      };
    }
    const { person, period, record, appraiser, skp, evaluation, unitId, fields } = planned;
    const told = {
      number: person.party.number,
      name: person.party.name,
      period: periodName(period),
      hasil: record.hasil,
      perilaku: record.perilaku,
      predikat: record.predikat,
      appraiser: appraiser.name,
    };
    if (outcome === "unchanged") {
      return { line, outcome, targetId: employeeId, targetVersion: null, record: told, change: null, faults };
    }
    const wanted = skp === null ? shellOf(planned, rowId()) : null;
    const key = wanted === null ? "" : `${person.employeeId} ${wanted.from} ${wanted.to}`;
    const shared = shells.get(key);
    if (wanted !== null && shared === undefined) shells.set(key, wanted.id);
    const change = {
      fields,
      shell: shared === undefined ? wanted : null,
      skpId: skp?.id ?? shared ?? wanted?.id,
      evaluationId: evaluation?.id ?? rowId(),
      isNew: evaluation === null,
      unitId,
      periodId: period.id,
      endsOn: period.span.to,
      date: record.date,
      appraiserId: appraiser.employeeId,
      parties: {
        ...{ day: record.date, agency: actor.agencyName, employee: person.party, appraiser, superior: null },
      },
    };
    return {
      ...{ line, outcome, targetId: employeeId, record: told, change, faults },
      targetVersion: evaluation?.version ?? null,
    };
  };
}

/** Reads a whole list of results, compares it with what is set here and stages what came of it. */
export async function checkResultList(tx: Tx, actor: Actor, list: GivenList): Promise<ListEnd> {
  const { columns, lines, raw, end } = await wholeList(list, RESULT_COLUMNS, resultRows);
  const records = lines.flatMap(({ record }) => (record === null ? [] : [record]));
  const people = await peopleByNumber(tx, records, actor.today);
  const employeeIds = [...new Set([...people.values()].map(({ employeeId }) => employeeId))];
  const periods = await knownPeriods(tx, actor.agencyId);
  const years = [...new Set(records.map(({ period }) => period.year))];
  const within = periods.filter(({ year }) => years.includes(year)).map(({ id }) => id);
  const plans = checkResults(
    lines,
    {
      ...{ people, periods, ownEmployeeId: actor.employeeId, today: actor.today },
      skps: await inPieces(employeeIds, (piece) => knownSkps(tx, piece, years)),
      evaluations: await inPieces(employeeIds, (piece) => knownEvaluations(tx, actor, piece, within)),
    },
    columns,
  );
  await stageAll(list.stage, plans, stager(actor, raw));
  await refreshStatistics(tx);
  await list.stage.blame(end.merged);
  return end;
}
