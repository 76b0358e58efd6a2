import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { formattedCode } from "@/lib/auth/one-time-code";
import { qrDrawing } from "@/lib/auth/server/qr-code";
import { hashOfCode, slipCode } from "@/lib/auth/server/secret-token";
import { transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { env } from "@/lib/env";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Slip, SlipSheet } from "../account-view";
import { MOST_SLIPS } from "../slip";
import { nameWithTitles } from "../employee";
import { IS_SLIP } from "./account-rows";
import { accountUnitName, unitAccess } from "./unit-accounts";

const rows = z.array(
  z.object({
    id: z.uuid(),
    token_hash: z.string(),
    purpose: z.enum(["activation", "password_reset"]),
    expires_at: z.date(),
    plain_name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    number: z.string().nullable(),
  }),
);

function slipOf(row: z.infer<typeof rows>[number], address: string): Slip | null {
  const code = slipCode(row.id);
  // Made under another secret of the application: its code is lost, a new slip is needed.
  if (hashOfCode(code) !== row.token_hash) return null;
  return {
    name: nameWithTitles({ name: row.plain_name, frontTitle: row.front_title, backTitle: row.back_title }),
    number: row.number,
    code: formattedCode(code),
    isReset: row.purpose === "password_reset",
    until: row.expires_at,
    qr: qrDrawing(`${address}#${code}`),
  };
}

export interface SheetAsked {
  readonly unitId: string | null;
  /** Only the slip of this person. */
  readonly employeeId?: string | undefined;
}

type SheetOutcome = Result<SlipSheet, { readonly code: "not-found" }>;

/**
 * The slips of a unit that are out, unused and in date, to be printed; printing is written to the trail. Nobody prints
 * his own. Refused like a missing unit where there is none to print.
 */
export function slipSheetOf(actor: Actor, { unitId, employeeId }: SheetAsked): Promise<SheetOutcome> {
  return transact(
    actor,
    async (tx, record): Promise<SheetOutcome> => {
      const { isReached } = await unitAccess(tx, actor, "auth.issue-slips", unitId);
      const unitName = isReached ? await accountUnitName(tx, actor, unitId) : null;
      if (unitName === null) return refuse({ code: "not-found" });
      const found = await tx.$queryRaw(sql`
        SELECT t.id, t.token_hash, t.purpose::text AS purpose, t.expires_at,
               e.name AS plain_name, e.front_title, e.back_title, n.number
        FROM activation_token t
        JOIN account a ON a.id = t.account_id AND a.status <> 'suspended'
        JOIN employee e ON e.id = a.employee_id
        LEFT JOIN LATERAL (
          SELECT number FROM employee_number WHERE employee_id = e.id AND valid_from <= ${actor.today}::date
          ORDER BY valid_from DESC LIMIT 1) n ON true
        WHERE t.unit_id IS NOT DISTINCT FROM ${unitId}::uuid AND ${IS_SLIP} AND t.used_at IS NULL AND t.expires_at > now()
          AND e.id IS DISTINCT FROM ${actor.employeeId}::uuid
          AND (${employeeId ?? null}::uuid IS NULL OR e.id = ${employeeId ?? null}::uuid)
        ORDER BY e.name, e.id LIMIT ${MOST_SLIPS}`);
      const address = `${env().APP_URL}/aktivasi`;
      const slips = rows
        .parse(found)
        .map((row) => slipOf(row, address))
        .filter((slip) => slip !== null);
      if (slips.length === 0) return refuse({ code: "not-found" });
      record(auditEvent("account.slips-printed", unitId, { slips: slips.length }));
      return ok({
        agencyName: actor.agencyName,
        unitName,
        timeZone: actor.timeZone,
        address: address.replace(/^https?:\/\//, ""),
        slips,
      });
    },
    { attempt: attempted("account.slips-printed", unitId) },
  );
}
