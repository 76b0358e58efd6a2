import type { ReactNode } from "react";

import { PageHeader } from "@/components/ui/page-header";
import type { PlanView } from "@/lib/reorganisation/view";

import { planHref, PLANS_HREF, type PlanPart } from "./plan-href";

interface LinePageProps {
  plan: PlanView;
  part: PlanPart;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The page around the form of one line of a plan. */
export function LinePage({ plan, part, title, lead, children }: LinePageProps) {
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { href: PLANS_HREF, label: "Penataan organisasi" },
          { href: planHref(plan.id, { part }), label: plan.title },
        ]}
        lead={lead}
        viewers="admin kepegawaian dan pimpinan instansi. Yang tertulis di sini belum berlaku."
      />
      {children}
    </>
  );
}
