import { PERILAKU_KEYS, perilakuName } from "@/lib/perilaku/perilaku";
import type { IndicatorManual, PlanIki, PlanList, PlanRhk, SkpPlan } from "./plan";
import { PLAN_LISTS } from "./plan";
import { ACCUMULATION_LABELS, CAPAIAN_FORM_LABELS, PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { rhkName, rhkNumberText, rhkPlaces } from "./rhk-number";
import { ASPEK_LABELS, CONTROL_LABELS, REPORTING_LABELS, RHK_ASSIGNER_LABELS, RHK_JENIS_LABELS } from "./skp";
import { targetWords } from "./target";

export const PLAN_LIST_LABELS: Readonly<Record<PlanList, string>> = {
  resources: "Dukungan sumber daya",
  accountability: "Skema pertanggungjawaban",
  consequences: "Konsekuensi",
};

/** One thing in which two plans differ, as people read it; null: it was not there, or is gone. */
export interface PlanDifference {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Words = Readonly<Record<string, string | null>>;

function manualWords(manual: IndicatorManual | null): Words {
  if (manual === null) return {};
  return {
    "manual, tujuan": manual.purpose,
    "manual, definisi": manual.definition,
    "manual, formula": manual.formula,
    "manual, satuan": manual.unit,
    "manual, kualitas dan tingkat kendali": manual.control === null ? null : CONTROL_LABELS[manual.control],
    "manual, sumber data": manual.source,
    "manual, periode pelaporan": manual.reporting === null ? null : REPORTING_LABELS[manual.reporting],
  };
}

/** What an IKI says, field by field. */
function ikiWords(iki: PlanIki): Words {
  return {
    "": iki.text,
    target: targetWords(iki.target),
    aspek: iki.aspek === null ? null : ASPEK_LABELS[iki.aspek],
    perspektif: iki.perspektif === null ? null : PERSPEKTIF_LABELS[iki.perspektif],
    "cara menghitung": CAPAIAN_FORM_LABELS[iki.target.form],
    "akumulasi periode": ACCUMULATION_LABELS[iki.target.accumulation],
    ...manualWords(iki.manual),
  };
}

/** Names of tim kerja by id, so that a change of team can be read. */
export type TeamNames = Readonly<Record<string, string>>;

/** "Ketua tim kerja Posyandu": who gives a line, told apart by team where its name is known. */
function assignerWords({ assigner, teamId }: Pick<PlanRhk, "assigner" | "teamId">, teams: TeamNames): string {
  const team = teamId === null ? undefined : teams[teamId];
  return team === undefined ? RHK_ASSIGNER_LABELS[assigner] : `${RHK_ASSIGNER_LABELS[assigner]} ${team}`;
}

/** What an RHK says by itself, field by field. */
function rhkWords(rhk: Omit<PlanRhk, "ikis">, teams: TeamNames): Words {
  return {
    "": rhk.text,
    jenis: RHK_JENIS_LABELS[rhk.jenis],
    "RHK pimpinan yang diintervensi": rhk.parentText,
    "penugasan dari": assignerWords(rhk, teams),
  };
}

function said(text: string | null | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

function fieldsBetween(key: string, name: string, before: Words, after: Words): readonly PlanDifference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field): PlanDifference[] => {
    const [was, is] = [said(before[field]), said(after[field])];
    if (was === is) return [];
    return [
      { key: `${key}:${field}`, label: field === "" ? name : `${name}, ${field}`, before: was, after: is },
    ];
  });
}

function byId<T extends { readonly id: string }>(
  lines: readonly T[],
): ReadonlyMap<string, T & { number: number }> {
  return new Map(lines.map((line, index) => [line.id, { ...line, number: index + 1 }]));
}

/** Lines of both, in the order of the later plan, then those that are gone. */
function idsOf(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): string[] {
  return [...new Set([...after, ...before].map(({ id }) => id))];
}

/** How lines that are in both stand now, by the numbers that they had; none where they stand as before. */
function orderBetween(
  key: string,
  label: string,
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  numberOf: (id: string, place: number) => string = (_id, place) => String(place + 1),
): readonly PlanDifference[] {
  const places = new Map(before.map(({ id }, place) => [id, { place, number: numberOf(id, place) }]));
  const now = after.flatMap(({ id }) => places.get(id) ?? []);
  const was = now.toSorted((a, b) => a.place - b.place);
  const told = (lines: typeof now): string => lines.map(({ number }) => number).join(", ");
  return now.every((line, at) => line === was[at])
    ? []
    : [{ key: `${key}:order`, label, before: told(was), after: told(now) }];
}

function ikisBetween(
  key: string,
  name: string,
  before: readonly PlanIki[],
  after: readonly PlanIki[],
): readonly PlanDifference[] {
  const [was, is] = [byId(before), byId(after)];
  const lines = idsOf(before, after).flatMap((id): readonly PlanDifference[] => {
    const [old, now] = [was.get(id), is.get(id)];
    const label = `${name}, IKI ${String((now ?? old)?.number ?? 0)}`;
    if (now === undefined) return [{ key: id, label, before: said(lineWords(old)), after: null }];
    if (old === undefined) return [{ key: id, label, before: null, after: said(lineWords(now)) }];
    return fieldsBetween(id, label, ikiWords(old), ikiWords(now));
  });
  return [...lines, ...orderBetween(key, `${name}, urutan IKI`, before, after)];
}

function lineWords(iki: PlanIki | undefined): string {
  if (iki === undefined) return "";
  const target = targetWords(iki.target);
  return target === "" ? iki.text : `${iki.text} (target ${target})`;
}

function rhksBetween(
  before: readonly PlanRhk[],
  after: readonly PlanRhk[],
  teams: TeamNames,
): readonly PlanDifference[] {
  const [was, is] = [byId(before), byId(after)];
  const [placesBefore, placesAfter] = [rhkPlaces(before), rhkPlaces(after)];
  const lines = idsOf(before, after).flatMap((id): readonly PlanDifference[] => {
    const [old, now] = [was.get(id), is.get(id)];
    const label = rhkName(placesAfter.get(id) ?? placesBefore.get(id));
    const own =
      old === undefined || now === undefined
        ? [{ key: id, label, before: said(old?.text), after: said(now?.text) }]
        : fieldsBetween(id, label, rhkWords(old, teams), rhkWords(now, teams));
    // With an RHK that is gone its indicators are gone: what was measured and promised is told as well.
    return [...own, ...ikisBetween(id, label, old?.ikis ?? [], now?.ikis ?? [])];
  });
  const numberBefore = (id: string): string => {
    const place = placesBefore.get(id);
    return place === undefined ? "" : rhkNumberText(place);
  };
  return [...lines, ...orderBetween("rhk", "Urutan RHK", before, after, numberBefore)];
}

function itemsBetween(
  key: string,
  label: string,
  before: readonly string[],
  after: readonly string[],
): readonly PlanDifference[] {
  const [was, is] = [before.join("; "), after.join("; ")];
  return was === is ? [] : [{ key, label, before: said(was), after: said(is) }];
}

/** Everything in which the later plan differs from the earlier one, in the order of the form. */
export function planDifference(
  before: SkpPlan,
  after: SkpPlan,
  teams: TeamNames = {},
): readonly PlanDifference[] {
  return [
    ...rhksBetween(before.rhks, after.rhks, teams),
    ...PERILAKU_KEYS.flatMap((key) =>
      itemsBetween(
        key,
        `Ekspektasi khusus ${perilakuName(key)}`,
        before.expectations[key] ?? [],
        after.expectations[key] ?? [],
      ),
    ),
    ...PLAN_LISTS.flatMap((list) => itemsBetween(list, PLAN_LIST_LABELS[list], before[list], after[list])),
  ];
}
