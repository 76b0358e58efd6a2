import { AutosaveForm } from "@/components/form/autosave-form";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { PERILAKU } from "@/lib/perilaku/perilaku";
import type { SkpView } from "@/lib/skp/skp-view";

import { MarkField } from "./mark-field";
import { editHref, skpHref } from "./skp-href";

interface PerilakuSectionProps {
  skp: SkpView;
  isOpen: boolean;
  save: FormAction;
}

/** Perilaku kerja as the form prints it: seven values, three panduan each, with the ekspektasi khusus of the pimpinan. */
export function PerilakuSection({ skp, isOpen, save }: PerilakuSectionProps) {
  const mayWrite = skp.moves.includes("expect");
  const isWriting = mayWrite && isOpen;
  return (
    <Card
      id="bagian-perilaku"
      title="Perilaku kerja"
      lead="Pimpinan dapat memberikan ekspektasi khusus terhadap satu atau lebih perilaku kerja."
      actions={
        mayWrite &&
        (isWriting ? (
          <LinkButton href={skpHref(skp.id)} size="small">
            Selesai menulis
          </LinkButton>
        ) : (
          <LinkButton href={editHref(skp.id, "perilaku")} size="small">
            Tulis ekspektasi khusus
          </LinkButton>
        ))
      }
    >
      <ol className="grid gap-5">
        {PERILAKU.map(({ key, name, guides }, index) => {
          const told = skp.plan.expectations[key] ?? [];
          return (
            <li key={key} className="grid gap-x-6 gap-y-2 md:grid-cols-2">
              <div>
                <p className="font-semibold">
                  {index + 1}. {name}
                </p>
                <ul className="mt-1 list-disc pl-5 text-[0.9375rem] text-ink-soft">
                  {guides.map((guide) => (
                    <li key={guide}>{guide}</li>
                  ))}
                </ul>
              </div>
              {isWriting ? (
                <AutosaveForm
                  action={save}
                  version={skp.version}
                  stored={[]}
                  label={`Ekspektasi khusus ${name}`}
                >
                  <input type="hidden" name="skpId" value={skp.id} />
                  <input type="hidden" name="perilaku" value={key} />
                  <MarkField initial={skp.marks.expectations[key]} />
                  <TextareaField
                    name="items"
                    label={`Ekspektasi khusus pimpinan: ${name}`}
                    hint="Satu ekspektasi satu baris."
                    optional
                    rows={3}
                    defaultValue={told.join("\n")}
                  />
                </AutosaveForm>
              ) : (
                <div>
                  <p className="text-sm text-ink-soft">Ekspektasi khusus pimpinan:</p>
                  {told.length === 0 ? (
                    <p className="text-ink-faint">Tidak ada</p>
                  ) : (
                    <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
                      {told.map((text) => (
                        <li key={text}>{text}</li>
                      ))}
                    </ul>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
