import { CalendarOff, CircleCheckBig } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { Suspense } from "react";

import { CourseStrip } from "@/components/home/course-strip";
import { OwnCard } from "@/components/home/own-card";
import { ReadinessCard } from "@/components/home/readiness-card";
import { TaskList, type HomeTask } from "@/components/home/task-list";
import { NotificationList } from "@/components/notification/notification-list";
import { CycleCard } from "@/components/period/cycle-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { hasPermission } from "@/lib/access/permissions";
import { requireActor } from "@/lib/auth/server/session";
import { courseBrief } from "@/lib/dashboard/server/course-brief";
import { homeTasks } from "@/lib/dashboard/server/home-tasks";
import { readinessTotals } from "@/lib/employee/server/readiness-totals";
import { employeePage } from "@/lib/employee/server/record";
import { openReportCount } from "@/lib/employee/server/reports";
import { longDate } from "@/lib/kernel/indonesian-date";
import { unreadNotifications } from "@/lib/notification/server/queries";
import { periodName } from "@/lib/period/period";
import { cycleOf, periodInView } from "@/lib/period/server/queries";

import { openNotificationAction } from "./pemberitahuan/actions";

export const metadata: Metadata = { title: "Beranda" };

export default async function HomePage() {
  const actor = await requireActor();
  const [own, waiting, reports, asked] = await Promise.all([
    actor.employeeId === null ? null : employeePage(actor, actor.employeeId),
    unreadNotifications(actor),
    hasPermission(actor, "employee.answer-reports") ? openReportCount(actor) : 0,
    homeTasks(actor),
  ]);
  const tasks: readonly HomeTask[] = [
    ...asked.map((task) => ({ ...task, href: task.href as Route })),
    ...(reports === 0
      ? []
      : [
          {
            href: "/laporan-penilai",
            label: `${reports.toLocaleString("id-ID")} laporan pejabat penilai menunggu jawaban`,
            dueOn: null,
            urgency: "open",
          } as const,
        ]),
  ];
  return (
    <>
      <PageHeader title="Beranda" lead={longDate(actor.today)} viewers="hanya Anda." />
      <div className="grid gap-6">
        <Cycle actor={actor} />
        {/* What waits for one stands before what may be looked at. */}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <section aria-labelledby="menunggu">
            <h2 id="menunggu" className="mb-3 text-lg font-semibold">
              Menunggu Anda
            </h2>
            {tasks.length > 0 && <TaskList tasks={tasks} />}
            {waiting.length > 0 && (
              <NotificationList
                notifications={waiting}
                timeZone={actor.timeZone}
                open={openNotificationAction}
                headings="h3"
              />
            )}
            {waiting.length === 0 && tasks.length === 0 && (
              <EmptyState icon={<CircleCheckBig />} title="Tidak ada yang menunggu Anda">
                Hal yang perlu Anda tindak lanjuti muncul di sini dan di lonceng pemberitahuan.
              </EmptyState>
            )}
          </section>
          {own !== null && (
            <OwnCard record={own.record} appraiser={own.appraiser.appraiser} today={actor.today} />
          )}
        </div>
        <Suspense>
          <Course actor={actor} />
        </Suspense>
        {hasPermission(actor, "employee.read-readiness") && <Readiness actor={actor} />}
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

/** "Are we on course?", for who leads or plans. */
async function Course({ actor }: { actor: Actor }) {
  const brief = hasPermission(actor, "iku.read") ? await courseBrief(actor) : null;
  return brief === null ? null : <CourseStrip {...brief} />;
}

/** Counting may take a moment in a large agency; the rest of the page does not wait for it. */
function Readiness({ actor }: { actor: Actor }) {
  return (
    <section aria-labelledby="kesiapan">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="kesiapan" className="text-lg font-semibold">
          Kesiapan data
        </h2>
        <div className="flex flex-wrap gap-2">
          {hasPermission(actor, "exchange.import") && (
            <LinkButton href="/impor" size="small">
              Impor pegawai dan unit
            </LinkButton>
          )}
          <LinkButton href="/kesiapan" size="small">
            Laporan kesiapan
          </LinkButton>
        </div>
      </div>
      <Suspense
        fallback={
          <p className="rounded-lg border border-line bg-surface px-5 py-8 text-ink-soft">
            Menghitung kesiapan data…
          </p>
        }
      >
        <ReadinessFigures actor={actor} />
      </Suspense>
    </section>
  );
}

async function ReadinessFigures({ actor }: { actor: Actor }) {
  const { totals, countedAt } = await readinessTotals(actor);
  return <ReadinessCard totals={totals} countedAt={countedAt} timeZone={actor.timeZone} />;
}
