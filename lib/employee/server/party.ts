import type { Tx } from "@/lib/db/server/door";
import { calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import type { AppraiserOutcome } from "../appraiser-reason";
import { nameWithTitles } from "../employee";
import { ownPostOf, type OrgDay } from "../org-day";
import type { Party } from "../party";
import { actingPrefix } from "../placement";
import { parseGolongan, printedRank } from "../rank";
import { inForceOn } from "./store";

interface Printed {
  readonly name: string;
  readonly number: string | null;
  readonly pangkat: string | null;
}

/** Name, number and pangkat of people on a day, in one query. */
export async function printedOn(
  tx: Tx,
  agencyId: string,
  ids: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, Printed>> {
  const rows = await tx.employee.findMany({
    where: { agencyId, id: { in: [...ids] } },
    select: {
      id: true,
      kind: true,
      name: true,
      frontTitle: true,
      backTitle: true,
      numbers: { where: inForceOn(day), select: { number: true }, take: 1 },
      ranks: {
        where: { validFrom: { lte: calendarDateToDb(day) } },
        orderBy: { validFrom: "desc" },
        select: { golongan: true },
        take: 1,
      },
    },
  });
  return new Map(
    rows.map((row) => {
      const golongan = row.ranks[0] === undefined ? null : parseGolongan(row.ranks[0].golongan, row.kind);
      return [
        row.id,
        {
          name: nameWithTitles(row),
          number: row.numbers[0]?.number ?? null,
          pangkat: golongan?.ok === true ? printedRank(golongan.value) : null,
        },
      ];
    }),
  );
}

export function ownParty(org: OrgDay, employeeId: string, printed: Printed): Party | null {
  const post = ownPostOf(org, employeeId);
  if (post === null) return null;
  const unit = org.units.get(post.unitId);
  const title = post.isHead ? (unit?.headTitle ?? post.positionName) : post.positionName;
  return {
    employeeId,
    ...printed,
    jabatan: `${actingPrefix(post.kind)}${title}`,
    unit: unit?.name ?? "",
  };
}

export function partyOf(
  outcome: AppraiserOutcome | { readonly kind: "final" },
  people: ReadonlyMap<string, Printed>,
  agencyName: string,
): Party | null {
  switch (outcome.kind) {
    case "employee": {
      const printed = people.get(outcome.employeeId) ?? { name: outcome.name, number: null, pangkat: null };
      return {
        employeeId: outcome.employeeId,
        ...printed,
        jabatan: outcome.title,
        unit: outcome.unitName,
      };
    }
    case "official":
      return {
        employeeId: null,
        name: outcome.name,
        number: null,
        pangkat: null,
        jabatan: outcome.title,
        unit: agencyName,
      };
    case "none":
    case "final":
      return null;
  }
}
