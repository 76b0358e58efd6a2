import { Users } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { FeedbackForm } from "@/components/feedback/feedback-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { feedbackTargets } from "@/lib/feedback/server/queries";

import { giveFeedbackAction } from "../actions";

export const metadata: Metadata = { title: "Beri umpan balik" };

/** Feedback to one person about a hasil kerja or a perilaku, or about a perilaku to several at once. */
export default async function GiveFeedbackPage({ searchParams }: PageProps<"/umpan-balik/baru">) {
  const actor = await requirePermission("feedback.give");
  const { skp } = await searchParams;
  const targets = await feedbackTargets(actor);
  const chosen = targets.find(({ skpId }) => skpId === skp) ?? null;
  const appraised = targets.filter(({ isAppraised }) => isAppraised);
  return (
    <>
      <PageHeader
        title="Beri umpan balik"
        breadcrumbs={[{ href: "/umpan-balik", label: "Umpan balik" }]}
        lead="Sampaikan selagi segar: situasinya, perilakunya, dampaknya, dan saran ke depan."
        viewers="pegawai yang menerimanya, Anda, pejabat penilai kinerja dan atasannya, serta peran yang mencakup unitnya."
      />
      {targets.length === 0 ? (
        <EmptyState icon={<Users />} title="Belum ada yang dapat Anda beri umpan balik">
          Umpan balik diberikan pejabat penilai kinerja kepada yang dinilainya, dan ketua tim untuk hasil
          kerja yang ditugaskan timnya, setelah SKP ditetapkan.
        </EmptyState>
      ) : (
        <div className="grid max-w-4xl gap-8">
          <section aria-labelledby="satu">
            <h2 id="satu" className="mb-3 text-lg font-semibold">
              Untuk seorang pegawai
            </h2>
            <ul className="mb-4 flex flex-wrap gap-2">
              {targets.map(({ skpId, name }) => (
                <li key={skpId}>
                  <LinkButton
                    href={`/umpan-balik/baru?skp=${skpId}` as Route}
                    size="small"
                    tone={skpId === chosen?.skpId ? "primary" : "secondary"}
                  >
                    {name}
                  </LinkButton>
                </li>
              ))}
            </ul>
            {chosen !== null && (
              <FeedbackForm
                key={chosen.skpId}
                people={[chosen]}
                rhks={chosen.rhks}
                hasPerilaku={chosen.isAppraised}
                today={actor.today}
                action={giveFeedbackAction}
              />
            )}
          </section>
          {chosen === null && appraised.length > 1 && (
            <section aria-labelledby="beberapa">
              <h2 id="beberapa" className="mb-3 text-lg font-semibold">
                Atau satu umpan balik perilaku untuk beberapa orang
              </h2>
              <FeedbackForm
                people={appraised}
                rhks={[]}
                hasPerilaku
                today={actor.today}
                action={giveFeedbackAction}
              />
            </section>
          )}
        </div>
      )}
    </>
  );
}
