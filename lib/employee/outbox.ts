import { z } from "zod";

const person = z.object({ employeeId: z.uuid() });

/** What this room tells later rooms by the outbox. Payloads name ids, never persons. */
export const EMPLOYEE_TOPICS = {
  "employee.placed": person.extend({ placementId: z.uuid() }),
  "employee.standing-changed": person.extend({ standingId: z.uuid() }),
  "appraiser-report.sent": person.extend({ reportId: z.uuid() }),
  "appraiser-report.answered": person.extend({ reportId: z.uuid() }),
  "delegation.created": z.object({ delegationId: z.uuid() }),
  "team.member-added": person.extend({ teamId: z.uuid() }),
} as const;

export type EmployeeTopic = keyof typeof EMPLOYEE_TOPICS;

/** An outbox row, to be written in the transaction of the change that it tells of. */
export function employeeOutbox<T extends EmployeeTopic>(
  agencyId: string,
  topic: T,
  payload: z.infer<(typeof EMPLOYEE_TOPICS)[T]>,
) {
  return { agencyId, topic, payload };
}
