import type { Metadata } from "next";

import { PLANS_HREF } from "@/components/reorganisation/plan-href";
import { PlanForm } from "@/components/reorganisation/plan-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { addDays } from "@/lib/kernel/calendar";

import { beginPlanAction } from "../actions";

export const metadata: Metadata = { title: "Rancang penataan" };

/** The form with which a plan begins. */
export default async function BeginPlanPage() {
  const actor = await requirePermission("reorganisation.draft");
  return (
    <>
      <PageHeader
        title="Rancang penataan"
        breadcrumbs={[{ href: PLANS_HREF, label: "Penataan organisasi" }]}
        lead="Beri nama, dasar hukum, dan hari mulai berlakunya. Unit, jabatan, dan indikator diisi sesudahnya."
        viewers="admin kepegawaian dan pimpinan instansi."
      />
      <PlanForm
        plan={null}
        today={addDays(actor.today, 1)}
        cancelHref={PLANS_HREF}
        action={beginPlanAction}
      />
    </>
  );
}
