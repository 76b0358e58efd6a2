import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { parties } from "@/lib/skp/parties";
import { skpPlan } from "@/lib/skp/plan";
import { targetWords } from "@/lib/skp/target";
import { checkPlans, type KnownPlan, type PlanOutcome } from "../check-plans";
import { PLAN_COLUMNS } from "../plan-columns";
import type { PeopleByNumber } from "../performance-person";
import { targetOfText } from "../plan-from-lines";
import { planRows } from "../plan-row";
import type { ListEnd } from "./list-rows";
import { inPieces, peopleByNumber } from "./performance-register";
import { rowId } from "./row-id";
import { refreshStatistics } from "./statistics";
import type { StagedRow } from "./stage";
import { stageAll, wholeList, type GivenList } from "./whole-list";

const planRowsKnown = z.array(
  z.object({
    id: z.uuid(),
    employeeId: z.uuid(),
    year: z.number(),
    isExternal: z.boolean(),
    version: z.number(),
    agreedVersion: z.number(),
    plan: skpPlan.nullable(),
    parties: parties.nullable(),
  }),
);

async function knownPlans(
  tx: Tx,
  employeeIds: readonly string[],
  years: readonly number[],
): Promise<readonly KnownPlan[]> {
  const rows = planRowsKnown.parse(
    await tx.$queryRaw(sql`
      SELECT s.id, s.employee_id AS "employeeId", s.year, s.is_external AS "isExternal", s.version,
             s.agreed_version AS "agreedVersion", v.plan, v.parties
      FROM skp s
      LEFT JOIN skp_version v ON v.agency_id = s.agency_id AND v.skp_id = s.id AND v.number = s.agreed_version
        AND s.is_external
      WHERE s.employee_id = ANY (${[...employeeIds]}::uuid[]) AND s.year = ANY (${[...years]}::int[])
      ORDER BY s.starts_on`),
  );
  return rows.map(({ parties: sides, ...row }) => ({ ...row, appraiser: sides?.appraiser ?? null }));
}

type Raw = ReadonlyMap<number, { readonly number: string; readonly name: string }>;

function stager(actor: Actor, raw: Raw, people: PeopleByNumber) {
  return ({ line, outcome, employeeId, record, planned, fields, faults }: PlanOutcome): StagedRow => {
    const target = { line, outcome, targetId: employeeId, faults };
    if (outcome === "faulty" || record === null) {
      return { ...target, targetVersion: null, record: raw.get(line) ?? {}, change: null };
    }
    const told = {
      ...{
        number: record.number,
        name: people.get(record.number)?.party.name,
        year: record.year,
        rhk: record.rhk,
      },
      indicator: `${record.iki}: ${targetWords(targetOfText(record.target, record.unit))}`,
    };
    if (planned === null) {
      return {
        ...target,
        targetVersion: null,
        record: told,
        change: fields.length === 0 ? null : { fields },
      };
    }
    const { person, plan, appraiser, earlier, unitId, year } = planned;
    const change = {
      ...{ fields, plan, year, unitId, kind: person.skpKind, appraiserId: appraiser.employeeId },
      skpId: earlier?.id ?? rowId(),
      isNew: earlier === null,
      versionNumber: (earlier?.agreedVersion ?? 0) + 1,
      parties: {
        ...{ day: actor.today, agency: actor.agencyName, employee: person.party, appraiser, superior: null },
      },
    };
    return { ...target, targetVersion: earlier?.version ?? null, record: told, change };
  };
}

/** Reads a whole list of plans, makes one SKP of the lines of a person and stages what came of it. */
export async function checkPlanList(tx: Tx, actor: Actor, list: GivenList): Promise<ListEnd> {
  const { columns, lines, raw, end } = await wholeList(list, PLAN_COLUMNS, planRows);
  const records = lines.flatMap(({ record }) => (record === null ? [] : [record]));
  const people = await peopleByNumber(tx, records, actor.today);
  const employeeIds = [...new Set([...people.values()].map(({ employeeId }) => employeeId))];
  const years = [...new Set(records.map(({ year }) => year))];
  const plans = checkPlans(
    lines,
    {
      ...{ people, ownEmployeeId: actor.employeeId, today: actor.today, newId: rowId },
      plans: await inPieces(employeeIds, (piece) => knownPlans(tx, piece, years)),
    },
    columns,
  );
  await stageAll(list.stage, plans, stager(actor, raw, people));
  await refreshStatistics(tx);
  await list.stage.blame(end.merged);
  return end;
}
