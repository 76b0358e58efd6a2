import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { PlanForm } from "@/components/reorganisation/plan-form";
import { planHref, PLANS_HREF } from "@/components/reorganisation/plan-href";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { planDetail } from "@/lib/reorganisation/server/queries/plans";

import { changePlanAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah rancangan" };

/** What a plan is called, what it rests on, and its day. */
export default async function ChangePlanPage({ params }: PageProps<"/penataan-organisasi/[id]/ubah">) {
  const actor = await requirePermission("reorganisation.draft");
  const { id } = await params;
  const plan = isId(id) ? await planDetail(actor, id) : null;
  if (plan === null) notFound();
  if (!plan.moves.has("write")) forbidden();
  const { version, title, legalBasis, effectiveOn } = plan;
  return (
    <>
      <PageHeader
        title="Ubah nama dan tanggal"
        breadcrumbs={[
          { href: PLANS_HREF, label: "Penataan organisasi" },
          { href: planHref(id), label: plan.title },
        ]}
        viewers="admin kepegawaian dan pimpinan instansi."
      />
      <PlanForm
        plan={{ id, version, title, legalBasis, effectiveOn }}
        today={actor.today}
        cancelHref={planHref(id)}
        action={changePlanAction}
      />
    </>
  );
}
