import { copyHref } from "@/components/exchange/copy-href";
import { daysText } from "@/components/period/window-text";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/action/form-state";
import type { IkiResultView } from "@/lib/realisasi/result-view";
import type { OwnSkpResults } from "@/lib/realisasi/server/own-realisasi";

import { AddEvidence } from "./add-evidence";
import { EvidenceList } from "./evidence-list";
import { IkiFacts } from "./iki-facts";
import { IkiForm } from "./iki-form";
import { IkiPanel } from "./iki-panel";
import { RhkCard } from "./rhk-card";

/** Up to so many indicators stand open at once. */
const FEW = 2;

interface OwnSkpSectionProps {
  skp: OwnSkpResults;
  isOnly: boolean;
  openIkiId: string | null;
  save: FormAction;
  addLink: FormAction;
  removeEvidence: FormAction;
}

/** The results of one SKP in the period, to be written down where that is open. */
export function OwnSkpSection({ skp, isOnly, openIkiId, save, addLink, removeEvidence }: OwnSkpSectionProps) {
  const isFew = skp.rhks.flatMap(({ ikis }) => ikis).length <= FEW;
  const panel = (iki: IkiResultView) => {
    const isWritable = skp.shut === null && !iki.isRemoved;
    return (
      <IkiPanel
        key={iki.id}
        iki={iki}
        isOpen={isFew || iki.id === openIkiId}
        evidence={
          <>
            <EvidenceList evidences={iki.evidences} {...(isWritable ? { remove: removeEvidence } : {})} />
            {isWritable && (
              <AddEvidence ikiId={iki.id} periodId={skp.periodId} about={iki.text} addLink={addLink} />
            )}
          </>
        }
      >
        {isWritable ? <IkiForm iki={iki} periodId={skp.periodId} action={save} /> : <IkiFacts iki={iki} />}
      </IkiPanel>
    );
  };
  return (
    <section aria-label={`SKP ${daysText(skp.startsOn, skp.endsOn)}`} className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {!isOnly && <h2 className="text-lg font-semibold">SKP {daysText(skp.startsOn, skp.endsOn)}</h2>}
        {skp.shut !== "external" && (
          <LinkButton href={copyHref(skp.skpId, skp.periodId)} size="small">
            Salin ke e-Kinerja
          </LinkButton>
        )}
      </div>
      {skp.rhks.map((rhk) => (
        <RhkCard key={rhk.id} rhk={rhk} panel={panel} />
      ))}
    </section>
  );
}
