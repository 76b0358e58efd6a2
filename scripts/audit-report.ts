import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { ChainFault, ChainHead } from "../lib/audit/chain.ts";
import { recordVerification } from "../lib/audit/server/record-verification.ts";
import { verifyAudit } from "../lib/audit/server/verify.ts";
import { messageOf, OperatorFault } from "./fault.ts";

const headFile = z.array(z.object({ agencyId: z.string(), seq: z.number().int(), hash: z.string() }));

/** The heads in files that `audit:head` wrote. */
export async function headsIn(paths: readonly string[]): Promise<ChainHead[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      try {
        return headFile.parse(JSON.parse(await readFile(path, "utf8")));
      } catch (error) {
        throw new OperatorFault(
          `${path} bukan berkas kepala jejak (npm run audit:head): ${messageOf(error).split("\n")[0] ?? ""}`,
        );
      }
    }),
  );
  return files.flat();
}

/** What a fault means, for the operator. */
export function faultSentence({ kind, agencyId, seq }: ChainFault): string {
  const at = `rantai ${agencyId}, peristiwa ${String(seq)}`;
  switch (kind) {
    case "gap":
      return `${at}: hilang`;
    case "altered":
      return `${at}: isinya diubah`;
    case "unlinked":
      return `${at}: tidak menyambung ke peristiwa sebelumnya`;
    case "cut":
      return `${at}: dari sini ekornya dipotong`;
    case "rewritten":
      return `${at}: rantai ditulis ulang, tidak sama dengan kepala yang diekspor`;
  }
}

/**
 * Verifies every chain and prints what came of it.
 * @param heads exported earlier
 * @param isRecorded writes the outcome to each chain, for the page of the trail
 * @returns whether all chains are whole
 */
export async function reportAudit(
  ownerUrl: string,
  heads: readonly ChainHead[] = [],
  isRecorded = false,
): Promise<boolean> {
  const { chains, events, faults } = await verifyAudit(ownerUrl, heads);
  if (isRecorded) await recordVerification(ownerUrl, faults);
  const size = `${String(chains)} rantai, ${String(events)} peristiwa`;
  if (faults.length === 0) {
    console.log(`✔ Jejak audit utuh: ${size}`);
    return true;
  }
  console.error(`✖ Jejak audit rusak (${size}):`);
  for (const fault of faults) console.error(`  ${faultSentence(fault)}`);
  return false;
}
