import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import type { PembahasanPerson, PointState } from "@/lib/evaluation/pembahasan";
import { POINT_STATE_LABELS } from "@/lib/evaluation/pembahasan-messages";
import type { FeedbackCounts, UnitCapaian } from "@/lib/evaluation/pembahasan-view";
import type { Rhythm } from "@/lib/period/period";

const NEWS: Readonly<Record<string, string>> = {
  dibuka:
    "Pembahasan sudah dibuka. Pejabat penilai diberi tahu, dan hasil pegawai ditahan sampai pembahasan ditutup.",
  dicatat: "Catatan pembahasan tersimpan.",
  ditutup: "Pembahasan ditutup. Pegawai diberi tahu bahwa hasilnya dapat dibuka.",
  butir: "Hasil pembahasan tentang pegawai ini tersimpan.",
  tetap: "Penilaian Anda tetap, dengan alasannya. Pimpinan diberi tahu.",
};

/** What the last press has done. */
export function PembahasanNews({ news }: { news: unknown }) {
  const text = typeof news === "string" ? NEWS[news] : undefined;
  if (text === undefined) return null;
  return (
    <Notice tone="success" role="status" className="mb-6">
      {text}
    </Notice>
  );
}

const STATE_TONES: Readonly<Record<PointState, BadgeTone>> = {
  stands: "neutral",
  waiting: "accent",
  changed: "success",
  "changed-otherwise": "info",
  kept: "info",
  lapsed: "danger",
  replaced: "neutral",
};

export function PointBadge({ state }: { state: PointState }) {
  return <Badge tone={STATE_TONES[state]}>{POINT_STATE_LABELS[state]}</Badge>;
}

export function OpenBadge({ isOpen }: { isOpen: boolean }) {
  return <Badge tone={isOpen ? "accent" : "neutral"}>{isOpen ? "Sedang berlangsung" : "Selesai"}</Badge>;
}

export const PERSON_LABELS: Readonly<Record<PembahasanPerson, string>> = {
  leader: "Anda memimpin",
  appraiser: "Tim Anda dibahas",
  inspector: "Pengawasan",
};

/** "4 dari 6 rencana aksi", with what has no figure. */
export function CapaianText({ capaian, rhythm }: { capaian: UnitCapaian; rhythm: Rhythm }) {
  const what = rhythm === "annual" ? "indikator perjanjian kinerja" : "rencana aksi";
  if (capaian.lines === 0) return <span className="text-ink-faint">Belum ada {what}</span>;
  const share = Math.floor((capaian.met / capaian.lines) * 100);
  return (
    <>
      <span className="figures font-semibold">{share} %</span>{" "}
      <span className="text-ink-soft">
        ({capaian.met} dari {capaian.lines} {what} mencapai target
        {capaian.withoutFigure > 0 && `, ${String(capaian.withoutFigure)} tanpa angka`})
      </span>
    </>
  );
}

/** What was said and handed in within the period: counts, not words. */
export function VoicesText({ feedback, evidences }: { feedback: FeedbackCounts; evidences: number }) {
  const { positive, toImprove, neutral } = feedback;
  const all = positive + toImprove + neutral;
  return (
    <span className="text-sm">
      {all === 0 ? (
        <span className="text-ink-faint">Tanpa umpan balik</span>
      ) : (
        <>
          <span className="figures">{all}</span> umpan balik: {positive} apresiasi, {toImprove} perbaikan
        </>
      )}
      <span className="block text-ink-soft">
        <span className="figures">{evidences.toLocaleString("id-ID")}</span> bukti dukung
      </span>
    </span>
  );
}
