import { DescriptionList } from "@/components/ui/description-list";
import type { IkiResultView } from "@/lib/realisasi/result-view";

/** What was planned and done for an indicator, where nothing may be written. */
export function IkiFacts({ iki }: { iki: IkiResultView }) {
  return (
    <DescriptionList
      items={[
        { term: "Rencana aksi", detail: iki.actionPlan },
        { term: "Target periode ini", detail: iki.periodTargetText ?? "Mengikuti target setahun" },
        { term: "Realisasi", detail: iki.valueText },
        {
          term: "Capaian periode ini",
          detail: (
            <>
              <span className="font-semibold">{iki.capaian.text}</span>
              <span className="block text-sm text-ink-soft">{iki.capaian.explanation}</span>
            </>
          ),
        },
        { term: "Catatan", detail: iki.note },
      ]}
    />
  );
}
