import { PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { longDate } from "@/lib/kernel/indonesian-date";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import type { PlanIki, PlanRhk, SkpPlan } from "@/lib/skp/plan";
import {
  ASPEK_LABELS,
  RHK_ASSIGNER_LABELS,
  RHK_JENIS,
  RHK_JENIS_LABELS,
  SKP_APPROACH_LABELS,
  type RhkJenis,
  type SkpApproach,
  type SkpKind,
} from "@/lib/skp/skp";
import { targetWords } from "@/lib/skp/target";
import type { SkpSpan } from "@/lib/skp/opening";
import { copyField, groupOf, type CopyField, type CopyGroup, type CopySheet } from "./copy-sheet";
import {
  EKINERJA_LABELS,
  HEAD_ORDER,
  IKI_ORDER,
  LAMPIRAN_ORDER,
  PLAN_ORDER,
  RHK_ORDER,
  type HeadField,
  type IkiField,
  type RhkField,
} from "./ekinerja-order";

/** An SKP as it is copied. */
export interface CopiedPlan {
  readonly id: string;
  readonly form: { readonly kind: SkpKind; readonly approach: SkpApproach };
  readonly span: SkpSpan;
  readonly plan: SkpPlan;
  readonly teamNames: Readonly<Record<string, string>>;
}

const LIST_TITLES: Readonly<Record<(typeof LAMPIRAN_ORDER)[number], string>> = {
  resources: "Dukungan sumber daya",
  accountability: "Skema pertanggungjawaban",
  consequences: "Konsekuensi",
};

function headFields({ form, span }: CopiedPlan): readonly CopyField[] {
  const values: Readonly<Record<HeadField, string>> = {
    from: longDate(span.from),
    to: longDate(span.to),
    approach: SKP_APPROACH_LABELS[form.approach],
  };
  return HEAD_ORDER.map((field) => copyField(`head:${field}`, EKINERJA_LABELS[field], values[field]));
}

/** RHK pimpinan stand in the SKP of administrators and functional officials alone (domain §2.2). */
function isOnForm(field: RhkField | IkiField, kind: SkpKind): boolean {
  if (field === "intervened" || field === "aspek") return kind === "administrasi_fungsional";
  return field !== "perspektif" || kind === "jpt_mandiri";
}

function rhkFields({ form, teamNames }: CopiedPlan, rhk: PlanRhk): readonly CopyField[] {
  const team = rhk.teamId === null ? undefined : teamNames[rhk.teamId];
  const values: Readonly<Record<RhkField, string>> = {
    intervened: rhk.parentText ?? "",
    jenis: RHK_JENIS_LABELS[rhk.jenis],
    text: rhk.text,
    assigner: [RHK_ASSIGNER_LABELS[rhk.assigner], ...(team === undefined ? [] : [team])].join(" "),
  };
  return RHK_ORDER.filter((field) => isOnForm(field, form.kind)).map((field) =>
    copyField(`${rhk.id}:${field}`, EKINERJA_LABELS[field], values[field]),
  );
}

function ikiFields({ form }: CopiedPlan, iki: PlanIki, position: string): readonly CopyField[] {
  const values: Readonly<Record<IkiField, string>> = {
    iki: iki.text,
    aspek: iki.aspek === null ? "" : ASPEK_LABELS[iki.aspek],
    perspektif: iki.perspektif === null ? "" : PERSPEKTIF_LABELS[iki.perspektif],
    target: targetWords(iki.target),
  };
  return IKI_ORDER.filter((field) => isOnForm(field, form.kind)).map((field) =>
    copyField(`${iki.id}:${field}`, `${EKINERJA_LABELS[field]}${position}`, values[field]),
  );
}

/** Of several indicators each says which one it is. */
export function positionOf(index: number, count: number): string {
  return count === 1 ? "" : ` ${String(index + 1)}`;
}

export function rhkTitle(jenis: RhkJenis, number: number): string {
  return `Hasil kerja ${RHK_JENIS_LABELS[jenis].toLowerCase()} ${String(number)}`;
}

function workGroups(skp: CopiedPlan, jenis: RhkJenis): readonly CopyGroup[] {
  return skp.plan.rhks
    .filter((rhk) => rhk.jenis === jenis)
    .map((rhk, index) => ({
      key: rhk.id,
      title: rhkTitle(jenis, index + 1),
      fields: [
        ...rhkFields(skp, rhk),
        ...rhk.ikis.flatMap((iki, at) => ikiFields(skp, iki, positionOf(at, rhk.ikis.length))),
      ],
    }));
}

function items(key: string, label: string, lines: readonly string[]): readonly CopyField[] {
  return lines.map((line, index) =>
    copyField(`${key}:${String(index)}`, `${label}${positionOf(index, lines.length)}`, line),
  );
}

function perilakuGroup({ plan }: CopiedPlan): readonly CopyGroup[] {
  const fields = PERILAKU.flatMap(({ key, name }) =>
    items(`expectation:${key}`, `Ekspektasi khusus pimpinan: ${name}`, plan.expectations[key] ?? []),
  );
  return groupOf("perilaku", "Perilaku kerja", fields);
}

function lampiranGroup({ plan }: CopiedPlan): readonly CopyGroup[] {
  const fields = LAMPIRAN_ORDER.flatMap((list) => items(list, LIST_TITLES[list], plan[list]));
  return groupOf("lampiran", "Lampiran SKP", fields);
}

/** An SKP as e-Kinerja asks for it, field by field. */
export function planSheet(skp: CopiedPlan): CopySheet {
  const parts: Readonly<Record<(typeof PLAN_ORDER)[number], readonly CopyGroup[]>> = {
    head: groupOf("head", "Periode dan pendekatan", headFields(skp)),
    ...(Object.fromEntries(RHK_JENIS.map((jenis) => [jenis, workGroups(skp, jenis)])) as Record<
      RhkJenis,
      readonly CopyGroup[]
    >),
    perilaku: perilakuGroup(skp),
    lampiran: lampiranGroup(skp),
  };
  return { id: skp.id, groups: PLAN_ORDER.flatMap((part) => parts[part]) };
}
