import { hasPermission, type Permission } from "@/lib/access/permissions";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { currentSession } from "@/lib/auth/server/session";
import { transact } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";

/** Why somebody was not let in, before any question of the matter itself. */
export type Barred =
  | { readonly code: "signed-out" }
  | { readonly code: "second-factor" }
  | { readonly code: "forbidden" };

export interface Demand {
  /** Of the matrix in `lib/access/permissions.ts`. Whose rows it reaches is decided by the command. */
  readonly permission: Permission;
  /** Also open to an account that has yet to set up its second factor; only for that set-up. */
  readonly beforeSecondFactor?: boolean;
}

/** The actor of this request, if the demand is met. A lack of permission is written to the audit trail. */
export async function admit(demand: Demand): Promise<Result<Actor, Barred>> {
  const session = await currentSession();
  if (session === null) return refuse({ code: "signed-out" });
  const { actor } = session;
  if (session.lacksSecondFactor && demand.beforeSecondFactor !== true)
    return refuse({ code: "second-factor" });
  if (hasPermission(actor, demand.permission)) return ok(actor);
  await transact(actor, (_tx, record) => {
    record(auditEvent("access.denied", null, { code: "forbidden", attempted: demand.permission }));
    return Promise.resolve(ok());
  });
  return refuse({ code: "forbidden" });
}

/** The sentence for somebody who was not let in. */
export function barredMessage(barred: Barred): string {
  switch (barred.code) {
    case "signed-out":
      return "Sesi Anda sudah berakhir. Isian Anda masih ada di halaman ini: masuk kembali lewat tab lain, lalu kirim lagi.";
    case "second-factor":
      return "Aktifkan kode OTP lebih dahulu pada halaman Akun, Keamanan.";
    case "forbidden":
      return "Peran Anda tidak mencakup tindakan ini.";
  }
}
