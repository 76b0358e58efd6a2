import { PREDIKAT_LABELS, RATING_LABELS } from "@/lib/evaluation/rating";
import type { FeedbackLine, RatedView } from "@/lib/evaluation/view";
import { FEEDBACK_CAPACITY_LABELS } from "@/lib/feedback/feedback";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import type { IkiResultView, RhkResultView, SkpResultsView } from "@/lib/realisasi/result-view";
import { RHK_JENIS } from "@/lib/skp/skp";
import { copyField, groupOf, type CopyField, type CopyGroup, type CopySheet } from "./copy-sheet";
import {
  EKINERJA_LABELS,
  PERIOD_ORDER,
  RESULT_ORDER,
  VERDICT_ORDER,
  type ResultField,
  type VerdictField,
} from "./ekinerja-order";
import { positionOf, rhkTitle } from "./ekinerja-plan";

/** What was done in a period, what was said of it, and how it was rated. */
export interface CopiedPeriod {
  readonly results: SkpResultsView;
  /** The year is told as one, a period by itself. */
  readonly isYear: boolean;
  readonly feedback: readonly Pick<FeedbackLine, "id" | "rhkId" | "perilaku" | "capacity" | "text">[];
  /** Null where it is not set, or not for the reader to see. */
  readonly rated: RatedView | null;
  readonly recommendation: string | null;
}

function evidenceFields(iki: IkiResultView, position: string): readonly CopyField[] {
  return iki.evidences.flatMap((evidence, index) => {
    const label = `${EKINERJA_LABELS.evidence}${position}${positionOf(index, iki.evidences.length)}`;
    const key = `${iki.id}:evidence:${evidence.id}`;
    return [
      copyField(`${key}:title`, `${label}: nama`, evidence.title, evidence.isLink ? null : evidence.href),
      ...(evidence.isLink ? [copyField(`${key}:link`, `${label}: tautan`, evidence.href)] : []),
    ];
  });
}

/** The realisasi with its note behind it, as one text: that system has one field for both. */
function realisasiText(iki: IkiResultView, isYear: boolean): string {
  const said = (isYear ? iki.yearText : null) ?? iki.valueText;
  return [said ?? "", iki.note].filter((part) => part !== "").join(". ");
}

function resultFields(iki: IkiResultView, position: string, isYear: boolean): readonly CopyField[] {
  const own = (field: ResultField, value: string) => [
    copyField(`${iki.id}:${field}`, `${EKINERJA_LABELS[field]}${position}`, value),
  ];
  const fields: Readonly<Record<ResultField, readonly CopyField[]>> = {
    "action-plan": own("action-plan", iki.actionPlan),
    "period-target": own("period-target", iki.periodTargetText ?? ""),
    evidence: evidenceFields(iki, position),
    realisasi: own("realisasi", realisasiText(iki, isYear)),
  };
  return RESULT_ORDER.flatMap((field) => fields[field]);
}

function feedbackFields(about: string, feedback: CopiedPeriod["feedback"]): readonly CopyField[] {
  return feedback.map(({ id, capacity, text }, index) =>
    copyField(
      `feedback:${id}`,
      `${about}${positionOf(index, feedback.length)}`,
      `${FEEDBACK_CAPACITY_LABELS[capacity]}: ${text}`,
    ),
  );
}

function rhkGroup(
  { feedback, isYear }: CopiedPeriod,
  rhk: RhkResultView,
  number: number,
): readonly CopyGroup[] {
  const ikis = rhk.ikis.filter(({ isRemoved }) => !isRemoved);
  return groupOf(rhk.id, `${rhkTitle(rhk.jenis, number)}: ${rhk.text}`, [
    ...ikis.flatMap((iki, index) => resultFields(iki, positionOf(index, ikis.length), isYear)),
    ...feedbackFields(
      "Umpan balik",
      feedback.filter(({ rhkId }) => rhkId === rhk.id),
    ),
  ]);
}

function resultGroups(period: CopiedPeriod): readonly CopyGroup[] {
  const rhks = period.results.rhks.filter(({ isRemoved }) => !isRemoved);
  return RHK_JENIS.flatMap((jenis) =>
    rhks.filter((rhk) => rhk.jenis === jenis).flatMap((rhk, index) => rhkGroup(period, rhk, index + 1)),
  );
}

function perilakuGroup({ feedback }: CopiedPeriod): readonly CopyGroup[] {
  const fields = PERILAKU.flatMap(({ key, name }) =>
    feedbackFields(
      `Umpan balik: ${name}`,
      feedback.filter(({ perilaku }) => perilaku === key),
    ),
  );
  return groupOf("perilaku", "Perilaku kerja", fields);
}

function verdictGroup({ rated, recommendation }: CopiedPeriod): readonly CopyGroup[] {
  if (rated === null) return [];
  const values: Readonly<Record<VerdictField, string>> = {
    hasil: RATING_LABELS[rated.hasil],
    perilaku: RATING_LABELS[rated.perilaku],
    predikat: PREDIKAT_LABELS[rated.predikat],
    recommendation: recommendation ?? "",
  };
  const fields = VERDICT_ORDER.map((field) =>
    copyField(`verdict:${field}`, EKINERJA_LABELS[field], values[field]),
  );
  return groupOf("verdict", "Hasil evaluasi", fields);
}

/** A period as e-Kinerja asks for it, field by field. */
export function periodSheet(period: CopiedPeriod): CopySheet {
  const parts: Readonly<Record<(typeof PERIOD_ORDER)[number], readonly CopyGroup[]>> = {
    results: resultGroups(period),
    "perilaku-feedback": perilakuGroup(period),
    verdict: verdictGroup(period),
  };
  const { skpId, periodId } = period.results;
  return { id: `${skpId}.${periodId}`, groups: PERIOD_ORDER.flatMap((part) => parts[part]) };
}
