import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import { proposedNext } from "./dialog";
import type { SkpPlan } from "./plan";
import { targetWords } from "./target";

/** What a dialog's form asks for. */
export interface DialogFields {
  readonly heldOn: CalendarDate;
  readonly place: string;
  readonly participants: string;
  readonly agreed: string;
  readonly resourcesAsked: string;
  readonly resourcesPromised: string;
  readonly nextOn: CalendarDate | null;
}

/** What a form begins with: what the plan and the dialog before already say, so that little is left to type. */
export interface DialogBackground {
  readonly today: CalendarDate;
  readonly rhythm: Rhythm;
  readonly employeeName: string;
  readonly appraiserName: string | null;
  readonly unitName: string;
  readonly plan: SkpPlan;
  /** The newest dialog about the same SKP. */
  readonly earlier: Pick<DialogFields, "place" | "agreed" | "resourcesPromised"> | null;
}

/** Letters of a proposal: what does not fit is left to whoever writes. */
const LONGEST_PROPOSAL = 3_500;

function line(text: string, number: number): string {
  return `${String(number)}. ${text}`;
}

/** The expectations of the plan, one a line: each RHK with the targets of its IKI. */
function expectations({ rhks }: SkpPlan): string {
  const lines: string[] = [];
  let length = 0;
  for (const [place, { text, ikis }] of rhks.entries()) {
    const targets = ikis.map(({ target }) => targetWords(target)).filter((words) => words !== "");
    const told = line(targets.length === 0 ? text : `${text} (target: ${targets.join("; ")})`, place + 1);
    length += told.length + 1;
    if (text === "" || length > LONGEST_PROPOSAL) break;
    lines.push(told);
  }
  return lines.join("\n");
}

/** A new dialog as its form begins. */
export function dialogPrefill(background: DialogBackground): DialogFields {
  const { today, rhythm, employeeName, appraiserName, unitName, plan, earlier } = background;
  const resources = plan.resources.map((text, place) => line(text, place + 1)).join("\n");
  return {
    heldOn: today,
    place: earlier?.place ?? unitName,
    participants: [employeeName, ...(appraiserName === null ? [] : [appraiserName])].join(" dan "),
    agreed: earlier?.agreed ?? expectations(plan),
    resourcesAsked: earlier === null ? resources.slice(0, LONGEST_PROPOSAL) : "",
    resourcesPromised: earlier?.resourcesPromised ?? "",
    nextOn: proposedNext(today, rhythm),
  };
}
