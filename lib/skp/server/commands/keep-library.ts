import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { asExample, type ExampleIki } from "../../example";
import { NO_TARGET } from "../../plan";
import { rhkIn } from "../../plan-change";
import { mayReadSkp } from "../../policy";
import type { CreateExampleInput, ExampleFromLineInput, RetireExampleInput } from "../../schema-example";
import { ownPostOn } from "../own-post";
import { findSkp, relationToSkp } from "../store";

/** Why the library was not changed. */
export type LibraryRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "line-gone" }
  | { readonly code: "stale" };

export type LibraryDone = Result<{ readonly exampleId: string }, LibraryRefusal>;

/** Writes an example of a good RHK with its IKI, for a position or for all. */
export function createExample(
  actor: Actor,
  { positionName, text, ikis }: CreateExampleInput,
): Promise<LibraryDone> {
  const { agencyId } = actor;
  return transact(actor, async (tx, record): Promise<LibraryDone> => {
    const exampleId = randomUUID();
    const lines: readonly ExampleIki[] = ikis.map((line) => ({
      text: line,
      aspek: null,
      perspektif: null,
      target: NO_TARGET,
      manual: null,
      ikuId: null,
    }));
    await tx.rhkExample.create({
      data: { agencyId, id: exampleId, positionName, text, ikis: [...lines] },
      select: { id: true },
    });
    record(auditEvent("rhk-example.created", exampleId, { positionName, words: text }));
    return ok({ exampleId });
  });
}

/** Keeps a line of an SKP that the actor reads as an example for the same jabatan. */
export function exampleFromLine(actor: Actor, { skpId, rhkId }: ExampleFromLineInput): Promise<LibraryDone> {
  const { agencyId, today } = actor;
  return transact(
    actor,
    async (tx, record): Promise<LibraryDone> => {
      const skp = await findSkp(tx, agencyId, skpId);
      if (skp === null || !mayReadSkp(await relationToSkp(tx, actor, skp)).allowed) {
        return refuse({ code: "not-found" });
      }
      const rhk = rhkIn(skp.newest.plan, rhkId);
      if (rhk === null) return refuse({ code: "line-gone" });
      const example = asExample(rhk);
      const post = await ownPostOn(tx, actor, skp.employeeId, today);
      const positionName = post?.positionName ?? null;
      const exampleId = randomUUID();
      await tx.rhkExample.create({
        data: { agencyId, id: exampleId, positionName, text: example.text, ikis: [...example.ikis] },
        select: { id: true },
      });
      record(auditEvent("rhk-example.created", exampleId, { positionName, words: example.text }));
      return ok({ exampleId });
    },
    { attempt: attempted("rhk-example.created", null) },
  );
}

/** Takes an example out of the library; SKP that began from it keep their lines. */
export function retireExample(
  actor: Actor,
  { exampleId, version }: RetireExampleInput,
): Promise<LibraryDone> {
  const { agencyId } = actor;
  return transact(
    actor,
    async (tx, record): Promise<LibraryDone> => {
      const found = await tx.rhkExample.findUnique({
        where: { agencyId_id: { agencyId, id: exampleId } },
        select: { isActive: true },
      });
      if (found?.isActive !== true) return refuse({ code: "not-found" });
      const { count } = await tx.rhkExample.updateMany({
        where: { agencyId, id: exampleId, version },
        data: { isActive: false, version: { increment: 1 } },
      });
      if (count === 0) return refuse({ code: "stale" });
      record(
        auditEvent("rhk-example.changed", exampleId, { status: { before: "berlaku", after: "ditarik" } }),
      );
      return ok({ exampleId });
    },
    { attempt: attempted("rhk-example.changed", exampleId) },
  );
}
