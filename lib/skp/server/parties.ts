import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { appraisalOn, appraiserIn } from "@/lib/employee/appraiser";
import type { AppraiserFinding, AppraiserOutcome, SuperiorFinding } from "@/lib/employee/appraiser-reason";
import { superiorOfAppraiser } from "@/lib/employee/appraiser-superior";
import { nameWithTitles } from "@/lib/employee/employee";
import { ownPostOf, type OrgDay } from "@/lib/employee/org-day";
import { actingPrefix } from "@/lib/employee/placement";
import { parseGolongan, printedRank } from "@/lib/employee/rank";
import { snapshotFor } from "@/lib/employee/server/org-snapshot";
import { inForceOn } from "@/lib/employee/server/store";
import { calendarDateToDb, type CalendarDate } from "@/lib/kernel/calendar";
import type { Parties, Party } from "../parties";

/** Who appraises somebody on a day, who stands above, and both sides as papers print them. */
export interface Sides {
  readonly finding: AppraiserFinding;
  readonly superior: SuperiorFinding;
  /** The unit of the own post; null for a person without one. */
  readonly unitId: string | null;
  readonly isHead: boolean;
  /** Null where nobody appraises the person on that day (`finding` says why). */
  readonly parties: Parties | null;
}

interface Printed {
  readonly name: string;
  readonly number: string | null;
  readonly pangkat: string | null;
}

/** Name, number and pangkat of people on a day, in one query. */
async function printedOn(
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

function ownParty(org: OrgDay, employeeId: string, printed: Printed): Party | null {
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

function partyOf(
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

/** Both sides of an SKP or an evaluation as they are on `day`; worked out from the records, not from a list kept. */
export async function sidesOn(
  tx: Tx,
  actor: Pick<Actor, "agencyId" | "agencyName">,
  employeeId: string,
  day: CalendarDate,
): Promise<Sides> {
  const appraisal = appraisalOn(await snapshotFor(tx, employeeId, day), day);
  const finding = appraiserIn(appraisal, employeeId);
  const superior = superiorOfAppraiser(appraisal, finding);
  const ids = [employeeId];
  for (const { outcome } of [finding, superior]) {
    if (outcome.kind === "employee") ids.push(outcome.employeeId);
  }
  const people = await printedOn(tx, actor.agencyId, ids, day);
  const printed = people.get(employeeId);
  const employee = printed === undefined ? null : ownParty(appraisal.org, employeeId, printed);
  const appraiser = partyOf(finding.outcome, people, actor.agencyName);
  const post = ownPostOf(appraisal.org, employeeId);
  return {
    finding,
    superior,
    unitId: post?.unitId ?? null,
    isHead: post?.isHead ?? false,
    parties:
      employee === null || appraiser === null
        ? null
        : {
            day,
            agency: actor.agencyName,
            employee,
            appraiser,
            superior: partyOf(superior.outcome, people, actor.agencyName),
          },
  };
}
