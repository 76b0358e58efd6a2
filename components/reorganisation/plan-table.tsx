import Link from "next/link";

import { Table } from "@/components/ui/table";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { PlanRowView } from "@/lib/reorganisation/view";

import { planHref } from "./plan-href";
import { PlanStatus } from "./plan-status";

/** Plans with their day and how far they are. */
export function PlanTable({ plans }: { plans: readonly PlanRowView[] }) {
  return (
    <Table
      caption="Rancangan penataan organisasi"
      rows={plans}
      rowKey={(plan) => plan.id}
      columns={[
        {
          key: "title",
          heading: "Rancangan",
          cell: (plan) => (
            <>
              <Link href={planHref(plan.id)} prefetch={false} className="link">
                {plan.title}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">{plan.legalBasis}</span>
            </>
          ),
        },
        { key: "day", heading: "Mulai berlaku", nowrap: true, cell: (plan) => longDate(plan.effectiveOn) },
        { key: "by", heading: "Dibuat oleh", cell: (plan) => plan.createdByName },
        { key: "status", heading: "Status", cell: (plan) => <PlanStatus status={plan.status} /> },
      ]}
    />
  );
}
