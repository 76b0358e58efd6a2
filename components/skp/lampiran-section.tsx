import { AutosaveForm } from "@/components/form/autosave-form";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { PLAN_LISTS, type PlanList } from "@/lib/skp/plan";
import { PLAN_LIST_LABELS } from "@/lib/skp/plan-difference";
import type { SkpView } from "@/lib/skp/skp-view";

import { MarkField } from "./mark-field";
import { editHref, skpHref } from "./skp-href";

const HINTS: Readonly<Record<PlanList, string>> = {
  resources: "SDM, anggaran, sarana: misalnya “Komputer dan pencetak”. Satu butir satu baris.",
  accountability: "Jadwal laporan dan buktinya: misalnya “Laporan setiap triwulan”. Satu butir satu baris.",
  consequences: "Bila tercapai atau tidak: misalnya “Bila target tidak tercapai dilakukan percepatan”.",
};

/** Lampiran SKP: the three numbered lists (domain §2.5). */
export function LampiranSection({ skp, isOpen, save }: { skp: SkpView; isOpen: boolean; save: FormAction }) {
  const mayWrite = skp.moves.includes("write");
  const isWriting = mayWrite && isOpen;
  return (
    <Card
      id="bagian-lampiran"
      title="Lampiran SKP"
      actions={
        mayWrite &&
        (isWriting ? (
          <LinkButton href={skpHref(skp.id)} size="small">
            Selesai menulis
          </LinkButton>
        ) : (
          <LinkButton href={editHref(skp.id, "lampiran")} size="small">
            Tulis lampiran
          </LinkButton>
        ))
      }
    >
      <div className="grid gap-5 lg:grid-cols-3">
        {PLAN_LISTS.map((list) =>
          isWriting ? (
            <AutosaveForm
              key={list}
              action={save}
              version={skp.version}
              stored={[]}
              label={`Lampiran ${PLAN_LIST_LABELS[list]}`}
            >
              <input type="hidden" name="skpId" value={skp.id} />
              <input type="hidden" name="list" value={list} />
              <MarkField initial={skp.marks.lists[list]} />
              <TextareaField
                name="items"
                label={PLAN_LIST_LABELS[list]}
                hint={HINTS[list]}
                rows={5}
                defaultValue={skp.plan[list].join("\n")}
              />
            </AutosaveForm>
          ) : (
            <section key={list} aria-label={PLAN_LIST_LABELS[list]}>
              <h3 className="font-semibold">{PLAN_LIST_LABELS[list]}</h3>
              {skp.plan[list].length === 0 ? (
                <p className="text-ink-faint">Belum diisi</p>
              ) : (
                <ol className="list-decimal pl-6 [overflow-wrap:anywhere]">
                  {skp.plan[list].map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ol>
              )}
            </section>
          ),
        )}
      </div>
    </Card>
  );
}
