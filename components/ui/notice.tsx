import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Glyph, type GlyphName } from "./glyph";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const TONES: Record<NoticeTone, { box: string; icon: string; glyph: GlyphName }> = {
  info: { box: "border-info bg-info-soft", icon: "text-info", glyph: "info" },
  success: { box: "border-success bg-success-soft", icon: "text-success", glyph: "done" },
  warning: { box: "border-accent bg-accent-soft", icon: "text-accent-ink", glyph: "warning" },
  danger: { box: "border-danger bg-danger-soft", icon: "text-danger", glyph: "stop" },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  /** "status" is read out when it appears, "alert" at once; leave out for what stands on the page from the start. */
  role?: "status" | "alert";
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A message that stays on the page. */
export function Notice({ tone = "info", title, role, actions, className, children }: NoticeProps) {
  const { box, icon, glyph } = TONES[tone];
  const hasActions = actions !== undefined && actions !== null && actions !== false;
  return (
    <div role={role} className={clsx("flex gap-3 rounded-md border-l-4 px-4 py-3", box, className)}>
      <Glyph name={glyph} className={clsx("mt-0.5 size-5", icon)} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="text-[0.9375rem] leading-6">{children}</div>}
        {hasActions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
