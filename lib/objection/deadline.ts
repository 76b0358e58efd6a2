import type { Kebijakan } from "@/lib/agency/kebijakan";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";

/** The last day of the pejabat penilai's explanation; days are of the agency's policy, none is in PP 30/2019. */
export function lastExplanationDay(
  filedOn: CalendarDate,
  policy: Pick<Kebijakan, "objection">,
): CalendarDate {
  return addDays(filedOn, policy.objection.explainWithinDays);
}

/** The day by which the atasan should have decided. Nothing happens when it passes, but that it is told as late. */
export function decisionDueOn(filedOn: CalendarDate, policy: Pick<Kebijakan, "objection">): CalendarDate {
  return addDays(filedOn, policy.objection.decideWithinDays);
}

/** Both sides are heard: the explanation is there, or its days are over. */
export function isHeard(
  objection: { readonly filedOn: CalendarDate; readonly isExplained: boolean },
  today: CalendarDate,
  policy: Pick<Kebijakan, "objection">,
): boolean {
  return objection.isExplained || today > lastExplanationDay(objection.filedOn, policy);
}
