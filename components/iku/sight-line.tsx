import { ChevronRight, Goal, HandHeart, Target, UserRound } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { sightSentence, type Sight, type SightStep } from "@/lib/iku/sight";

const ICONS: Readonly<Record<SightStep["kind"], typeof Target>> = { rhk: UserRound, iku: Target, node: Goal };

interface StepProps {
  icon: typeof Target;
  label: string;
  text: string;
  isLast: boolean;
  isOwn?: boolean;
}

function Step({ icon: Icon, label, text, isLast, isOwn = false }: StepProps) {
  return (
    <li className="flex min-w-0 items-stretch gap-1 max-md:flex-col md:flex-1 md:basis-52">
      <div
        className={`flex min-w-0 flex-1 gap-2 rounded-md border px-3 py-2 ${isOwn ? "border-primary bg-primary-soft" : "border-line bg-surface"}`}
      >
        <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-primary" />
        <div className="min-w-0">
          <p className="text-xs font-semibold text-ink-soft">{label}</p>
          <p className="text-sm leading-5 font-medium">{text}</p>
        </div>
      </div>
      {!isLast && (
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 self-center text-ink-faint max-md:rotate-90"
        />
      )}
    </li>
  );
}

interface SightLineProps {
  /** Whose way it is: "Hasil kerja ini". */
  subject: string;
  sight: Sight;
  /** What the way begins with. */
  start: { readonly label: string; readonly text: string } | null;
  /** The picture is opened by who wants it: of many lines, all but the first. */
  isFolded?: boolean;
}

/** The way from what somebody does up to the visi, in one sentence and one small picture. */
export function SightLine({ subject, sight, start, isFolded = false }: SightLineProps): ReactNode {
  return (
    <div className="grid gap-3 font-normal">
      <p className="max-w-reading">{sightSentence(subject, sight)}</p>
      {sight.steps.length > 0 &&
        (isFolded ? (
          <details>
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-semibold text-primary">
              Lihat jalannya sampai visi
              <span className="sr-only">: {start === null ? subject : start.text}</span>
            </summary>
            <div className="mt-2">
              <Way sight={sight} start={start} />
            </div>
          </details>
        ) : (
          <Way sight={sight} start={start} />
        ))}
    </div>
  );
}

function Way({ sight: { steps, service }, start }: Pick<SightLineProps, "sight" | "start">) {
  return (
    <ol aria-label="Jalan sampai visi" className="flex gap-1 max-md:flex-col md:flex-wrap">
      {start !== null && <Step icon={UserRound} {...start} isLast={false} isOwn />}
      {steps.map(({ kind, label, text }, index) => (
        <Step
          key={`${label} ${text}`}
          icon={ICONS[kind]}
          label={label}
          text={text}
          isLast={index === steps.length - 1 && service === null}
        />
      ))}
      {service !== null && <Step icon={HandHeart} label="Layanan publik" text={service} isLast />}
    </ol>
  );
}
