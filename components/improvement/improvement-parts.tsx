import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import type { ImprovementState } from "@/lib/evaluation/improvement";
import { IMPROVEMENT_STATE_LABELS } from "@/lib/evaluation/improvement-schema";

const TONES: Readonly<Record<ImprovementState, BadgeTone>> = {
  done: "success",
  "done-late": "info",
  overdue: "danger",
  near: "accent",
  running: "neutral",
};

export function ImprovementBadge({ state }: { state: ImprovementState }) {
  return <Badge tone={TONES[state]}>{IMPROVEMENT_STATE_LABELS[state]}</Badge>;
}

const NEWS: Readonly<Record<string, string>> = {
  dimulai: "Rencana perbaikan dimulai. Tambahkan tindakan dengan penanggung jawab dan tanggalnya.",
  tersimpan: "Perubahan tersimpan. Penanggung jawab diberi tahu.",
  penyebab: "Penyebab tersimpan.",
  dilaporkan: "Kemajuan tersimpan.",
};

export function ImprovementNews({ news }: { news: unknown }) {
  const text = typeof news === "string" ? NEWS[news] : undefined;
  if (text === undefined) return null;
  return (
    <Notice tone="success" role="status" className="mb-6">
      {text}
    </Notice>
  );
}
