import type { Metadata, Route } from "next";

import { AppraisedForm } from "@/components/skp/appraised-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { APPRAISED_STAGES, type AppraisedStage } from "@/lib/skp/skp-view";
import { skpOfAppraised } from "@/lib/skp/server/queries/appraised";

import { approveSeveralAction } from "../actions";

export const metadata: Metadata = { title: "SKP pegawai yang saya nilai" };

const LABELS: Readonly<Record<AppraisedStage, string>> = {
  menunggu: "Menunggu saya",
  semua: "Semua",
  konsep: "Masih konsep",
  ditetapkan: "Ditetapkan",
  belum: "Belum dimulai",
};

function stageOf(value: string | string[] | undefined): AppraisedStage {
  return APPRAISED_STAGES.find((stage) => stage === value) ?? "semua";
}

function hrefOf(stage: AppraisedStage, after: string | null = null): Route {
  const query = new URLSearchParams({ tahap: stage, ...(after === null ? {} : { setelah: after }) });
  return `/skp/bawahan?${query.toString()}` as Route;
}

/** The SKP of those whom one appraises: what waits, what was opened, and several set at once. */
export default async function AppraisedSkpPage({ searchParams }: PageProps<"/skp/bawahan">) {
  const actor = await requirePermission("skp.appraise");
  const { tahap, setelah } = await searchParams;
  const stage = stageOf(tahap);
  const year = Number(actor.today.slice(0, 4));
  const after = typeof setelah === "string" && setelah.length > 36 ? setelah : null;
  const page = await skpOfAppraised(actor, year, { stage, after });
  return (
    <>
      <PageHeader
        title="SKP pegawai yang saya nilai"
        lead={`SKP tahun ${String(year)}. Buka dan baca setiap SKP; yang sudah dibaca dan sesuai dapat ditetapkan bersama, paling banyak 50 sekaligus.`}
        viewers="hanya Anda sebagai pejabat penilai kinerja."
      />
      {page.counts.semua === 0 ? (
        <EmptyState title="Tidak ada pegawai yang Anda nilai hari ini">
          Siapa menilai siapa mengikuti susunan unit, Plh/Plt, dan pendelegasian. Bila keliru, laporkan lewat
          data kepegawaian pegawai yang bersangkutan.
        </EmptyState>
      ) : (
        <>
          <Tabs
            label="Tahap SKP"
            tabs={APPRAISED_STAGES.map((key) => ({
              href: hrefOf(key),
              label: LABELS[key],
              current: key === stage,
              count: page.counts[key],
            }))}
          />
          {page.rows.length === 0 ? (
            <EmptyState title="Tidak ada SKP pada tahap ini">Pilih tahap lain di atas.</EmptyState>
          ) : (
            <AppraisedForm rows={page.rows} timeZone={actor.timeZone} action={approveSeveralAction} />
          )}
          {page.next !== null && (
            <p className="mt-4">
              <LinkButton href={hrefOf(stage, page.next)}>Halaman berikutnya</LinkButton>
            </p>
          )}
        </>
      )}
    </>
  );
}
