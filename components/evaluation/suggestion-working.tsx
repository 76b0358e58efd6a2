import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { LineCount, OrganisasiSuggestion } from "@/lib/evaluation/organisasi-suggestion";
import { PREDIKAT_ORGANISASI_LABELS, RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";
import { numberText } from "@/lib/kernel/decimal";

const COUNTS: Readonly<Record<LineCount, readonly [string, BadgeTone]>> = {
  beyond: ["Melampaui target", "success"],
  met: ["Tercapai", "success"],
  partial: ["Belum tercapai", "accent"],
  still: ["Tanpa kemajuan", "danger"],
  "no-figure": ["Belum ada angka", "danger"],
  uncountable: ["Tidak dihitung, dinilai pimpinan", "neutral"],
};

const BASIS = { rencana_aksi: "rencana aksi", perjanjian_kinerja: "perjanjian kinerja" } as const;

function Proposal({ suggestion }: { suggestion: OrganisasiSuggestion }) {
  const { outcome, basis } = suggestion;
  switch (outcome.kind) {
    case "predikat":
      return (
        <p>
          Saran sistem dari {BASIS[basis]}: <strong>{PREDIKAT_ORGANISASI_LABELS[outcome.predikat]}</strong>
        </p>
      );
    case "by-expectation":
      return (
        <>
          <p>
            Saran sistem: capaian perjanjian kinerja{" "}
            <strong>{RATING_LABELS[outcome.capaian].toLowerCase()}</strong>. Predikatnya mengikuti penilaian
            Anda atas pemenuhan ekspektasi:
          </p>
          <ul className="mt-1 list-disc ps-5">
            {RATINGS.toReversed().map((rating) => (
              <li key={rating}>
                {RATING_LABELS[rating]}: <strong>{PREDIKAT_ORGANISASI_LABELS[outcome.table[rating]]}</strong>
              </li>
            ))}
          </ul>
        </>
      );
    case "none":
      return (
        <p>
          {outcome.because === "no-lines"
            ? `Belum ada saran sistem: unit ini belum memiliki ${BASIS[basis]} yang dapat dihitung untuk periode ini.`
            : "Belum ada saran sistem: lebih dari separuh indikator belum memiliki angka."}
        </p>
      );
  }
}

/** What the system proposes, never chosen beforehand, with each line that it rests on. */
export function SuggestionWorking({ suggestion }: { suggestion: OrganisasiSuggestion }) {
  return (
    <section aria-label="Saran sistem" className="rounded-md border border-line bg-sunken p-4">
      <Proposal suggestion={suggestion} />
      {suggestion.lines.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer font-medium">
            Dasar perhitungan ({suggestion.lines.length.toLocaleString("id-ID")} baris)
          </summary>
          <div className="mt-3">
            <Table
              caption="Dasar saran sistem"
              rows={suggestion.lines.map((line, index) => ({ ...line, key: String(index) }))}
              rowKey={({ key }) => key}
              columns={[
                { key: "label", heading: "Baris", cell: ({ label }) => label },
                { key: "target", heading: "Target", align: "end", cell: ({ target }) => target },
                {
                  key: "realisasi",
                  heading: "Realisasi",
                  align: "end",
                  cell: ({ realisasi }) => realisasi ?? "–",
                },
                {
                  key: "capaian",
                  heading: "Capaian",
                  align: "end",
                  cell: ({ capaian }) => (capaian === null ? "–" : `${numberText(capaian, 2)} %`),
                },
                {
                  key: "counts",
                  heading: "Dihitung",
                  cell: ({ counts }) => <Badge tone={COUNTS[counts][1]}>{COUNTS[counts][0]}</Badge>,
                },
              ]}
            />
          </div>
        </details>
      )}
    </section>
  );
}
