import { employeeOutbox } from "@/lib/employee/outbox";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "./city";

/**
 * What has just happened, left in the outbox as a command leaves it: the worker makes notifications of it. Of acting
 * posts and teams only those that begin within the last month are news.
 */
export function newsOf(city: City): readonly Built[] {
  const { agency, days } = city;
  const lately = days.day(-31);
  const rows = city.built.map((built) => built.rows);
  const placed = rows
    .flatMap((own) => own.placement ?? [])
    .filter(
      ({ kind, validFrom }) => (kind === "plt" || kind === "plh" || kind === "pj") && validFrom >= lately,
    )
    .map(({ id, employeeId }) =>
      employeeOutbox(agency.id, "employee.placed", { employeeId, placementId: id }),
    );
  const reported = rows
    .flatMap((own) => own.appraiserReport ?? [])
    .map(({ id, employeeId }) =>
      employeeOutbox(agency.id, "appraiser-report.sent", { employeeId, reportId: id }),
    );
  const delegated = rows
    .flatMap((own) => own.appraisalDelegation ?? [])
    .map(({ id }) => employeeOutbox(agency.id, "delegation.created", { delegationId: id }));
  const joined = rows
    .flatMap((own) => own.teamMember ?? [])
    .filter(({ validTo }) => validTo === null)
    .map(({ employeeId, teamId }) => employeeOutbox(agency.id, "team.member-added", { employeeId, teamId }));

  const chance = city.chance("news");
  const outboxEvent = [...reported, ...placed, ...delegated, ...joined].map(
    (event): TableRows["outboxEvent"] => ({ ...event, id: chance.id(), deliveredAt: null }),
  );
  return [{ rows: { outboxEvent } }];
}
