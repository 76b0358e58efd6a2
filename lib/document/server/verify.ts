import { z } from "zod";
import { formattedCode, normalCode } from "@/lib/auth/one-time-code";
import { callerOfRequest } from "@/lib/auth/server/caller";
import { countFailure, secondsToWait, throttleKey } from "@/lib/auth/server/throttle";
import { askGate, sql } from "@/lib/db/server/gate";
import type { Check, CheckedDocument } from "../check";
import { DOCUMENT_CODE_LENGTH, DOCUMENT_KINDS } from "../document";

const rows = z.array(
  z.object({
    kind: z.enum(DOCUMENT_KINDS),
    agency_name: z.string(),
    holder: z.string(),
    period: z.string(),
    edition: z.number(),
    hash_prefix: z.string(),
    issued_at: z.date(),
    time_zone: z.string(),
    is_current: z.boolean(),
    signed_sha256: z.string().nullable(),
  }),
);

async function documentBy(code: string): Promise<CheckedDocument | null> {
  if (code.length !== DOCUMENT_CODE_LENGTH) return null;
  const [row] = rows.parse(await askGate(sql`SELECT * FROM app.document_by_code(${code})`));
  if (row === undefined) return null;
  return {
    code: formattedCode(code),
    kind: row.kind,
    agency: row.agency_name,
    holder: row.holder,
    period: row.period,
    edition: row.edition,
    hashPrefix: row.hash_prefix,
    issuedAt: row.issued_at,
    timeZone: row.time_zone,
    isCurrent: row.is_current,
    signedSha256: row.signed_sha256,
  };
}

/** What there is to say of a code, to anybody; who tries many that do not exist has to wait. */
export async function checkDocument(typed: string): Promise<Check> {
  const { address } = await callerOfRequest();
  const throttle = [throttleKey("document", address)];
  const seconds = await secondsToWait(throttle);
  if (seconds > 0) return { outcome: "wait", seconds };
  const code = normalCode(typed);
  const document = await documentBy(code);
  if (document !== null) return { outcome: "known", document };
  await countFailure(throttle);
  return { outcome: "unknown", code: formattedCode(code.slice(0, 2 * DOCUMENT_CODE_LENGTH)) };
}
