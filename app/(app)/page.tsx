import { CalendarOff, CircleCheckBig } from "lucide-react";
import type { Metadata } from "next";

import { NotificationList } from "@/components/notification/notification-list";
import { CycleCard } from "@/components/period/cycle-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { requireActor } from "@/lib/auth/server/session";
import { longDate } from "@/lib/kernel/indonesian-date";
import { unreadNotifications } from "@/lib/notification/server/queries";
import { periodName } from "@/lib/period/period";
import { cycleOf, periodInView } from "@/lib/period/server/queries";

import { openNotificationAction } from "./pemberitahuan/actions";

export const metadata: Metadata = { title: "Beranda" };

export default async function HomePage() {
  const actor = await requireActor();
  const period = await periodInView(actor);
  const [stages, waiting] = await Promise.all([
    period === null ? null : cycleOf(actor, period),
    unreadNotifications(actor),
  ]);
  return (
    <>
      <PageHeader title="Beranda" lead={`${actor.name} · ${longDate(actor.today)}`} viewers="hanya Anda." />
      <div className="grid gap-6">
        {period === null || stages === null ? (
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
        ) : (
          <CycleCard periodName={periodName(period)} stages={stages} today={actor.today} />
        )}
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
      </div>
    </>
  );
}
