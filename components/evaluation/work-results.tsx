import { IkiYear } from "@/components/realisasi/iki-year";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Explanation } from "@/components/ui/explanation";
import type { Expectations, FeedbackLine } from "@/lib/evaluation/view";
import { FEEDBACK_CAPACITY_LABELS, FEEDBACK_TONE_LABELS, type FeedbackTone } from "@/lib/feedback/feedback";
import { longDate } from "@/lib/kernel/indonesian-date";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import type { IkiResultView, RhkResultView, SkpResultsView } from "@/lib/realisasi/result-view";
import { ASPEK_LABELS, RHK_JENIS_LABELS } from "@/lib/skp/skp";

const TONES: Readonly<Record<FeedbackTone, BadgeTone>> = {
  positive: "success",
  to_improve: "accent",
  neutral: "neutral",
};

/** Umpan balik about one thing, the newest first. */
function FeedbackLines({ lines }: { lines: readonly FeedbackLine[] }) {
  if (lines.length === 0) return <p className="text-sm text-ink-faint">Belum ada umpan balik tercatat.</p>;
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <li key={line.id} className="rounded-md bg-sunken px-3 py-2 text-sm">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft">
            <Badge tone={TONES[line.tone]}>{FEEDBACK_TONE_LABELS[line.tone]}</Badge>
            {FEEDBACK_CAPACITY_LABELS[line.capacity]}: {line.author}, {longDate(line.date)}
          </p>
          <p className="mt-1 break-words whitespace-pre-line">{line.text}</p>
          {line.reply !== null && (
            <p className="mt-1 break-words whitespace-pre-line text-ink-soft">
              Jawaban pegawai: {line.reply}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Iki({ iki, isYear, hasCourse }: { iki: IkiResultView; isYear: boolean; hasCourse: boolean }) {
  const capaian = isYear ? iki.year : iki.capaian;
  const done = isYear ? iki.yearText : iki.valueText;
  const target = isYear ? iki.targetText : (iki.periodTargetText ?? iki.targetText);
  return (
    <li className="grid gap-1 py-3">
      <p className="font-medium break-words">
        {iki.text}
        {iki.aspek !== null && (
          <span className="font-normal text-ink-soft"> ({ASPEK_LABELS[iki.aspek]})</span>
        )}
        {iki.isRemoved && <span className="font-normal text-ink-soft"> (tidak lagi dalam SKP)</span>}
      </p>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm sm:grid-cols-3">
        <div>
          <dt className="leading-6 text-ink-faint">Target</dt>
          <dd className="figures break-words">{target}</dd>
        </div>
        <div>
          <dt className="leading-6 text-ink-faint">Realisasi</dt>
          <dd className="figures break-words">{done ?? "Belum diisi"}</dd>
        </div>
        <div>
          <dt className="flex items-center gap-1 text-ink-faint">
            Capaian <Explanation of={`capaian ${iki.text}`}>{capaian.explanation}</Explanation>
          </dt>
          <dd className="figures font-semibold">{capaian.text}</dd>
        </div>
      </dl>
      {iki.actionPlan !== "" && !isYear && (
        <p className="text-sm break-words whitespace-pre-line text-ink-soft">
          Rencana aksi: {iki.actionPlan}
        </p>
      )}
      {iki.note !== "" && <p className="text-sm text-ink-soft">Catatan pegawai: {iki.note}</p>}
      {iki.evidences.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-label="Bukti dukung">
          {iki.evidences.map((evidence) => (
            <li key={evidence.id} className="min-w-0 break-words">
              <a
                href={evidence.href}
                className="link"
                {...(evidence.isLink ? { target: "_blank", rel: "noopener noreferrer" } : { download: true })}
              >
                {evidence.title}
                {evidence.isLink && <span className="sr-only"> (membuka tab baru)</span>}
              </a>{" "}
              <span className="text-ink-faint">{evidence.note}</span>
            </li>
          ))}
        </ul>
      )}
      {hasCourse && (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-semibold text-primary">
            Capaian setahun<span className="sr-only"> {iki.text}</span>
          </summary>
          <div className="mt-2 max-w-md">
            <IkiYear iki={iki} />
          </div>
        </details>
      )}
    </li>
  );
}

interface RhkBlockProps {
  rhk: RhkResultView;
  isYear: boolean;
  /** Null: feedback is not shown here. */
  feedback: readonly FeedbackLine[] | null;
  /** With the course of the year for each indicator. */
  hasCourse?: boolean;
}

/** A hasil kerja with its indicators, what was done, the evidence, and what was said about it. */
export function RhkBlock({ rhk, isYear, feedback, hasCourse = false }: RhkBlockProps) {
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="font-semibold break-words">{rhk.text}</span>
        <Badge>{RHK_JENIS_LABELS[rhk.jenis]}</Badge>
        {rhk.teamName !== null && <Badge tone="info">{rhk.teamName}</Badge>}
      </p>
      {rhk.parentText !== null && (
        <p className="text-sm break-words text-ink-soft">Mengintervensi RHK pimpinan: {rhk.parentText}</p>
      )}
      <ul className="mt-1 divide-y divide-line">
        {rhk.ikis.map((iki) => (
          <Iki key={iki.id} iki={iki} isYear={isYear} hasCourse={hasCourse} />
        ))}
      </ul>
      {feedback !== null && <FeedbackLines lines={feedback} />}
    </li>
  );
}

/** The values about which something was expected or said; the others in one line. */
function PerilakuList({ feedback, expectations }: Pick<WorkResultsProps, "feedback" | "expectations">) {
  const all = PERILAKU.map(({ key, name }) => ({
    ...{ key, name, expected: expectations[key] ?? [] },
    lines: feedback.filter(({ perilaku }) => perilaku === key),
  }));
  const told = all.filter(({ expected, lines }) => expected.length > 0 || lines.length > 0);
  const rest = all.filter((one) => !told.includes(one)).map(({ name }) => name);
  return (
    <>
      <ol className="divide-y divide-line">
        {told.map(({ key, name, expected, lines }) => (
          <li key={key} className="grid gap-2 py-3 first:pt-0">
            <p className="font-semibold">{name}</p>
            {expected.length > 0 && (
              <ul className="list-disc pl-5 text-sm text-ink-soft" aria-label="Ekspektasi khusus pimpinan">
                {expected.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
            {lines.length > 0 && <FeedbackLines lines={lines} />}
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <p className="text-sm text-ink-soft">Tanpa ekspektasi khusus dan umpan balik: {rest.join(", ")}.</p>
      )}
    </>
  );
}

interface WorkResultsProps {
  results: SkpResultsView | null;
  feedback: readonly FeedbackLine[];
  expectations: Expectations;
  isYear: boolean;
  hasCourse?: boolean;
}

/** What was done: hasil kerja with evidence and feedback, then perilaku with what the pimpinan expects. */
export function WorkResults({
  results,
  feedback,
  expectations,
  isYear,
  hasCourse = false,
}: WorkResultsProps) {
  const rhks = results?.rhks ?? [];
  return (
    <>
      <Card title="Hasil kerja">
        {rhks.length === 0 ? (
          <p className="text-ink-soft">SKP ini tidak memuat hasil kerja.</p>
        ) : (
          <ol className="divide-y divide-line">
            {rhks.map((rhk) => (
              <RhkBlock
                key={rhk.id}
                rhk={rhk}
                isYear={isYear}
                hasCourse={hasCourse}
                feedback={feedback.filter(({ rhkId }) => rhkId === rhk.id)}
              />
            ))}
          </ol>
        )}
      </Card>
      <Card title="Perilaku kerja">
        <PerilakuList feedback={feedback} expectations={expectations} />
      </Card>
    </>
  );
}
