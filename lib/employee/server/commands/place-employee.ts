import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { unitReach } from "@/lib/agency/server/reach";
import { addDays, calendarDateToDb, isWithin, spansOverlap, type DateSpan } from "@/lib/kernel/calendar";
import { firstGap } from "@/lib/kernel/span";
import type { Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { nameWithTitles } from "../../employee";
import { succession } from "../../history-change";
import { employeeOutbox } from "../../outbox";
import type { PlacementKind } from "../../placement";
import { mayPlaceIn } from "../../policy";
import type { RecordRefusal } from "../../refusal";
import type { ChosenPosition, PlacementInput } from "../../schema-placement";
import { DEFAULT_STANDING_RULES } from "../../standing";
import { validityOf, validityRow } from "../store";
import { changeRecord, type RecordChange } from "./change-record";

/** A placement to be written, by hand or with a new person. */
export interface NewPlacement {
  readonly unitId: string;
  readonly position: ChosenPosition;
  readonly kind: PlacementKind;
  readonly isHead: boolean;
  readonly validity: DateSpan;
  readonly decree: string | null;
}

/** The unit's name, if it exists on every day of the span; else the refusal. */
async function soundUnit(
  tx: Tx,
  agencyId: string,
  unitId: string,
  span: DateSpan,
): Promise<Result<string, RecordRefusal>> {
  const versions = await tx.unitVersion.findMany({
    where: { agencyId, unitId },
    select: { name: true, validFrom: true, validTo: true },
    orderBy: { validFrom: "asc" },
  });
  const name =
    versions.findLast((version) => isWithin(span.from, validityOf(version)))?.name ?? versions.at(-1)?.name;
  // Another agency's unit looks like one that is out of reach.
  if (name === undefined) return refuse({ code: "unit-out-of-reach" });
  const gap = firstGap(span, versions.map(validityOf));
  return gap === null ? ok(name) : refuse({ code: "unit-not-valid", unitName: name, on: gap });
}

/** The id of the jabatan; one that is not in the list yet is added, one of that name is taken as it is. */
export async function positionIdOf(
  tx: Tx,
  agencyId: string,
  chosen: ChosenPosition,
): Promise<Result<string, RecordRefusal>> {
  const where =
    "positionId" in chosen ? { agencyId, id: chosen.positionId } : { agencyId, name: chosen.name };
  const known = await tx.position.findFirst({ where, select: { id: true } });
  if (known !== null) return ok(known.id);
  if ("positionId" in chosen) return refuse({ code: "position-unknown" });
  const made = await tx.position.create({ data: { agencyId, ...chosen }, select: { id: true } });
  return ok(made.id);
}

/** Kinds of leading a unit that exclude each other on a day. */
function rivalsOf(kind: PlacementKind): PlacementKind[] {
  return kind === "plt" || kind === "plh" ? [kind] : ["definitif", "tugas_tambahan", "pj"];
}

async function headRefusal(
  tx: Tx,
  agencyId: string,
  placement: NewPlacement,
  unitName: string,
  ended: readonly string[],
): Promise<RecordRefusal | null> {
  if (!placement.isHead || placement.kind === "rangkap") return null;
  const heads = await tx.placement.findMany({
    where: {
      agencyId,
      unitId: placement.unitId,
      isHead: true,
      kind: { in: rivalsOf(placement.kind) },
      id: { notIn: [...ended] },
    },
    select: {
      validFrom: true,
      validTo: true,
      employee: { select: { name: true, frontTitle: true, backTitle: true } },
    },
  });
  const rival = heads.find((head) => spansOverlap(validityOf(head), placement.validity));
  if (rival === undefined) return null;
  const holder = { name: nameWithTitles(rival.employee), validity: validityOf(rival) };
  return { code: "head-taken", unitName, kind: placement.kind, holder };
}

/**
 * Writes a placement. A definitive one ends the definitive one before it (mutasi) on the day before; others stand beside.
 * Refused where the unit does not exist throughout, already has such a head, or the person has left by then.
 */
export async function writePlacement(
  actor: Actor,
  { tx, record, person }: RecordChange,
  placement: NewPlacement,
): Promise<Result<{ readonly placementId: string }, RecordRefusal>> {
  const { agencyId } = actor;
  const { unitId, kind, isHead, validity, decree } = placement;
  const may = mayPlaceIn(await unitReach(tx, actor, "employee.edit"), unitId);
  if (!may.allowed) return refuse({ code: may.reason });
  const unit = await soundUnit(tx, agencyId, unitId, validity);
  if (!unit.ok) return unit;
  const gone = person.standings.find(
    (entry) => DEFAULT_STANDING_RULES[entry.kind].closesSkp && spansOverlap(entry.validity, validity),
  );
  if (gone !== undefined) return refuse({ code: "has-left", kind: gone.kind, on: gone.validity.from });

  const posts = kind === "definitif" ? person.placements.filter((entry) => entry.kind === "definitif") : [];
  const follows = succession(posts, validity);
  if (!follows.ok) {
    const other = posts.find((entry) => entry.id === follows.refusal.id);
    return refuse({
      code: "post-overlaps",
      positionName: other?.positionName ?? "",
      validity: follows.refusal.validity,
    });
  }
  const ended = follows.value.map(({ id }) => id);
  const rival = await headRefusal(tx, agencyId, placement, unit.value, ended);
  if (rival !== null) return refuse(rival);
  const positionId = await positionIdOf(tx, agencyId, placement.position);
  if (!positionId.ok) return positionId;

  await tx.placement.updateMany({
    where: { agencyId, id: { in: ended } },
    data: { validTo: calendarDateToDb(addDays(validity.from, -1)) },
  });
  for (const { before, lastDay } of follows.value) {
    record(auditEvent("employee.placement-ended", person.id, { validTo: { before, after: lastDay } }));
  }
  const { id: placementId } = await tx.placement.create({
    data: {
      agencyId,
      employeeId: person.id,
      unitId,
      positionId: positionId.value,
      kind,
      isHead,
      decree,
      ...validityRow(validity),
    },
    select: { id: true },
  });
  record(
    auditEvent("employee.placed", person.id, {
      unitId,
      positionId: positionId.value,
      kind,
      isHead,
      from: validity.from,
      to: validity.to,
      decree,
    }),
  );
  await tx.outboxEvent.create({
    data: employeeOutbox(agencyId, "employee.placed", { employeeId: person.id, placementId }),
    select: { id: true },
  });
  return ok({ placementId });
}

/** The refusal for a constraint that a simultaneous placement of somebody else has made bite. */
export function placementViolation(kind: PlacementKind): (constraint: string) => RecordRefusal | null {
  return (constraint) =>
    /^placement_one_(head|plt|plh)$/.test(constraint)
      ? { code: "head-taken", unitName: "Unit ini", kind, holder: null }
      : null;
}

/** Records a placement of a person who is in the list. */
export async function placeEmployee(
  actor: Actor,
  input: PlacementInput,
): Promise<Result<{ readonly placementId: string }, RecordRefusal>> {
  const { unitId, position, kind, isHead, from, to, decree } = input;
  const placement = { unitId, position, kind, isHead, validity: { from, to }, decree };
  return changeRecord(
    actor,
    input,
    "employee.placed",
    (change) => writePlacement(actor, change, placement),
    placementViolation(kind),
  );
}
