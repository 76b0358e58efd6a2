import { MessageSquareText, Plus } from "@/components/ui/icons";
import type { Metadata } from "next";

import { FeedbackList } from "@/components/feedback/feedback-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { feedbackTargets, givenFeedback, receivedFeedback } from "@/lib/feedback/server/queries";

import { answerFeedbackAction } from "./actions";

export const metadata: Metadata = { title: "Umpan balik" };

/** What one has been told about one's work, and what one has told others. */
export default async function FeedbackPage({ searchParams }: PageProps<"/umpan-balik">) {
  const actor = await requirePermission("feedback.read-own");
  const { kabar } = await searchParams;
  const [received, given, targets] = await Promise.all([
    receivedFeedback(actor),
    givenFeedback(actor),
    feedbackTargets(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Umpan balik"
        lead="Umpan balik berkelanjutan per hasil kerja dan per perilaku. Tersimpan untuk evaluasi dan tidak berubah setelah diberikan."
        viewers="Anda, pemberi umpan balik, pejabat penilai kinerja dan atasannya, serta peran yang mencakup unit Anda."
        actions={
          targets.length > 0 && (
            <LinkButton
              href={"/umpan-balik/baru"}
              tone="primary"
              icon={<Plus aria-hidden="true" className="size-4" />}
            >
              Beri umpan balik
            </LinkButton>
          )
        }
      />
      {kabar === "diberikan" && (
        <Notice tone="success" role="status" className="mb-6">
          Umpan balik sudah disampaikan.
        </Notice>
      )}
      <div className="grid max-w-4xl gap-8">
        <section aria-labelledby="diterima">
          <h2 id="diterima" className="mb-3 text-lg font-semibold">
            Yang Anda terima
          </h2>
          {received.length === 0 ? (
            <EmptyState icon={<MessageSquareText />} title="Belum ada umpan balik">
              Umpan balik dari pejabat penilai kinerja dan ketua tim Anda tampil di sini.
            </EmptyState>
          ) : (
            <FeedbackList feedbacks={received} answer={answerFeedbackAction} />
          )}
        </section>
        {given.length > 0 && (
          <section aria-labelledby="diberikan">
            <h2 id="diberikan" className="mb-3 text-lg font-semibold">
              Yang Anda berikan
            </h2>
            <FeedbackList feedbacks={given} />
          </section>
        )}
      </div>
    </>
  );
}
