import type { Tx } from "@/lib/db/server/door";
import type { Finding } from "../finding";

/** Rows written by one statement. */
const PIECE = 2_000;

/** Puts what a simulation came to in the place of what the one before did. */
export async function keepFindings(
  tx: Tx,
  agencyId: string,
  planId: string,
  findings: readonly Finding[],
): Promise<void> {
  await tx.reorganisationFinding.deleteMany({ where: { agencyId, planId } });
  for (let at = 0; at < findings.length; at += PIECE) {
    await tx.reorganisationFinding.createMany({
      data: findings.slice(at, at + PIECE).map((finding) => ({ agencyId, planId, ...finding })),
    });
  }
}
