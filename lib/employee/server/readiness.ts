import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { appraisalOn, appraiserIn } from "../appraiser";
import { appraiserSentence } from "../appraiser-messages";
import { ownPostOf, type OrgDay } from "../org-day";
import { actingPrefix } from "../placement";
import { JENJANG } from "../position";
import { DEFAULT_READINESS_LIMITS, readinessOf, type ServicePerson } from "../readiness";
import {
  findingPage,
  type FindingPage,
  type ReadinessPart,
  type ReadinessPerson,
  type ReadinessView,
} from "../readiness-view";
import { DEFAULT_STANDING_RULES, STANDING_KINDS } from "../standing";
import { agencySnapshot } from "./org-snapshot";
import { unitsOf } from "./reach";
import { inForceOn } from "./store";

/** The whole agency is looked at in one piece; of a large one that takes longer than other pages may. */
const WHOLE_AGENCY_MS = 30_000;

const LEAVING = STANDING_KINDS.filter((kind) => DEFAULT_STANDING_RULES[kind].closesSkp);

const jenjangRows = z.array(z.object({ id: z.uuid(), jenjang: z.enum(JENJANG) }));

/** Everybody who is in service, with what foretells the day of retirement. */
async function servicePeople(tx: Tx, actor: Actor, org: OrgDay): Promise<readonly ServicePerson[]> {
  const jenjang = new Map(
    jenjangRows
      .parse(
        await tx.$queryRaw(sql`
          SELECT placement.id, job.jenjang FROM placement JOIN position job ON job.id = position_id
          WHERE job.jenjang IS NOT NULL AND valid_from <= ${actor.today}::date
            AND (valid_to IS NULL OR valid_to >= ${actor.today}::date)`),
      )
      .map((row) => [row.id, row.jenjang]),
  );
  const people = await tx.employee.findMany({
    where: {
      agencyId: actor.agencyId,
      // Whose leave is recorded already has nothing to be mended.
      standings: { none: { kind: { in: [...LEAVING] }, validFrom: { gt: calendarDateToDb(actor.today) } } },
    },
    select: { id: true, kind: true, birthDate: true, serviceEndsOn: true },
  });
  return people.map((person) => {
    const post = ownPostOf(org, person.id);
    return {
      id: person.id,
      kind: person.kind,
      birthDate: calendarDateFromDb(person.birthDate),
      serviceEndsOn: person.serviceEndsOn === null ? null : calendarDateFromDb(person.serviceEndsOn),
      position:
        post === null
          ? null
          : { name: post.positionName, kind: post.positionKind, jenjang: jenjang.get(post.id) ?? null },
    };
  });
}

type Shown = FindingPage<{ readonly employeeId: string }>;

/** What the page says of the people whom it shows, and only of them. */
async function peopleShown(
  tx: Tx,
  actor: Actor,
  org: OrgDay,
  shown: readonly Shown[],
): Promise<(employeeId: string) => ReadinessPerson> {
  const ids = new Set(shown.flatMap(({ rows }) => rows.map(({ employeeId }) => employeeId)));
  const rows = await tx.employee.findMany({
    where: { agencyId: actor.agencyId, id: { in: [...ids] } },
    select: {
      id: true,
      version: true,
      numbers: { where: inForceOn(actor.today), select: { number: true }, take: 1 },
    },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return (employeeId) => {
    const row = found.get(employeeId);
    const post = org.placements.get(employeeId)?.[0];
    const unit = post === undefined ? undefined : org.units.get(post.unitId)?.name;
    const title = post === undefined ? null : `${actingPrefix(post.kind)}${post.positionName}`;
    return {
      id: employeeId,
      version: row?.version ?? 0,
      name: org.people.get(employeeId)?.name ?? "",
      number: row?.numbers[0]?.number ?? null,
      post: title === null ? null : [title, unit].filter(Boolean).join(", "),
      unitId: ownPostOf(org, employeeId)?.unitId ?? null,
    };
  };
}

function withPeople<Row extends { readonly employeeId: string }>(
  page: FindingPage<Row>,
  person: (employeeId: string) => ReadinessPerson,
): FindingPage<Omit<Row, "employeeId"> & ReadinessPerson> {
  return {
    ...page,
    rows: page.rows.map(({ employeeId, ...row }) => ({ ...row, ...person(employeeId) })),
  };
}

/**
 * The readiness report for the actor's day, as far as the actor's role reaches: a role for a unit sees the units under
 * it and those who have their own post there. `asked`: the finding that is paged; the others show their first page.
 */
export async function readinessReport(
  actor: Actor,
  asked: { readonly part: ReadinessPart; readonly start: number } | null,
): Promise<ReadinessView> {
  return read(
    actor,
    async (tx) => {
      const reached = unitsOf(await unitReach(tx, actor, "employee.read-readiness"));
      const appraisal = appraisalOn(await agencySnapshot(tx, actor.today), actor.today);
      const { org } = appraisal;
      const found = readinessOf(appraisal, await servicePeople(tx, actor, org));

      const held = reached === null ? null : new Set(reached);
      const isReached = ({ employeeId }: { readonly employeeId: string }): boolean =>
        held === null || held.has(ownPostOf(org, employeeId)?.unitId ?? "");
      const nameOf = (employeeId: string): string => org.people.get(employeeId)?.name ?? "";
      const { compare } = new Intl.Collator("id");
      const byName = <Row extends { readonly employeeId: string }>(rows: readonly Row[]): readonly Row[] =>
        rows.filter(isReached).toSorted((a, b) => compare(nameOf(a.employeeId), nameOf(b.employeeId)));
      const page = <Row>(part: ReadinessPart, rows: readonly Row[]): FindingPage<Row> =>
        findingPage(rows, asked?.part === part ? asked.start : 0);

      const withoutUnit = page("tanpa-unit", byName(found.withoutUnit.map((employeeId) => ({ employeeId }))));
      const withoutAppraiser = page("tanpa-penilai", byName(found.withoutAppraiser));
      const overloaded = page(
        "terlalu-banyak",
        byName(found.overloaded).toSorted((a, b) => b.count - a.count),
      );
      const retiring = page(
        "pensiun",
        byName(found.retiring).toSorted((a, b) => compare(a.on, b.on)),
      );
      const heads = found.withoutHead
        .filter(({ unitId }) => held === null || held.has(unitId))
        .map((row) => ({ ...row, unitName: org.units.get(row.unitId)?.name ?? "" }))
        .toSorted((a, b) => compare(a.unitName, b.unitName));

      const person = await peopleShown(tx, actor, org, [withoutUnit, withoutAppraiser, overloaded, retiring]);
      return {
        day: actor.today,
        isWholeAgency: held === null,
        ...DEFAULT_READINESS_LIMITS,
        withoutUnit: withPeople(withoutUnit, person),
        withoutHead: page("tanpa-pimpinan", heads),
        withoutAppraiser: {
          ...withoutAppraiser,
          rows: withoutAppraiser.rows.map(({ employeeId }) => ({
            ...person(employeeId),
            sentence: appraiserSentence(appraiserIn(appraisal, employeeId), nameOf(employeeId)),
          })),
        },
        overloaded: withPeople(overloaded, person),
        retiring: withPeople(retiring, person),
        may: {
          edit: hasPermission(actor, "employee.edit"),
          delegate: hasPermission(actor, "employee.delegate-appraisal"),
        },
      };
    },
    { timeout: WHOLE_AGENCY_MS },
  );
}
