import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { SettingTable } from "@/components/inspection/detail-tables";
import { INSPECTION_VIEWERS } from "@/components/inspection/finding-frame";
import { settingsHref } from "@/components/inspection/inspection-href";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/server/session";
import { settingFilter } from "@/lib/inspection/schema";
import { settingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";
import { isId } from "@/lib/kernel/id";
import { periodName } from "@/lib/period/period";
import { periodChoices } from "@/lib/period/server/queries";

export const metadata: Metadata = { title: "Penetapan oleh satu penilai" };

/** What one appraiser has set in a period, in the order and with the time of setting. */
export default async function SettingsPage({ searchParams }: PageProps<"/inspektorat/tim">) {
  const actor = await requirePermission("inspection.read");
  const asked = settingFilter.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { penilai, periode, setelah } = asked.data;
  const period = (await periodChoices(actor)).find(({ id }) => id === periode);
  if (period === undefined) notFound();
  const { year } = period;
  const page = await settingPage(actor, { year, who: penilai, periodId: periode }, setelah);
  const [first] = page?.rows ?? [];
  if (page === null || first === undefined) notFound();
  const person = isId(penilai) ? { employeeId: penilai } : {};
  await recordInspectionReading(actor, { list: "tim", year, periodId: periode, ...person });
  return (
    <>
      <PageHeader
        title={first.setBy}
        breadcrumbs={[{ href: "/inspektorat", label: "Meja inspektorat" }]}
        lead={`Hasil evaluasi yang ditetapkannya untuk ${periodName(period)}, menurut waktu penetapan sampai detiknya. Nama pegawai membuka evaluasinya; pembukaan itu tercatat.`}
        viewers={INSPECTION_VIEWERS}
      />
      <SettingTable rows={page.rows} timeZone={actor.timeZone} />
      <Pagination
        label="penetapan"
        previous={setelah === null ? null : settingsHref(penilai, periode)}
        next={page.next === null ? null : settingsHref(penilai, periode, page.next)}
        summary={`${page.count.found.toLocaleString("id-ID")} hasil evaluasi`}
      />
    </>
  );
}
