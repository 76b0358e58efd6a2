import { NotebookPen } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { DailyForm } from "@/components/realisasi/daily-form";
import { DayList } from "@/components/realisasi/day-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { logRefusalMessage } from "@/lib/realisasi/daily-refusal";
import { dailyPage } from "@/lib/realisasi/server/daily-page";

import { addLogAction, removeLogAction } from "./actions";

export const metadata: Metadata = { title: "Progres harian" };

const DONE: Readonly<Record<string, string>> = {
  diubah: "Catatan sudah diubah.",
  berkas: "Berkas sudah dilampirkan.",
};

/** What one has done, written up in a few seconds a day. */
export default async function DailyPage({ searchParams }: PageProps<"/progres">) {
  const actor = await requirePermission("realisasi.manage-own");
  const { sebelum, tanggal, kabar } = await searchParams;
  const before = typeof sebelum === "string" ? parseCalendarDate(sebelum) : null;
  const page = await dailyPage(actor, before);
  if (page === null) return null;
  const asked = typeof tanggal === "string" ? parseCalendarDate(tanggal) : null;
  const date = asked !== null && asked >= page.firstDay && asked <= page.today ? asked : page.today;
  return (
    <>
      <PageHeader
        title="Progres harian"
        lead={`Tulis apa yang dikerjakan, paling lambat ${String(page.backDays)} hari setelahnya. Realisasi per periode dapat disusun dari sini.`}
        viewers="Anda. Yang disusun menjadi realisasi dilihat pejabat penilai kinerja Anda."
        actions={<LinkButton href={"/realisasi/susun"}>Susun realisasi</LinkButton>}
      />
      <News news={kabar} />
      <div className="grid gap-6">
        <Card className="max-w-4xl">
          <DailyForm key={date} page={page} action={addLogAction} date={date} />
        </Card>
        {page.missing.length > 0 && (
          <nav aria-label="Hari kerja yang belum ditulis" className="text-sm">
            <p className="mb-1 text-ink-soft">Hari kerja yang belum ditulis dan masih terbuka:</p>
            <ul className="flex flex-wrap gap-2">
              {page.missing.map((day) => (
                <li key={day}>
                  <LinkButton href={`/progres?tanggal=${day}` as Route} size="small">
                    {longDate(day)}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <section aria-labelledby="catatan" className="max-w-4xl">
          <h2 id="catatan" className="mb-3 text-lg font-semibold">
            Catatan Anda
          </h2>
          {page.days.length === 0 ? (
            <EmptyState icon={<NotebookPen />} title="Belum ada catatan">
              Tulis yang pertama di atas: apa, untuk indikator mana, dan berapa lama.
            </EmptyState>
          ) : (
            <DayList days={page.days} remove={removeLogAction} />
          )}
          {page.older !== null && (
            <p className="mt-4">
              <LinkButton href={`/progres?sebelum=${page.older}` as Route}>Lebih lama</LinkButton>
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function News({ news }: { news: string | readonly string[] | undefined }) {
  if (typeof news !== "string") return null;
  const done = DONE[news];
  if (done !== undefined) {
    return (
      <Notice tone="success" role="status" className="mb-6">
        {done}
      </Notice>
    );
  }
  const known = news === "file-empty" || news === "file-too-large" || news === "file-kind";
  return (
    <Notice tone="danger" role="alert" className="mb-6">
      {logRefusalMessage({ code: known ? news : "not-found" })}
    </Notice>
  );
}
