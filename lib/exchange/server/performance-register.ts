import { z } from "zod";
import { UNIT_KINDS } from "@/lib/agency/unit";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { EMPLOYEE_KINDS, nameWithTitles } from "@/lib/employee/employee";
import { POSITION_KINDS } from "@/lib/employee/position";
import { parseGolongan, printedRank } from "@/lib/employee/rank";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { skpKindOf } from "@/lib/skp/opening";
import type { PerformancePerson, PeopleByNumber } from "../performance-person";

const found = z.array(
  z.object({
    asked: z.string(),
    employeeId: z.uuid(),
    kind: z.enum(EMPLOYEE_KINDS),
    name: z.string(),
    frontTitle: z.string().nullable(),
    backTitle: z.string().nullable(),
    number: z.string(),
    golongan: z.string().nullable(),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    unitKind: z.enum(UNIT_KINDS).nullable(),
    headTitle: z.string().nullable(),
    positionName: z.string().nullable(),
    positionKind: z.enum(POSITION_KINDS).nullable(),
    isHead: z.boolean().nullable(),
    isExternal: z.boolean(),
  }),
);

type Found = z.output<typeof found>[number];

function personOf(row: Found): PerformancePerson {
  const { employeeId, unitId, unitKind, positionKind } = row;
  const golongan = row.golongan === null ? null : parseGolongan(row.golongan, row.kind);
  const isHead = row.isHead === true;
  return {
    employeeId,
    unitId,
    isExternal: row.isExternal,
    skpKind:
      positionKind === null
        ? "administrasi_fungsional"
        : skpKindOf({ positionKind, unitKind: unitKind ?? "lainnya", isHead }),
    party: {
      employeeId,
      name: nameWithTitles(row),
      number: row.number,
      pangkat: golongan?.ok === true ? printedRank(golongan.value) : null,
      jabatan: (isHead ? row.headTitle : null) ?? row.positionName ?? "",
      unit: row.unitName ?? "",
    },
  };
}

/** So many people are asked for by one statement: what an answer takes on its way is not given back. */
const PIECE = 2_500;

/** The answers about many people, asked for some at a time. */
export async function inPieces<Answer>(
  asked: readonly string[],
  ask: (piece: readonly string[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < asked.length; at += PIECE) answers.push(...(await ask(asked.slice(at, at + PIECE))));
  return answers;
}

/**
 * The people of the agency who bear, or have borne, the numbers of these lines, their own and the appraiser's, by number, with the newest own post that has begun.
 * Whoever is not among them is not registered here.
 */
export async function peopleByNumber(
  tx: Tx,
  records: readonly { readonly number: string; readonly appraiserNumber: string | null }[],
  today: CalendarDate,
): Promise<PeopleByNumber> {
  const numbers = new Set(
    records.flatMap(({ number, appraiserNumber }) => [number, appraiserNumber ?? number]),
  );
  const people = await inPieces([...numbers], async (piece) =>
    (await peopleOf(tx, piece, today)).map((row) => [row.asked, personOf(row)] as const),
  );
  return new Map(people);
}

async function peopleOf(tx: Tx, numbers: readonly string[], today: CalendarDate): Promise<readonly Found[]> {
  return found.parse(
    await tx.$queryRaw(sql`
      SELECT asked.number AS asked, e.id AS "employeeId", e.kind, e.name, e.front_title AS "frontTitle",
             e.back_title AS "backTitle", n.number, k.golongan, p.unit_id AS "unitId", u.name AS "unitName",
             u.kind AS "unitKind", u.head_title AS "headTitle", p.position_name AS "positionName",
             p.position_kind AS "positionKind", p.is_head AS "isHead", coalesce(r.is_external, false) AS "isExternal"
      FROM employee_number asked
      JOIN employee e ON e.agency_id = asked.agency_id AND e.id = asked.employee_id
      JOIN LATERAL (
        SELECT number FROM employee_number h
        WHERE h.agency_id = e.agency_id AND h.employee_id = e.id ORDER BY h.valid_from DESC LIMIT 1) n ON true
      LEFT JOIN LATERAL (
        SELECT golongan FROM employee_rank h
        WHERE h.agency_id = e.agency_id AND h.employee_id = e.id AND h.valid_from <= ${today}::date
        ORDER BY h.valid_from DESC LIMIT 1) k ON true
      LEFT JOIN LATERAL (
        SELECT h.unit_id, h.is_head, job.name AS position_name, job.kind AS position_kind
        FROM placement h JOIN "position" job ON job.agency_id = h.agency_id AND job.id = h.position_id
        WHERE h.agency_id = e.agency_id AND h.employee_id = e.id AND h.kind = 'definitif'
          AND h.valid_from <= ${today}::date
        ORDER BY h.valid_from DESC LIMIT 1) p ON true
      LEFT JOIN LATERAL (
        SELECT name, kind, head_title FROM unit_version h
        WHERE h.agency_id = e.agency_id AND h.unit_id = p.unit_id AND h.valid_from <= ${today}::date
        ORDER BY h.valid_from DESC LIMIT 1) u ON true
      LEFT JOIN appraisal_relation r ON r.agency_id = e.agency_id AND r.employee_id = e.id
      WHERE asked.number = ANY (${[...numbers]}::text[])`),
  );
}
