import { auditEvent } from "@/lib/audit/event";
import type { RecordedEvent } from "@/lib/db/event";
import type { City } from "./city";
import type { SignIns } from "./sign-ins";

/** Events of one actor (an account), to be appended together; null: the loading itself. */
export interface Entry {
  readonly actorId: string | null;
  readonly events: readonly RecordedEvent[];
}

/** The account of the one who administers the agency's people. */
function administratorOf(city: City, { accounts }: SignIns): string | null {
  const admin = city.plan.people.find(({ grants }) => grants.some(({ role }) => role === "admin_instansi"));
  return admin === undefined ? null : (accounts.get(admin.key)?.id ?? null);
}

/** What the audit trail of the agency begins with: the load, and the acts that explain what one sees. */
export function trailOf(city: City, signIns: SignIns): readonly Entry[] {
  const rowsOfCity = city.built.flatMap(({ rows }) => rows);
  const employees = rowsOfCity.flatMap((rows) => rows.employee ?? []).length;
  const units = rowsOfCity.flatMap((rows) => rows.unit ?? []).length;
  const loaded = auditEvent("agency.demo-loaded", city.agency.id, { employees, units });

  const granted = signIns.grants.flatMap(({ account, built }) =>
    (built.rows.roleGrant ?? []).map(({ role, unitId, validFrom }) =>
      auditEvent("role.granted", account.id, { role, unitId, validFrom }),
    ),
  );
  const acting = rowsOfCity
    .flatMap((rows) => rows.placement ?? [])
    .filter(({ kind }) => kind === "plt" || kind === "plh" || kind === "pj")
    .map(({ employeeId, unitId, positionId, kind, isHead, decree, validFrom, validTo }) =>
      auditEvent("employee.placed", employeeId, {
        unitId,
        positionId,
        kind,
        isHead,
        decree,
        validFrom,
        validTo,
      }),
    );
  const delegated = rowsOfCity
    .flatMap((rows) => rows.appraisalDelegation ?? [])
    .map(({ id, unitId, delegateId, decree, validFrom, validTo }) =>
      auditEvent("delegation.created", id, { unitId, delegateId, decree, validFrom, validTo }),
    );
  const teams = rowsOfCity
    .flatMap((rows) => rows.team ?? [])
    .map(({ id, name, unitId, decree, decreeDate, validFrom, validTo }) =>
      auditEvent("team.created", id, { name, unitId, decree, decreeDate, validFrom, validTo }),
    );
  const accountOf = new Map(
    [...signIns.accounts.values()].map((account) => [account.row.employeeId, account.id] as const),
  );
  const reported = rowsOfCity
    .flatMap((rows) => rows.appraiserReport ?? [])
    .map(({ id, employeeId, shown, note }): Entry => ({
      actorId: accountOf.get(employeeId) ?? null,
      events: [auditEvent("appraiser-report.sent", id, { employeeId, shown, note })],
    }));
  return [
    { actorId: null, events: [loaded] },
    { actorId: administratorOf(city, signIns), events: [...granted, ...acting, ...delegated, ...teams] },
    ...reported,
  ];
}
