import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import {
  calendarDateFromDb,
  calendarDateToDb,
  type CalendarDate,
  type DateSpan,
} from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { GrantRefusal, RevokeRefusal } from "../role-grant-messages";
import { roleOutbox } from "../role-grant-outbox";
import { mayGrant, mayRevoke, remainderOf, type GrantRelation } from "../role-grant-policy";
import type { GrantRoleInput, RevokeRoleInput } from "../role-grant-schema";
import { lockAdmins, otherAdmins } from "./last-admin";

const account = z.array(z.object({ name: z.string(), status: z.enum(["invited", "active", "suspended"]) }));

function relationTo(actor: Actor, accountId: string): GrantRelation {
  return { scope: scopeOf(actor, "auth.grant-roles"), isOwn: accountId === actor.accountId };
}

function spanOf(row: { readonly validFrom: Date; readonly validTo: Date | null }): DateSpan {
  return {
    from: calendarDateFromDb(row.validFrom),
    to: row.validTo === null ? null : calendarDateFromDb(row.validTo),
  };
}

async function isUnitInForce(tx: Tx, unitId: string, day: CalendarDate): Promise<boolean> {
  const date = calendarDateToDb(day);
  const version = await tx.unitVersion.findFirst({
    where: { unitId, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
    select: { id: true },
  });
  return version !== null;
}

/** Whether the account has the role for the same reach on any of the days. */
async function isHeld(tx: Tx, agencyId: string, { accountId, role, unitId, ...wanted }: GrantRoleInput) {
  const { validFrom, validTo } = wanted;
  const held = await tx.roleGrant.findFirst({
    where: {
      ...{ agencyId, accountId, role, unitId },
      ...(validTo === null ? {} : { validFrom: { lte: calendarDateToDb(validTo) } }),
      OR: [{ validTo: null }, { validTo: { gte: calendarDateToDb(validFrom) } }],
    },
    select: { id: true },
  });
  return held !== null;
}

/** Gives a role to an account, for the whole agency or a unit and all under it, from a day on. */
export async function grantRole(
  actor: Actor,
  input: GrantRoleInput,
): Promise<Result<{ readonly grantId: string; readonly name: string }, GrantRefusal>> {
  const { agencyId, today } = actor;
  const { accountId, role, unitId, validFrom, validTo } = input;
  return transact(
    actor,
    async (
      tx,
      record,
    ): Promise<Result<{ readonly grantId: string; readonly name: string }, GrantRefusal>> => {
      // Two grants to one account wait for each other, so that neither overlooks the other.
      const [holder] = account.parse(
        await tx.$queryRaw(sql`
          SELECT name, status FROM account WHERE agency_id = ${agencyId}::uuid AND id = ${accountId}::uuid
          FOR NO KEY UPDATE`),
      );
      if (holder === undefined) return refuse({ code: "not-found" });
      const decision = mayGrant(
        relationTo(actor, accountId),
        { isSuspended: holder.status === "suspended" },
        { role, unitId, validity: { from: validFrom, to: validTo } },
        today,
      );
      if (!decision.allowed) return refuse({ code: decision.reason });
      if (unitId !== null && !(await isUnitInForce(tx, unitId, validFrom))) {
        return refuse({ code: "unit-not-found" });
      }
      if (await isHeld(tx, agencyId, input)) return refuse({ code: "already-held" });
      const { id: grantId } = await tx.roleGrant.create({
        data: {
          ...{ agencyId, accountId, role, unitId },
          validFrom: calendarDateToDb(validFrom),
          validTo: validTo === null ? null : calendarDateToDb(validTo),
        },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: roleOutbox(agencyId, "role.granted", {
          ...{ accountId, role, unitId },
          ...{ from: validFrom, to: validTo },
        }),
        select: { id: true },
      });
      record(auditEvent("role.granted", accountId, { role, unitId, validFrom, validTo }));
      return ok({ grantId, name: holder.name });
    },
    { attempt: attempted("role.granted", accountId) },
  );
}

/**
 * Ends a grant on a day, or at once. One that would have been in force on no whole day is taken out of the list; the
 * trail keeps it.
 */
export async function revokeRole(
  actor: Actor,
  { grantId, version, lastDay }: RevokeRoleInput,
): Promise<Result<{ readonly name: string }, RevokeRefusal>> {
  const { agencyId, today } = actor;
  const key = { agencyId, id: grantId };
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly name: string }, RevokeRefusal>> => {
      await lockAdmins(tx, agencyId);
      const grant = await tx.roleGrant.findFirst({
        where: key,
        select: {
          ...{ accountId: true, role: true, unitId: true, validFrom: true, validTo: true, version: true },
          account: { select: { name: true } },
        },
      });
      if (grant === null) return refuse({ code: "not-found" });
      const { accountId, role, unitId } = grant;
      const held = { role, validity: spanOf(grant) };
      const others = role === "admin_instansi" ? await otherAdmins(tx, agencyId, accountId) : [];
      const decision = mayRevoke(relationTo(actor, accountId), held, lastDay, others, today);
      if (grant.version !== version) return refuse({ code: "stale" });
      if (!decision.allowed) return refuse({ code: decision.reason });

      const remainder = remainderOf(held, lastDay, today);
      const claimed = { ...key, version };
      const { count } =
        remainder.kind === "nothing"
          ? await tx.roleGrant.deleteMany({ where: claimed })
          : await tx.roleGrant.updateMany({
              where: claimed,
              data: { validTo: calendarDateToDb(remainder.lastDay), version: { increment: 1 } },
            });
      if (count === 0) return refuse({ code: "stale" });
      await tx.outboxEvent.create({
        data: roleOutbox(agencyId, "role.revoked", { accountId, role, unitId, lastDay }),
        select: { id: true },
      });
      const { from, to } = held.validity;
      record(
        remainder.kind === "nothing"
          ? auditEvent("role.cancelled", accountId, { role, unitId, validFrom: from, validTo: to })
          : auditEvent("role.revoked", accountId, {
              ...{ role, unitId },
              validTo: { before: to, after: remainder.lastDay },
            }),
      );
      return ok({ name: grant.account.name });
    },
    { attempt: attempted("role.revoked", grantId) },
  );
}
