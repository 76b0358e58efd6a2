import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import type { ResultOrigin } from "../labels";
import type { Predikat, Rating } from "../rating";

/** A result to be put on record. */
export interface NewResult {
  readonly evaluationId: string;
  readonly origin: ResultOrigin;
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly predikat: Predikat;
  readonly reason: string | null;
  /** Name and jabatan of who set it, on that day. */
  readonly setByName: string;
  readonly paperFileId: string | null;
}

/** What an event says of a result: which, where it came from, and the fingerprint of what it says. */
export interface ResultMark {
  readonly resultNumber: number;
  readonly origin: ResultOrigin;
  readonly resultHash: string;
}

/** By the result's own id, which no event holds, so that nobody finds the few possible ratings out by trying. */
function fingerprint(id: string, result: NewResult): string {
  const { evaluationId, hasil, perilaku, predikat, reason } = result;
  return createHash("sha256")
    .update(JSON.stringify([id, evaluationId, hasil, perilaku, predikat, reason]))
    .digest("hex");
}

/**
 * Puts a result on record, behind those that are there. Called after the evaluation's row was written under its version,
 * so that of two at once only one comes here.
 */
export async function putOnRecord(
  tx: Tx,
  { agencyId, accountId }: Actor,
  result: NewResult,
): Promise<ResultMark> {
  const { evaluationId, origin } = result;
  const earlier = await tx.evaluationResult.count({ where: { agencyId, evaluationId } });
  const id = randomUUID();
  await tx.evaluationResult.create({
    data: { agencyId, id, number: earlier + 1, setBy: accountId, ...result },
    select: { id: true },
  });
  return { resultNumber: earlier + 1, origin, resultHash: fingerprint(id, result) };
}
