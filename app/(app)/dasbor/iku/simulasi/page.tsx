import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { CourseTabs } from "@/components/course/course-tabs";
import { WhatIfForm } from "@/components/course/what-if-form";
import { WhatIfResult } from "@/components/course/what-if-result";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ComboboxField } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { courseHref, whatIfFilter } from "@/lib/dashboard/course-filter";
import { whatIf } from "@/lib/dashboard/server/what-if";

export const metadata: Metadata = { title: "Simulasi IKU" };

const LEAD =
  "Ubah satu target atau satu realisasi, dan lihat capaian serta usulan predikat organisasi yang ikut bergerak. Tidak ada yang disimpan.";

/** What if: one target or one realisasi is changed, everything that comes from it moves, and nothing is kept. */
export default async function WhatIfRoute({ searchParams }: PageProps<"/dasbor/iku/simulasi">) {
  const actor = await requirePermission("iku.read");
  const asked = whatIfFilter.parse(await searchParams);
  const year = asked.tahun ?? Number(actor.today.slice(0, 4));
  const { target, nilai } = asked;
  const view =
    asked.iku === undefined
      ? null
      : await whatIf(actor, { ikuId: asked.iku, year, target, ordinal: asked.periode ?? null, value: nilai });
  if (asked.iku !== undefined && view === null) notFound();
  return (
    <>
      <PageHeader
        title={view === null ? "Simulasi IKU" : `Simulasi: ${view.name}`}
        lead={LEAD}
        breadcrumbs={[
          {
            href: courseHref({
              ...(asked.unit === undefined ? {} : { unit: asked.unit }),
              tahun: year,
            }) as Route,
            label: "Dasbor IKU",
          },
        ]}
        viewers="hanya Anda, dan siapa pun di instansi Anda yang Anda beri alamatnya."
      />
      <CourseTabs current="/simulasi" unitId={asked.unit ?? null} year={year} />
      <div className="grid gap-6">
        {view === null ? (
          <Choose year={year} unitId={asked.unit ?? null} title="Pilih indikator" />
        ) : (
          <>
            <Card
              title="Seandainya"
              lead={
                view.isComputed
                  ? "Realisasi indikator ini dihitung dari indikator di bawahnya; dalam simulasi, isian Anda menggantikannya."
                  : `${view.code} · tahun ${String(year)}`
              }
            >
              <WhatIfForm view={view} year={year} unitId={asked.unit ?? null} typed={{ target, nilai }} />
            </Card>
            {view.isImagined ? (
              <Notice
                tone="warning"
                title="Ini simulasi"
                actions={
                  <LinkButton
                    size="small"
                    href={`${courseHref({ tahun: year }, "/simulasi")}&iku=${view.ikuId}` as Route}
                  >
                    Kembali ke angka sebenarnya
                  </LinkButton>
                }
              >
                Angka tebal di bawah adalah angka seandainya. Tidak ada yang disimpan, dan tidak ada orang
                lain yang melihatnya.
              </Notice>
            ) : (
              <Notice tone="info" title="Angka sebenarnya">
                Isi target atau realisasi di atas untuk melihat yang bergerak.
              </Notice>
            )}
            <WhatIfResult view={view} />
            <details className="no-print">
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                Simulasikan indikator lain
              </summary>
              <Choose year={year} unitId={asked.unit ?? null} title="Indikator lain" />
            </details>
          </>
        )}
      </div>
    </>
  );
}

function Choose({ year, unitId, title }: { year: number; unitId: string | null; title: string }) {
  return (
    <Card title={title}>
      <form action="/dasbor/iku/simulasi" aria-label={title} className="grid max-w-reading gap-4">
        <input type="hidden" name="tahun" value={String(year)} />
        {unitId !== null && <input type="hidden" name="unit" value={unitId} />}
        <ComboboxField
          name="iku"
          label="Indikator"
          hint="Cari menurut nama atau kode."
          source="/iku/pilihan"
        />
        <div>
          <Button type="submit" tone="primary">
            Buka simulasi
          </Button>
        </div>
      </form>
    </Card>
  );
}
