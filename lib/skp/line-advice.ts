import { adviceOn, type EarlierResult, type PlanAdvice } from "./advice";
import type { SkpForm } from "./completeness";
import { adviceMessage } from "./messages";
import { ikiIn } from "./plan-change";
import type { SkpPlan } from "./plan";

/** The fields of a line beside which advice is told while it is written. */
export const ADVICE_FIELDS = ["wording", "link", "target", "aspek"] as const;
export type AdviceField = (typeof ADVICE_FIELDS)[number];

/** The advice on one line by field; empty where there is none, so that what was told before goes away. */
export type LineAdvice = Readonly<Record<AdviceField, string>>;

/** Under which name a form is answered the advice on a field. */
export function adviceNote(field: AdviceField): string {
  return `advice-${field}`;
}

function fieldOf({ code }: PlanAdvice): AdviceField | null {
  switch (code) {
    case "rhk-activity":
    case "iki-not-measurable":
      return "wording";
    case "no-link":
      return "link";
    case "below-last-year":
      return "target";
    case "one-aspek":
      return "aspek";
    case "no-list":
      return null;
  }
}

/** What the whole plan's advice says of one line; all on one aspek is said of every IKI, each of which may end it. */
export function adviceOfLine(
  advice: readonly PlanAdvice[],
  plan: Pick<SkpPlan, "rhks">,
  lineId: string,
): LineAdvice {
  const isIki = ikiIn(plan, lineId) !== null;
  const about = advice.filter((item) =>
    "place" in item ? item.place.lineId === lineId : item.code === "one-aspek" && isIki,
  );
  const said = (field: AdviceField): string =>
    about
      .filter((item) => fieldOf(item) === field)
      .map(adviceMessage)
      .join(" ");
  return { wording: said("wording"), link: said("link"), target: said("target"), aspek: said("aspek") };
}

/** The advice on a line of a plan as it stands, for the form that has just saved it. */
export function lineAdvice(
  plan: Pick<SkpPlan, "rhks" | "resources" | "accountability" | "consequences">,
  form: SkpForm,
  lineId: string,
  earlier: readonly EarlierResult[] = [],
): LineAdvice {
  return adviceOfLine(adviceOn(plan, form, earlier), plan, lineId);
}
