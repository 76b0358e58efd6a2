import { Dices } from "@/components/ui/icons";
import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DeskTabs } from "@/components/inspection/desk-tabs";
import { INSPECTION_VIEWERS } from "@/components/inspection/finding-frame";
import { findingHref } from "@/components/inspection/inspection-href";
import { SampleForm } from "@/components/inspection/sample-form";
import { SampleTable } from "@/components/inspection/sample-tables";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { scopeOf } from "@/lib/access/scope";
import { requirePermission } from "@/lib/auth/server/session";
import { findingFilter } from "@/lib/inspection/schema";
import { samplePage } from "@/lib/inspection/server/samples";
import { periodChoices, periodInView } from "@/lib/period/server/queries";

import { yearOfDesk } from "../year-of-desk";
import { drawSampleAction } from "./actions";

export const metadata: Metadata = { title: "Sampel pemeriksaan" };

/** Draws a sample that anybody can draw again, and lists those that were drawn. */
export default async function SamplesPage({ searchParams }: PageProps<"/inspektorat/sampel">) {
  const actor = await requirePermission("inspection.read");
  const { setelah } = findingFilter.parse(await searchParams);
  const year = await yearOfDesk(actor);
  const page = await samplePage(actor, year, setelah);
  if (page === null) notFound();
  const periods = (await periodChoices(actor)).filter((period) => period.year === year);
  const inView = await periodInView(actor);
  return (
    <>
      <PageHeader
        title={`Sampel pemeriksaan, ${String(year)}`}
        breadcrumbs={[{ href: "/inspektorat", label: "Meja inspektorat" }]}
        lead="Memilih hasil evaluasi yang diperiksa tanpa pilih kasih. Setiap penarikan tersimpan dengan benih dan sidik populasinya, tidak dapat dihapus, dan dapat ditarik ulang untuk diperiksa."
        viewers={INSPECTION_VIEWERS}
      />
      <DeskTabs current="sampel" />
      <Card
        title="Tarik sampel"
        lead="Ditarik dari hasil evaluasi yang sudah ditetapkan pada periode itu."
        className="mb-8 max-w-4xl"
      >
        <SampleForm
          periods={periods}
          periodId={inView?.id ?? null}
          isWholeAgency={scopeOf(actor, "inspection.draw-sample").kind === "agency"}
          action={drawSampleAction}
        />
      </Card>
      <h2 className="mb-3 text-lg font-semibold">Yang sudah ditarik</h2>
      {page.rows.length === 0 ? (
        <EmptyState icon={<Dices />} title={`Belum ada sampel untuk tahun ${String(year)}`}>
          Tarik sampel pertama lewat formulir di atas. Yang ditarik orang lain juga tampil di sini.
        </EmptyState>
      ) : (
        <SampleTable rows={page.rows} timeZone={actor.timeZone} />
      )}
      <Pagination
        label="sampel"
        previous={setelah === null ? null : findingHref("sampel")}
        next={page.next === null ? null : findingHref("sampel", page.next)}
        {...(page.rows.length === 0
          ? {}
          : { summary: `${page.count.found.toLocaleString("id-ID")} penarikan` })}
      />
    </>
  );
}
