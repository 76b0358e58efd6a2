import type { Metadata } from "next";
import Link from "next/link";

import { BeginForm } from "@/components/skp/begin-form";
import { skpHref } from "@/components/skp/skp-href";
import { SkpStatusBadge } from "@/components/skp/status-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/server/session";
import { longDate } from "@/lib/kernel/indonesian-date";
import { OBSTACLE_TEXTS } from "@/lib/skp/messages";
import { SKP_APPROACH_LABELS } from "@/lib/skp/skp";
import { ownSkps } from "@/lib/skp/server/queries/own-skps";

import { openSkpAction } from "./actions";

export const metadata: Metadata = { title: "SKP saya" };

/** One's own SKP by year, and the beginning of a new one. */
export default async function OwnSkpPage() {
  const actor = await requirePermission("skp.plan-own");
  const { skps, toPlan, obstacle, appraises } = await ownSkps(actor);
  return (
    <>
      <PageHeader
        title="SKP saya"
        lead="Sasaran Kinerja Pegawai: apa yang Anda hasilkan tahun ini, bagaimana diukur, dan apa yang disepakati dengan pimpinan."
        viewers="hanya Anda. Setiap SKP menyebutkan siapa yang dapat membacanya."
        actions={
          appraises > 0 && (
            <LinkButton href={"/skp/bawahan"}>SKP pegawai yang saya nilai ({appraises})</LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        {toPlan.map((year) => (
          <BeginForm key={year.year} toPlan={year} action={openSkpAction} />
        ))}
        {skps.length === 0 && toPlan.length === 0 && (
          <EmptyState title="Belum ada SKP">
            {obstacle === null
              ? "Belum ada tahun yang dapat direncanakan sekarang."
              : OBSTACLE_TEXTS[obstacle]}
          </EmptyState>
        )}
        {skps.length > 0 && (
          <Table
            caption="SKP saya"
            rows={skps}
            rowKey={(skp) => skp.id}
            columns={[
              {
                key: "year",
                heading: "Tahun",
                cell: (skp) => (
                  <Link href={skpHref(skp.id)} prefetch={false} className="link figures whitespace-nowrap">
                    SKP {skp.year}
                  </Link>
                ),
              },
              {
                key: "status",
                heading: "Status",
                cell: (skp) => (
                  <span className="inline-flex flex-wrap gap-1">
                    <SkpStatusBadge
                      status={skp.status}
                      isRevision={skp.isAgreed && skp.status !== "approved"}
                    />
                  </span>
                ),
              },
              {
                key: "span",
                heading: "Periode penilaian",
                cell: (skp) => (
                  <span className="figures">
                    <span className="whitespace-nowrap">{longDate(skp.span.from)}</span> s.d.{" "}
                    <span className="whitespace-nowrap">{longDate(skp.span.to)}</span>
                  </span>
                ),
              },
              { key: "unit", heading: "Unit kerja", cell: (skp) => skp.unitName },
              { key: "appraiser", heading: "Pejabat penilai kinerja", cell: (skp) => skp.appraiserName },
              {
                key: "approach",
                heading: "Pendekatan",
                cell: (skp) => SKP_APPROACH_LABELS[skp.form.approach],
              },
              { key: "lines", heading: "RHK", align: "end", cell: (skp) => String(skp.lines) },
            ]}
          />
        )}
      </div>
    </>
  );
}
