import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import type { EvaluationStatus } from "@/lib/evaluation/rating";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { allOf } from "@/lib/kernel/decision";
import { longDate } from "@/lib/kernel/indonesian-date";
import { periodName, type Period } from "@/lib/period/period";
import { mayReadSkp, type PerformanceRelation } from "@/lib/skp/policy";
import { relationToPerformance } from "@/lib/skp/server/relation";
import { EVALUATION_FORMS, SKP_FORMS } from "../document";
import { isMadeHere, isPaper, mayKeepSigned, mayPrintSkp } from "../policy";
import type { OwnShelf, PaperGroup, ShelfView } from "../view";
import { printsOf, type PrintOf } from "./prints";

function spanText(startsOn: Date, endsOn: Date): string {
  return `${longDate(calendarDateFromDb(startsOn))} sampai ${longDate(calendarDateFromDb(endsOn))}`;
}

interface EvaluationRow {
  readonly id: string;
  readonly status: EvaluationStatus;
  readonly importBatchId: string | null;
  readonly period: Pick<Period, "year" | "rhythm" | "ordinal">;
}

function groupsOf(
  skp: {
    readonly id: string;
    readonly agreedVersion: number;
    readonly isExternal: boolean;
    readonly evaluations: readonly EvaluationRow[];
  },
  relation: PerformanceRelation,
  prints: readonly PrintOf[],
): readonly PaperGroup[] {
  const printed = (kind: PrintOf["kind"], subjectId: string) =>
    prints.filter((one) => one.kind === kind && one.subjectId === subjectId).map(({ print }) => print);
  const ofSkp = allOf(mayPrintSkp(relation, skp.agreedVersion), isMadeHere(skp.isExternal));
  return [
    {
      title: "Perencanaan",
      papers: SKP_FORMS.map((kind) => ({
        kind,
        evaluationId: null,
        denial: ofSkp.allowed ? null : ofSkp.reason,
        prints: printed(kind, skp.id),
      })),
    },
    ...skp.evaluations.map(({ id, status, period, importBatchId }) => {
      const may = allOf(isPaper(status, relation.isOwn), isMadeHere(importBatchId !== null));
      return {
        title: periodName(period),
        papers: EVALUATION_FORMS.map((kind) => ({
          kind,
          evaluationId: id,
          denial: may.allowed ? null : may.reason,
          prints: may.allowed ? printed(kind, id) : [],
        })),
      };
    }),
  ];
}

/** Whether the actor may take signed papers of this SKP back. */
export async function maySignFor(
  tx: Tx,
  actor: Actor,
  relation: PerformanceRelation,
  unitId: string,
): Promise<boolean> {
  const reach = await unitReach(tx, actor, "document.keep-signed");
  return mayKeepSigned(relation, mayEditUnit(reach, unitId).allowed).allowed;
}

/** All papers of an SKP and what was printed of them; null where there is no such SKP, or not for this actor. */
export async function paperShelf(actor: Actor, skpId: string): Promise<ShelfView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const skp = await tx.skp.findUnique({
      where: { agencyId_id: { agencyId, id: skpId } },
      select: {
        ...{ id: true, employeeId: true, unitId: true, appraiserId: true, agreedVersion: true },
        ...{ isExternal: true, year: true, startsOn: true, endsOn: true },
        employee: { select: { name: true, frontTitle: true, backTitle: true } },
        evaluations: {
          select: {
            id: true,
            status: true,
            importBatchId: true,
            period: { select: { year: true, rhythm: true, ordinal: true } },
          },
          orderBy: [{ period: { endsOn: "desc" } }, { period: { rhythm: "desc" } }],
        },
      },
    });
    if (skp === null) return null;
    const { employeeId, unitId, appraiserId, evaluations } = skp;
    const relation = await relationToPerformance(tx, actor, {
      ...{ employeeId, unitId, pastAppraiserId: appraiserId },
    });
    if (!mayReadSkp(relation).allowed) return null;
    const prints = await printsOf(tx, agencyId, [skpId, ...evaluations.map(({ id }) => id)]);
    return {
      skpId,
      owner: nameWithTitles(skp.employee),
      isOwn: relation.isOwn,
      maySign: await maySignFor(tx, actor, relation, unitId),
      year: skp.year,
      span: spanText(skp.startsOn, skp.endsOn),
      groups: groupsOf(skp, relation, prints),
    };
  });
}

/** The actor's own SKP of all years, the newest first. */
export async function ownShelves(actor: Actor): Promise<readonly OwnShelf[]> {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return [];
  return read(actor, async (tx) => {
    const rows = await tx.skp.findMany({
      where: { agencyId, employeeId },
      select: {
        ...{ id: true, year: true, startsOn: true, endsOn: true, agreedVersion: true },
        unit: { select: { versions: { select: { name: true }, orderBy: { validFrom: "desc" }, take: 1 } } },
        _count: { select: { evaluations: true } },
      },
      orderBy: { startsOn: "desc" },
    });
    return rows.map((row) => ({
      skpId: row.id,
      year: row.year,
      span: spanText(row.startsOn, row.endsOn),
      unit: row.unit.versions[0]?.name ?? "",
      isAgreed: row.agreedVersion > 0,
      evaluations: row._count.evaluations,
    }));
  });
}
