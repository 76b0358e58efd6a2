import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { sightsOf } from "@/lib/iku/server/queries/sight";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import { adviceOn } from "../../advice";
import { gapsIn } from "../../completeness";
import { parties } from "../../parties";
import { PLAN_LISTS, skpPlan, type SkpPlan } from "../../plan";
import { planDifference } from "../../plan-difference";
import { withLinks } from "../../plan-links";
import { mayReadSkp, movesOpenTo, type PerformanceRelation } from "../../policy";
import type { CommentView, PlanMarks, SkpReader, SkpView } from "../../skp-view";
import { parentChoices, teamChoices } from "../choices";
import { earlierResults } from "../earlier-results";
import { lineMark } from "../line-mark";
import { agreedLines } from "../agreed-lines";
import { sidesOn } from "../parties";
import { linksInForce } from "../projection";
import { sightStarts } from "../sight-starts";
import { findSkp, relationToSkp, standingOf, type HeldSkp } from "../store";
import { teamNamesOf } from "../team-names";

function readerOf({ isOwn, isAppraiser, isSuperior, wasAppraiser }: PerformanceRelation): SkpReader {
  if (isOwn) return "own";
  if (isAppraiser) return "appraiser";
  if (isSuperior) return "superior";
  return wasAppraiser ? "past" : "role";
}

/**
 * The two and the atasan see what is being drafted; others what is in force, as soon as there is something. Who enters a
 * signed paper sees what it is about.
 */
function shownNumber(skp: HeldSkp, relation: PerformanceRelation, wanted: number | null): number {
  const { isOwn, isAppraiser, isSuperior, isRecorder } = relation;
  const seesDraft = isOwn || isAppraiser || isSuperior || (isRecorder && skp.status === "submitted");
  const newest = seesDraft || skp.agreedVersion === 0 ? skp.newest.number : skp.agreedVersion;
  return wanted === null ? newest : Math.min(wanted, newest);
}

function fromKeys<K extends string>(keys: readonly K[], mark: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, mark(key)])) as Record<K, string>;
}

function marksOf(plan: SkpPlan): PlanMarks {
  const lines = plan.rhks.flatMap(({ ikis, ...own }): [string, string][] => [
    [own.id, lineMark(own)],
    ...ikis.map((iki): [string, string] => [iki.id, lineMark(iki)]),
  ]);
  return {
    lines: Object.fromEntries(lines),
    lists: fromKeys(PLAN_LISTS, (list) => lineMark(plan[list])),
    expectations: fromKeys(PERILAKU_KEYS, (key) => lineMark(plan.expectations[key] ?? [])),
  };
}

async function commentsOn(tx: Tx, actor: Actor, skpId: string): Promise<readonly CommentView[]> {
  const rows = await tx.skpComment.findMany({
    where: { agencyId: actor.agencyId, skpId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      line: true,
      text: true,
      proposal: true,
      createdAt: true,
      resolvedAt: true,
      authorId: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ author, authorId, createdAt, resolvedAt, ...row }) => ({
    ...row,
    author: author.name,
    isOwn: authorId === actor.accountId,
    at: createdAt,
    isResolved: resolvedAt !== null,
  }));
}

async function versionShown(tx: Tx, agencyId: string, skp: HeldSkp, number: number) {
  const row = await tx.skpVersion.findUniqueOrThrow({
    where: { agencyId_skpId_number: { agencyId, skpId: skp.id, number } },
    select: {
      plan: true,
      parties: true,
      reason: true,
      returnNote: true,
      submittedAt: true,
      openedAt: true,
      openedBy: true,
      approvedAt: true,
      signedOn: true,
      paper: { select: { sha256: true } },
      approver: { select: { name: true } },
    },
  });
  const plan = skpPlan.parse(row.plan);
  const isInForce = number === skp.agreedVersion;
  const { signedOn, paper, approver, ...own } = row;
  return {
    ...own,
    paper:
      signedOn === null || paper === null
        ? null
        : { signedOn: calendarDateFromDb(signedOn), sha256: paper.sha256, recordedBy: approver?.name ?? "" },
    plan: isInForce ? withLinks(plan, await linksInForce(tx, agencyId, skp.id)) : plan,
    parties: row.parties === null ? null : parties.parse(row.parties),
  };
}

/** The plan in force beside a later version that is shown, for what the change comes to; null: there is none. */
async function planInForce(tx: Tx, agencyId: string, { id, agreedVersion }: HeldSkp, shown: number) {
  if (agreedVersion === 0 || shown <= agreedVersion) return null;
  const { plan } = await tx.skpVersion.findUniqueOrThrow({
    where: { agencyId_skpId_number: { agencyId, skpId: id, number: agreedVersion } },
    select: { plan: true },
  });
  return withLinks(skpPlan.parse(plan), await linksInForce(tx, agencyId, id));
}

/** Whether a plan of the year before has been agreed, which this one could begin from. */
async function hasLastYear(tx: Tx, agencyId: string, { employeeId, year }: HeldSkp): Promise<boolean> {
  const last = await tx.skp.findFirst({
    where: { agencyId, employeeId, year: year - 1, agreedVersion: { gt: 0 } },
    select: { id: true },
  });
  return last !== null;
}

/** What only somebody who writes the plan needs: what it can be linked to and held against. */
async function writersPart(tx: Tx, { agencyId, today }: Actor, skp: HeldSkp) {
  const parents = await parentChoices(tx, skp);
  const teams = await teamChoices(tx, agencyId, skp);
  return {
    parentChoices: parents,
    teamChoices: teams.map(({ id, name }) => ({ id, text: name })),
    hasLastYear: await hasLastYear(tx, agencyId, skp),
    hasPerjanjian: (await agreedLines(tx, agencyId, skp, today)).length > 0,
  };
}

const NOT_WRITING = {
  ...{ parentChoices: [], teamChoices: [] },
  ...{ hasLastYear: false, hasPerjanjian: false },
} as const;

/**
 * An SKP as its page shows it, in the version that the actor sees (`wanted`: an earlier one); null where it is not there
 * for the actor.
 */
export function skpDetail(actor: Actor, id: string, wanted: number | null = null): Promise<SkpView | null> {
  const { agencyId, today } = actor;
  return read(actor, async (tx) => {
    const skp = await findSkp(tx, agencyId, id);
    if (skp === null) return null;
    const relation = await relationToSkp(tx, actor, skp);
    if (!mayReadSkp(relation).allowed) return null;
    const reader = readerOf(relation);
    const number = shownNumber(skp, relation, wanted);
    const isNewest = number === skp.newest.number;
    const standing = await standingOf(tx, actor, skp);
    const moves = isNewest ? movesOpenTo(relation, standing) : [];
    const shown = await versionShown(tx, agencyId, skp, number);
    const sides = await sidesOn(tx, actor, skp.employeeId, today);
    const writes = moves.includes("write") || moves.includes("link");
    const writing = writes ? await writersPart(tx, actor, skp) : NOT_WRITING;
    const person = await tx.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: skp.employeeId } },
      select: { name: true, frontTitle: true, backTitle: true },
    });
    const { outcome } = sides.finding;
    // Who sets the plan is told the same as who writes it, last year's realisasi included.
    const isChecked = moves.includes("write") || moves.includes("approve");
    const earlier = isChecked ? await earlierResults(tx, skp.employeeId, skp.year - 1) : [];
    const inForce = await planInForce(tx, agencyId, skp, number);
    return {
      id,
      employeeId: skp.employeeId,
      name: nameWithTitles(person),
      year: skp.year,
      form: skp.form,
      span: skp.span,
      status: skp.status,
      closeReason: skp.closeReason,
      isExternal: skp.isExternal,
      source: skp.source,
      number,
      agreedVersion: skp.agreedVersion,
      version: skp.version,
      reader,
      ...shown,
      parties: shown.parties ?? sides.parties,
      officialTitle: outcome.kind === "official" ? outcome.title : null,
      marks: marksOf(shown.plan),
      moves,
      planning: standing.planning,
      gaps: isChecked ? gapsIn(shown.plan, skp.form) : [],
      advice: isChecked ? adviceOn(shown.plan, skp.form, earlier) : [],
      differences:
        inForce === null
          ? null
          : planDifference(inForce, shown.plan, await teamNamesOf(tx, agencyId, inForce, shown.plan)),
      sights: await sightsOf(tx, sightStarts(shown.plan), today),
      comments: isNewest || number === skp.agreedVersion ? await commentsOn(tx, actor, id) : [],
      parentChoices: writing.parentChoices,
      teamChoices: writing.teamChoices,
      teamNames: await teamNamesOf(tx, agencyId, shown.plan),
      hasLastYear: writing.hasLastYear,
      hasPerjanjian: writing.hasPerjanjian,
    };
  });
}
