import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { addDays, calendarDateFromDb, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { mayPlan } from "../../policy";
import type { IkuRefusal } from "../../refusal";
import type { AddIkuInput, ChangeIkuInput, HandOnIkuInput } from "../../schema";
import { readTarget } from "../../target";
import { heldIku, isUnitInForce } from "../held";
import { lockFigures, recompute } from "../recompute";

type Outcome = Result<{ readonly ikuId: string }, IkuRefusal>;
type Said = Pick<ChangeIkuInput, keyof AddIkuInput & keyof ChangeIkuInput>;

interface TargetRow {
  readonly year: number;
  readonly ordinal: number;
  readonly low: string | null;
  readonly high: string | null;
  readonly text: string;
}

/** The targets as they are kept, or why one cannot be read. */
function targetRows({ targets, form, scale }: Said): Result<readonly TargetRow[], IkuRefusal> {
  if (form === "grade" && scale.length < 2) return refuse({ code: "scale" });
  const rows: TargetRow[] = [];
  for (const { field, year, ordinal, text } of targets) {
    const read = readTarget({ form, scale }, text);
    if (!read.ok) return refuse({ code: "target", field, fault: read.fault });
    const { low, high, text: written } = read.figures;
    rows.push({ year, ordinal, low: low?.toFixed() ?? null, high: high?.toFixed() ?? null, text: written });
  }
  return ok(rows);
}

function versionFields(input: Said) {
  const { name, definition, formula, unitName, form, accumulation, scale, jenis, control, rhythm } = input;
  const { baselineYear, baselineText, source, evidence, legalBasis, perspektif } = input;
  const { standardText, standardSource } = input;
  return {
    ...{ name, definition, formula, unitName, form, accumulation, jenis, control, rhythm },
    ...{ baselineYear, baselineText, source, evidence, legalBasis, perspektif, standardText, standardSource },
    scale: form === "grade" ? [...scale] : [],
  };
}

async function writeVersion(
  tx: Tx,
  actor: Actor,
  at: { readonly ikuId: string; readonly number: number; readonly validFrom: Date; readonly reason: string },
  input: Said,
  targets: readonly TargetRow[],
): Promise<void> {
  const { agencyId, accountId, name: createdByName } = actor;
  const id = randomUUID();
  await tx.ikuVersion.create({
    data: { agencyId, id, ...at, ...versionFields(input), createdBy: accountId, createdByName },
    select: { id: true },
  });
  await tx.ikuTarget.createMany({ data: targets.map((row) => ({ agencyId, versionId: id, ...row })) });
}

/** Adds an indicator under a node, with its first version and who answers for it. */
async function addOnce(actor: Actor, input: AddIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const { nodeId, code, unitId, employeeId, isUtama } = input;
      const node = await tx.planningNode.findUnique({
        where: { agencyId_id: { agencyId, id: nodeId } },
        select: { document: { select: { startsYear: true } } },
      });
      if (node === null) return refuse({ code: "parent-gone" });
      const reach = await unitReach(tx, actor, "iku.plan");
      if (!mayPlan(reach, unitId).allowed) return refuse({ code: "out-of-reach" });
      if (!(await isUnitInForce(tx, actor, unitId))) return refuse({ code: "unit-gone" });
      const targets = targetRows(input);
      if (!targets.ok) return targets;
      const ikuId = randomUUID();
      // An indicator is in force from the first day of its document, so that earlier years can be entered as well.
      const validFrom = new Date(Date.UTC(node.document.startsYear, 0, 1));
      await tx.iku.create({ data: { agencyId, id: ikuId, code, nodeId, isUtama }, select: { id: true } });
      await writeVersion(tx, actor, { ikuId, number: 1, validFrom, reason: "" }, input, targets.value);
      await tx.ikuOwner.create({
        data: { agencyId, ikuId, unitId, employeeId, reason: "Penetapan awal", validFrom },
        select: { id: true },
      });
      record(auditEvent("iku.added", ikuId, { code, name: input.name, unitId, employeeId }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.added", input.nodeId) },
  );
}

export async function addIku(actor: Actor, input: AddIkuInput): Promise<Outcome> {
  try {
    return await addOnce(actor, input);
  } catch (error) {
    if (violatedConstraint(error) !== "iku_agency_id_code_key") throw error;
    return refuse({ code: "code-taken", ikuCode: input.code });
  }
}

const written = (rows: readonly Pick<TargetRow, "year" | "ordinal" | "text">[]): string =>
  rows
    .toSorted((a, b) => a.year - b.year || a.ordinal - b.ordinal)
    .map(({ year, ordinal, text }) => `${String(year)}${ordinal === 0 ? "" : `.${String(ordinal)}`}: ${text}`)
    .join("; ");

/** A further version from a day on, with its reason; what was measured before stays as it was. */
export function changeIku(actor: Actor, input: ChangeIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { ikuId, version, validFrom, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null) return refuse({ code: "not-found" });
      if (!mayPlan(held.relation.reach, held.relation.unitId).allowed)
        return refuse({ code: "out-of-reach" });
      const targets = targetRows(input);
      if (!targets.ok) return targets;
      const last = await tx.ikuVersion.findFirstOrThrow({
        where: { agencyId, ikuId },
        orderBy: { number: "desc" },
        include: { targets: { select: { year: true, ordinal: true, text: true } } },
      });
      if (validFrom < calendarDateFromDb(last.validFrom)) {
        return refuse({ code: "dated-before", day: calendarDateFromDb(last.validFrom) });
      }
      const plain = (fields: ReturnType<typeof versionFields>, rows: Parameters<typeof written>[0]) => {
        const { name, definition, formula, unitName, form, accumulation, rhythm, source } = fields;
        const { evidence, legalBasis, baselineText, standardText, standardSource } = fields;
        return {
          ...{
            name,
            definition,
            formula,
            unitName,
            form,
            accumulation,
            rhythm,
            source,
            evidence,
            legalBasis,
          },
          standard: [standardText, standardSource].filter((part) => part !== "").join(" "),
          ...{ baseline: baselineText, targets: written(rows) },
        };
      };
      const changes = changesBetween(plain(last, last.targets), plain(versionFields(input), targets.value));
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });
      const { count } = await tx.iku.updateMany({
        where: { agencyId, id: ikuId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      const number = last.number + 1;
      const at = { ikuId, number, validFrom: calendarDateToDb(validFrom), reason };
      await writeVersion(tx, actor, at, input, targets.value);
      await lockFigures(tx, agencyId);
      await recompute(tx, agencyId, [ikuId], Number(validFrom.slice(0, 4)));
      record(auditEvent("iku.changed", ikuId, { ikuVersion: number, validFrom, reason, changes }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.changed", ikuId) },
  );
}

/** Hands an indicator on to another unit, or to another keeper of its figures, from a day on: one owner at a time. */
export function handOnIku(actor: Actor, input: HandOnIkuInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { ikuId, version, unitId, employeeId, from, reason } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const held = await heldIku(tx, actor, ikuId);
      if (held === null) return refuse({ code: "not-found" });
      const { reach, unitId: earlier } = held.relation;
      for (const unit of [earlier, unitId]) {
        if (!mayPlan(reach, unit).allowed) return refuse({ code: "out-of-reach" });
      }
      if (!(await isUnitInForce(tx, actor, unitId))) return refuse({ code: "unit-gone" });
      const last = await tx.ikuOwner.findFirst({
        where: { agencyId, ikuId },
        orderBy: { validFrom: "desc" },
        select: { id: true, unitId: true, employeeId: true, validFrom: true },
      });
      if (last?.unitId === unitId && last.employeeId === employeeId) return refuse({ code: "unchanged" });
      const began = last === null ? null : calendarDateFromDb(last.validFrom);
      if (began !== null && from <= began) return refuse({ code: "dated-before", day: began });
      const { count } = await tx.iku.updateMany({
        where: { agencyId, id: ikuId, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      if (last !== null) {
        await tx.ikuOwner.updateMany({
          where: { agencyId, id: last.id },
          data: { validTo: calendarDateToDb(addDays(from, -1)) },
        });
      }
      await tx.ikuOwner.create({
        data: { agencyId, ikuId, unitId, employeeId, reason, validFrom: calendarDateToDb(from) },
        select: { id: true },
      });
      const changes = changesBetween(
        { unitId: last?.unitId ?? null, employeeId: last?.employeeId ?? null },
        { unitId, employeeId },
      );
      record(auditEvent("iku.handed-on", ikuId, { from, reason, changes }));
      return ok({ ikuId });
    },
    { attempt: attempted("iku.handed-on", ikuId) },
  );
}
