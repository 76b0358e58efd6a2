import { CalendarOff, CircleCheckBig } from "lucide-react";
import type { Metadata } from "next";

import { OwnCard } from "@/components/home/own-card";
import { NotificationList } from "@/components/notification/notification-list";
import { CycleCard } from "@/components/period/cycle-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { requireActor } from "@/lib/auth/server/session";
import { employeePage } from "@/lib/employee/server/record";
import { longDate } from "@/lib/kernel/indonesian-date";
import { unreadNotifications } from "@/lib/notification/server/queries";
import { periodName } from "@/lib/period/period";
import { cycleOf, periodInView } from "@/lib/period/server/queries";

import { openNotificationAction } from "./pemberitahuan/actions";

export const metadata: Metadata = { title: "Beranda" };

export default async function HomePage() {
  const actor = await requireActor();
  const [own, waiting] = await Promise.all([
    actor.employeeId === null ? null : employeePage(actor, actor.employeeId),
    unreadNotifications(actor),
  ]);
  return (
    <>
      <PageHeader title="Beranda" lead={longDate(actor.today)} viewers="hanya Anda." />
      <div className="grid gap-6">
        <Cycle actor={actor} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <section aria-labelledby="menunggu">
            <h2 id="menunggu" className="mb-3 text-lg font-semibold">
              Menunggu Anda
            </h2>
            {waiting.length === 0 ? (
              <EmptyState icon={<CircleCheckBig />} title="Tidak ada yang menunggu Anda">
                Hal yang perlu Anda tindak lanjuti muncul di sini dan di lonceng pemberitahuan.
              </EmptyState>
            ) : (
              <NotificationList
                notifications={waiting}
                timeZone={actor.timeZone}
                open={openNotificationAction}
                headings="h3"
              />
            )}
          </section>
          {own !== null && (
            <OwnCard record={own.record} appraiser={own.appraiser.appraiser} today={actor.today} />
          )}
        </div>
      </div>
    </>
  );
}

async function Cycle({ actor }: { actor: Actor }) {
  const period = await periodInView(actor);
  if (period === null) {
    return (
      <EmptyState
        icon={<CalendarOff />}
        title="Belum ada periode kinerja"
        actions={
          hasPermission(actor, "period.edit") && (
            <LinkButton href="/periode" tone="primary">
              Buat periode
            </LinkButton>
          )
        }
      >
        Siklus kinerja tampil di sini setelah admin kepegawaian menetapkan periode dan jadwalnya.
      </EmptyState>
    );
  }
  return (
    <CycleCard periodName={periodName(period)} stages={await cycleOf(actor, period)} today={actor.today} />
  );
}
