import type { IndicatorManual, PlanIki, PlanRhk, SkpPlan } from "./plan";
import { numberedRhks, type RhkNumber } from "./rhk-number";
import type { SkpApproach, SkpKind } from "./skp";

/** Whose form it is, and how hasil kerja is written in it; what a plan is held against. */
export interface SkpForm {
  readonly kind: SkpKind;
  readonly approach: SkpApproach;
}

/** Where in the plan: the place of an RHK in its section and of an IKI under it, counted from 1, with the id of the line. */
export interface PlanPlace {
  readonly lineId: string;
  readonly rhk: RhkNumber;
  readonly iki: number | null;
}

/** What the form cannot do without and does not have. */
export type PlanGap =
  | { readonly code: "no-rhk" }
  | { readonly code: "rhk-text"; readonly place: PlanPlace }
  | { readonly code: "no-iki"; readonly place: PlanPlace }
  | { readonly code: "team"; readonly place: PlanPlace }
  | { readonly code: "iki-text"; readonly place: PlanPlace }
  | { readonly code: "target"; readonly place: PlanPlace }
  | { readonly code: "aspek"; readonly place: PlanPlace }
  | { readonly code: "perspektif"; readonly place: PlanPlace }
  | { readonly code: "manual"; readonly place: PlanPlace };

/** Whether the form has the column "Aspek" (domain §2.2). */
export function hasAspek({ kind, approach }: SkpForm): boolean {
  return kind === "administrasi_fungsional" && approach === "kuantitatif";
}

/** Whether the form has the column "Perspektif". */
export function hasPerspektif({ kind, approach }: SkpForm): boolean {
  return kind === "jpt_mandiri" && approach === "kuantitatif";
}

/** Whether the form has the column "RHK pimpinan yang diintervensi". */
export function hasParent({ kind }: Pick<SkpForm, "kind">): boolean {
  return kind === "administrasi_fungsional";
}

/** Whether a manual indikator kinerja has to be there (domain §0a.12). */
export function needsManual({ kind }: Pick<SkpForm, "kind">): boolean {
  return kind === "jpt_mandiri";
}

/** Whether a manual says all that it is asked for; satuan may be left out in the qualitative approach (domain §2.3). */
export function isManualWhole(manual: IndicatorManual | null, approach: SkpApproach): boolean {
  if (manual === null) return false;
  const { purpose, definition, formula, unit, control, source, reporting } = manual;
  const isTold = [purpose, definition, formula, source].every((text) => text !== "");
  return isTold && control !== null && reporting !== null && (unit !== "" || approach === "kualitatif");
}

function ikiGaps(iki: PlanIki, place: PlanPlace, form: SkpForm): readonly PlanGap[] {
  const gaps: PlanGap[] = [];
  if (iki.text === "") gaps.push({ code: "iki-text", place });
  if (iki.target.text === "") gaps.push({ code: "target", place });
  if (hasAspek(form) && iki.aspek === null) gaps.push({ code: "aspek", place });
  if (hasPerspektif(form) && iki.perspektif === null) gaps.push({ code: "perspektif", place });
  if (needsManual(form) && !isManualWhole(iki.manual, form.approach)) gaps.push({ code: "manual", place });
  return gaps;
}

function rhkGaps(rhk: PlanRhk, number: RhkNumber, form: SkpForm): readonly PlanGap[] {
  const place: PlanPlace = { lineId: rhk.id, rhk: number, iki: null };
  const gaps: PlanGap[] = [];
  if (rhk.text === "") gaps.push({ code: "rhk-text", place });
  if (rhk.assigner === "ketua_tim" && rhk.teamId === null) gaps.push({ code: "team", place });
  if (rhk.ikis.length === 0) gaps.push({ code: "no-iki", place });
  const ofLines = rhk.ikis.map((iki, index) =>
    ikiGaps(iki, { lineId: iki.id, rhk: number, iki: index + 1 }, form),
  );
  return [...gaps, ...ofLines.flat()];
}

/** All that is missing before the plan can be submitted, in the order of the form. Empty: nothing stands in the way. */
export function gapsIn(plan: Pick<SkpPlan, "rhks">, form: SkpForm): readonly PlanGap[] {
  const own: readonly PlanGap[] = plan.rhks.some(({ jenis }) => jenis === "utama")
    ? []
    : [{ code: "no-rhk" }];
  return [...own, ...numberedRhks(plan.rhks).flatMap(([rhk, number]) => rhkGaps(rhk, number, form))];
}
