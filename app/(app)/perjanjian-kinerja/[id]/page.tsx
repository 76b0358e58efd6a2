import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { BudgetTable, LinesTable } from "@/components/perjanjian/perjanjian-content";
import { PerjanjianEditor, PerjanjianMoves } from "@/components/perjanjian/perjanjian-editor";
import { PerjanjianFindings } from "@/components/perjanjian/perjanjian-findings";
import { PerjanjianNews } from "@/components/perjanjian/perjanjian-news";
import { PerjanjianBadge } from "@/components/perjanjian/perjanjian-table";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { DiffView } from "@/components/ui/diff-view";
import { DownloadLink } from "@/components/ui/download-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import type { PerjanjianView } from "@/lib/iku/perjanjian-view";
import { perjanjianDetail } from "@/lib/iku/server/perjanjian-detail";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";

import {
  addBudgetAction,
  agreePerjanjianAction,
  chooseIkusAction,
  discardPerjanjianAction,
  removeBudgetAction,
  returnPerjanjianAction,
  revisePerjanjianAction,
  submitPerjanjianAction,
  withdrawPerjanjianAction,
} from "../actions";

export const metadata: Metadata = { title: "Perjanjian kinerja" };

const actions = {
  choose: chooseIkusAction,
  addBudget: addBudgetAction,
  removeBudget: removeBudgetAction,
  submit: submitPerjanjianAction,
  withdraw: withdrawPerjanjianAction,
  sendBack: returnPerjanjianAction,
  agree: agreePerjanjianAction,
  revise: revisePerjanjianAction,
  discard: discardPerjanjianAction,
};

function numberOf(value: unknown): number | null {
  return typeof value === "string" && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}

function Sides({ view }: { view: PerjanjianView }) {
  const { parties, signedOn } = view.shown;
  const said = (side: { name: string; jabatan: string } | null | undefined, today: string) =>
    parties === null ? today : side == null ? "tidak ada" : `${side.name}, ${side.jabatan}`;
  return (
    <DescriptionList
      items={[
        { term: "Pihak pertama", detail: said(parties?.first, view.holder) },
        { term: "Pihak kedua", detail: said(parties?.second, view.superior) },
        {
          term: "Ditandatangani",
          detail: signedOn === null ? "Belum" : longDate(signedOn),
          ...(view.shown.hasPaper
            ? {
                action: (
                  <DownloadLink
                    href={
                      `/perjanjian-kinerja/${view.id}/bertanda-tangan/${String(view.shown.number)}` as Route
                    }
                  >
                    Dokumen bertanda tangan
                  </DownloadLink>
                ),
              }
            : {}),
        },
        ...(view.shown.reason === "" ? [] : [{ term: "Alasan perubahan", detail: view.shown.reason }]),
      ]}
    />
  );
}

/** A perjanjian kinerja: both sides, what is promised, what is found in it, and its versions. */
export default async function PerjanjianPage({
  params,
  searchParams,
}: PageProps<"/perjanjian-kinerja/[id]">) {
  const actor = await requirePermission("iku.read-perjanjian");
  const [{ id }, { versi, kabar, galat }] = await Promise.all([params, searchParams]);
  const view = isId(id) ? await perjanjianDetail(actor, id, numberOf(versi)) : null;
  if (view === null) notFound();
  const { shown } = view;
  const isWritten = view.moves.includes("write");
  return (
    <>
      <PageHeader
        title={`Perjanjian kinerja ${String(view.year)}`}
        breadcrumbs={[{ href: "/perjanjian-kinerja", label: "Perjanjian kinerja" }]}
        lead={view.unitName}
        badges={<PerjanjianBadge status={shown.status} />}
        viewers="setelah disepakati, pegawai unit ini dan unit di bawahnya, atasan, serta peran yang menjangkau unit ini. Konsep hanya dibaca kedua pihak, penyiapnya, dan pengawas."
        actions={
          shown.status === "agreed" &&
          shown.number === view.agreedVersion &&
          hasPermission(actor, "document.read") && (
            <DownloadLink href={`/perjanjian-kinerja/${id}/cetak` as Route}>Unduh PDF</DownloadLink>
          )
        }
      />
      <PerjanjianNews news={kabar} fault={galat} />
      <div className="grid gap-6">
        {view.returnNote !== null && shown.status === "draft" && view.isNewest && (
          <Notice tone="warning" title="Dikembalikan atasan">
            <p className="whitespace-pre-line">{view.returnNote}</p>
          </Notice>
        )}
        {shown.status !== "agreed" && !view.bothSignIn && view.moves.length > 0 && (
          <Notice title="Disepakati di atas kertas">
            Salah satu pihak tidak memiliki akun. Setelah ditandatangani, perencana mengunggah dokumennya;
            sidik berkas disimpan bersama perjanjian ini.
          </Notice>
        )}
        <PerjanjianFindings findings={view.findings} />
        {view.moves.length > 0 && <PerjanjianMoves view={view} actions={actions} />}
        <Card title="Para pihak">
          <Sides view={view} />
        </Card>
        <Card title="Sasaran, indikator, dan target">
          <LinesTable content={shown.content} />
        </Card>
        {isWritten ? (
          <PerjanjianEditor view={view} actions={actions} />
        ) : (
          <Card title="Program dan anggaran">
            <BudgetTable content={shown.content} />
          </Card>
        )}
        {view.difference !== null && (
          <Card title="Perubahan dari versi yang disepakati sebelumnya">
            {view.difference.length === 0 ? (
              <p className="text-ink-soft">Isinya sama; yang berganti adalah pejabat atau alasannya.</p>
            ) : (
              <DiffView lines={view.difference} />
            )}
          </Card>
        )}
        {view.versions.length > 1 && (
          <Card title="Versi">
            <ol className="grid gap-2">
              {view.versions.map(({ number, status, signedOn, reason }) => (
                <li key={number}>
                  <Link
                    href={`/perjanjian-kinerja/${id}?versi=${String(number)}` as Route}
                    prefetch={false}
                    className="link"
                    {...(number === shown.number ? { "aria-current": "page" as const } : {})}
                  >
                    Versi {number}
                  </Link>{" "}
                  <PerjanjianBadge status={status} />{" "}
                  <span className="text-sm text-ink-soft">
                    {[signedOn === null ? "" : longDate(signedOn), reason]
                      .filter((text) => text !== "")
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ol>
          </Card>
        )}
      </div>
    </>
  );
}
