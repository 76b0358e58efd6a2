import type { ReactNode } from "react";

import {
  EVALUATION_STATUS_LABELS,
  NOT_EVALUATED_LABELS,
  RESULT_ORIGIN_LABELS,
} from "@/lib/evaluation/labels";
import { ASPECT_LABELS } from "@/lib/evaluation/messages";
import type { AppraisalFact } from "@/lib/evaluation/appraisal";
import type { EvaluationStatus } from "@/lib/evaluation/rating";
import type { Matrix } from "@/lib/evaluation/rulesets";
import type { OutcomeView, PartView, ResultLine } from "@/lib/evaluation/view";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table, type Column } from "@/components/ui/table";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";

import { MatrixTable, RatingWords } from "./matrix";
import { PredikatBadge } from "./predikat-badge";

const STATUS_TONES: Readonly<Record<EvaluationStatus, BadgeTone>> = {
  open: "neutral",
  self_assessed: "info",
  appraised: "primary",
  received: "primary",
  acknowledged: "success",
  objected: "accent",
  final: "success",
};

export function StatusBadge({ status }: { status: EvaluationStatus }) {
  return <Badge tone={STATUS_TONES[status]}>{EVALUATION_STATUS_LABELS[status]}</Badge>;
}

/** What was set, in a word: for lists. */
export function OutcomeWord({ outcome }: { outcome: OutcomeView }) {
  switch (outcome.kind) {
    case "none":
      return <span className="text-ink-faint">Belum ada hasil</span>;
    case "dismissed":
      return <span>Tidak dievaluasi ({NOT_EVALUATED_LABELS[outcome.reason].toLowerCase()})</span>;
    case "rated":
      return <PredikatBadge predikat={outcome.rated.predikat} />;
  }
}

interface OutcomeBlockProps {
  outcome: OutcomeView;
  matrix: Matrix;
  departureReason: string | null;
  recommendation: string | null;
  facts: readonly AppraisalFact[];
}

/** The result whole: predikat, both ratings in the matrix, why, and what is recommended. */
export function OutcomeBlock({ outcome, matrix, departureReason, recommendation, facts }: OutcomeBlockProps) {
  return (
    <div className="grid gap-4">
      {outcome.kind === "dismissed" && (
        <p>
          <strong>Tidak dievaluasi ({NOT_EVALUATED_LABELS[outcome.reason].toLowerCase()}).</strong>{" "}
          {outcome.note}
        </p>
      )}
      {outcome.kind === "rated" && (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <PredikatBadge predikat={outcome.rated.predikat} size="large" />
          </div>
          <RatingWords {...outcome.rated} />
          <MatrixTable matrix={matrix} hasil={outcome.rated.hasil} perilaku={outcome.rated.perilaku} />
        </>
      )}
      <Said term="Alasan berbeda dari saran sistem">{departureReason}</Said>
      {facts.map(({ aspect, date, fact, said }) => (
        <Said key={aspect} term={`Fakta ${ASPECT_LABELS[aspect]}, ${longDate(date)}`}>
          {said === null ? fact : `${fact}\nSudah disampaikan: ${said}`}
        </Said>
      ))}
      <Said term="Catatan/rekomendasi">{recommendation}</Said>
    </div>
  );
}

export function Said({ term, children }: { term: string; children: string | null }) {
  if (children === null || children === "") return null;
  return (
    <div>
      <p className="text-sm text-ink-soft">{term}</p>
      <p className="break-words whitespace-pre-line">{children}</p>
    </div>
  );
}

interface ResultHistoryProps {
  evaluationId: string;
  lines: readonly ResultLine[];
  timeZone: string;
}

/** Every result that was set: nothing is lost when one is changed. */
export function ResultHistory({ evaluationId, lines, timeZone }: ResultHistoryProps) {
  if (lines.length === 0) return null;
  return (
    <ol className="grid gap-3 text-sm">
      {lines.map((line) => (
        <li key={line.number} className="border-l-2 border-line pl-3">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {RESULT_ORIGIN_LABELS[line.origin]} <PredikatBadge predikat={line.rated.predikat} />
          </p>
          <p className="text-ink-soft">
            {line.setBy}, {momentText(line.setAt, timeZone)}
            {line.hasPaper && (
              <>
                {". "}
                <a
                  className="link"
                  download
                  href={`/evaluasi/${evaluationId}/dokumen/${String(line.number)}`}
                >
                  Unduh dokumen bertanda tangan
                </a>
              </>
            )}
          </p>
          {line.reason !== null && (
            <p className="break-words">
              {line.origin === "import" ? "" : "Alasan: "}
              {line.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The periods and parts of a year side by side; of which SKP is said where the year has several. */
export function PartsTable({
  parts,
  skpId,
  link,
}: {
  parts: readonly PartView[];
  /** The one that the page is about. */
  skpId: string;
  link: (part: PartView) => ReactNode;
}) {
  const hasSeveral = parts.some((part) => part.skpId !== skpId);
  const ofSkp: Column<PartView> = {
    key: "part",
    heading: "SKP",
    cell: ({ startsOn, endsOn }) => `${longDate(startsOn)} sampai ${longDate(endsOn)}`,
  };
  return (
    <Table
      caption="Evaluasi lain pada tahun ini"
      rows={parts}
      rowKey={({ id }) => id}
      columns={[
        { key: "period", heading: "Periode", nowrap: true, cell: link },
        ...(hasSeveral ? [ofSkp] : []),
        { key: "appraiser", heading: "Pejabat penilai", cell: ({ appraiser }) => appraiser },
        { key: "outcome", heading: "Predikat", cell: ({ outcome }) => <OutcomeWord outcome={outcome} /> },
        { key: "status", heading: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
      ]}
    />
  );
}
