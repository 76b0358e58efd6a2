import { CalendarOff, ClipboardList } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { OwnSkpSection } from "@/components/realisasi/own-skp-section";
import { periodShort } from "@/components/realisasi/period-short";
import { realisasiHref } from "@/components/realisasi/realisasi-href";
import { RealisasiNews } from "@/components/realisasi/realisasi-news";
import { WindowNotice } from "@/components/realisasi/window-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { periodInView } from "@/lib/period/server/queries";
import { ownRealisasi } from "@/lib/realisasi/server/own-realisasi";

import { addLinkAction, removeEvidenceAction, saveRealisasiAction } from "./actions";

export const metadata: Metadata = { title: "Realisasi" };

const VIEWERS =
  "Anda, pejabat penilai kinerja Anda dan atasannya, serta pengelola kinerja, inspektorat, dan pimpinan yang mencakup unit Anda. Ketua tim kerja melihat baris yang ia tugaskan.";

/** What one has planned and done in a period, line by line, with the evidence. */
export default async function RealisasiPage({ searchParams }: PageProps<"/realisasi">) {
  const actor = await requirePermission("realisasi.manage-own");
  const { periode, iki, kabar } = await searchParams;
  const wanted = typeof periode === "string" ? periode : (await periodInView(actor))?.id;
  const work = await ownRealisasi(actor, wanted);
  return (
    <>
      <PageHeader
        title="Realisasi"
        lead="Rencana aksi, realisasi, dan bukti dukung setiap indikator. Isian tersimpan sendiri."
        viewers={VIEWERS}
        actions={
          typeof work !== "string" && (
            <LinkButton href={`/realisasi/susun?periode=${work.period.id}` as Route}>
              Susun dari progres harian
            </LinkButton>
          )
        }
      />
      {work === "no-period" && (
        <EmptyState icon={<CalendarOff />} title="Belum ada periode kinerja">
          Realisasi diisi per periode. Halaman ini terbuka setelah admin kepegawaian menetapkan periode dan
          jadwalnya.
        </EmptyState>
      )}
      {work === "no-skp" && <NoSkp />}
      {typeof work !== "string" && (
        <>
          <Tabs
            label="Periode"
            tabs={work.periods.map(({ id, name }) => ({
              href: realisasiHref({ periodId: id }),
              label: periodShort(name),
              current: id === work.period.id,
            }))}
          />
          <RealisasiNews news={kabar} />
          {work.skps.length === 0 ? (
            <NoSkp periodName={work.period.name} />
          ) : (
            <div className="grid gap-6">
              <h2 className="text-lg font-semibold">{work.period.name}</h2>
              <WindowNotice window={work.window} skps={work.skps} />
              {work.skps.map((skp) => (
                <OwnSkpSection
                  key={skp.skpId}
                  skp={skp}
                  isOnly={work.skps.length === 1}
                  openIkiId={typeof iki === "string" ? iki : null}
                  save={saveRealisasiAction}
                  addLink={addLinkAction}
                  removeEvidence={removeEvidenceAction}
                />
              ))}
            </div>
          )}
        </>
      )}
    </>
  );
}

function NoSkp({ periodName }: { periodName?: string }) {
  return (
    <EmptyState
      icon={<ClipboardList />}
      title={
        periodName === undefined
          ? "Belum ada SKP yang ditetapkan"
          : `Belum ada SKP yang ditetapkan untuk ${periodName}`
      }
    >
      Realisasi diisi terhadap indikator pada SKP. Setelah SKP Anda ditetapkan pejabat penilai, indikatornya
      tampil di sini.
    </EmptyState>
  );
}
