import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { copyHref } from "@/components/exchange/copy-href";
import { AnothersPage } from "@/components/frame/anothers-page";
import { ChangeCard } from "@/components/skp/change-card";
import { CheckList } from "@/components/skp/check-list";
import { CommentForm, CommentList } from "@/components/skp/comment-list";
import { LampiranSection } from "@/components/skp/lampiran-section";
import { LineBelow } from "@/components/skp/line-below";
import { MidYearChanges } from "@/components/skp/mid-year-changes";
import { MoveButtons } from "@/components/skp/move-buttons";
import { PaperForm } from "@/components/skp/paper-form";
import { PerilakuSection } from "@/components/skp/perilaku-section";
import { PlanTable } from "@/components/skp/plan-table";
import { SidesTable } from "@/components/skp/sides-table";
import { SkpNotices } from "@/components/skp/skp-notices";
import { APPRAISED_CRUMB, skpResultsHref } from "@/components/skp/skp-href";
import { SkpStatusBadge } from "@/components/skp/status-badge";
import { AddLine } from "@/components/skp/start-card";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { papersHref } from "@/components/document/papers-href";
import { hasPermission } from "@/lib/access/permissions";
import { requireActor } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { COMMENT_PARTS, commentSubject } from "@/lib/skp/comment-subject";
import { rhkName, rhkPlaces } from "@/lib/skp/rhk-number";
import { skpChanges } from "@/lib/skp/server/changes";
import { noteOpening } from "@/lib/skp/server/commands/note-opening";
import { skpDetail } from "@/lib/skp/server/queries/skp-detail";

import {
  acceptProposalAction,
  addIkiAction,
  addRhkAction,
  approveSkpAction,
  cancelRevisionAction,
  changeApproachAction,
  commentSkpAction,
  copyLastYearAction,
  linkRhkAction,
  moveLineAction,
  removeLineAction,
  resolveCommentAction,
  returnSkpAction,
  reviseSkpAction,
  saveExpectationsAction,
  saveIkiAction,
  saveListAction,
  saveRhkAction,
  submitSkpAction,
  takePerjanjianAction,
  withdrawSkpAction,
} from "../actions";
import { exampleFromLineAction } from "../pustaka/actions";

export const metadata: Metadata = { title: "Sasaran Kinerja Pegawai" };

const lineActions = {
  saveRhk: saveRhkAction,
  saveIki: saveIkiAction,
  addIki: addIkiAction,
  remove: removeLineAction,
  move: moveLineAction,
};
const commentActions = {
  comment: commentSkpAction,
  resolve: resolveCommentAction,
  accept: acceptProposalAction,
};
const moveActions = {
  submit: submitSkpAction,
  withdraw: withdrawSkpAction,
  approve: approveSkpAction,
  sendBack: returnSkpAction,
  revise: reviseSkpAction,
  cancelRevision: cancelRevisionAction,
  approach: changeApproachAction,
};

function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** An SKP as the official form reads, written in place by whoever may. */
export default async function SkpPage({ params, searchParams }: PageProps<"/skp/[id]">) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const wanted = Number(one(query["versi"]) ?? "");
  const skp = isId(id)
    ? await skpDetail(actor, id, Number.isInteger(wanted) && wanted > 0 ? wanted : null)
    : null;
  if (skp === null) notFound();
  const changes = await skpChanges(actor, id);
  if (skp.reader === "role") after(() => noteOpening(actor, id, "role"));
  if (skp.moves.includes("open") && skp.openedBy !== actor.accountId)
    await noteOpening(actor, id, "appraiser");
  const { timeZone } = actor;
  const mayKeep = skp.reader === "role" && hasPermission(actor, "skp.keep-library");
  const openPart = one(query["ubah"]);
  const commentOn = one(query["komentar"]);
  const isOwn = skp.reader === "own";
  const title = isOwn ? `SKP saya ${String(skp.year)}` : `SKP ${String(skp.year)}: ${skp.name}`;
  const places = rhkPlaces(skp.plan.rhks);
  const ofLines = new Set(skp.plan.rhks.flatMap((rhk) => [rhk.id, ...rhk.ikis.map((iki) => iki.id)]));
  const general = skp.comments.filter(({ line }) => line === null || !ofLines.has(line));
  const isChecked = skp.moves.includes("write") || skp.moves.includes("approve");
  return (
    <>
      {!isOwn && <AnothersPage />}
      <PageHeader
        title={title}
        breadcrumbs={
          isOwn ? [{ href: "/skp", label: "SKP saya" }] : skp.reader === "appraiser" ? [APPRAISED_CRUMB] : []
        }
        badges={
          <SkpStatusBadge
            status={skp.status}
            isRevision={skp.agreedVersion > 0 && skp.status !== "approved"}
          />
        }
        viewers={
          isOwn
            ? "Anda, pejabat penilai kinerja Anda dan atasannya, admin kepegawaian, pengelola kinerja unit Anda, inspektorat, dan pimpinan instansi."
            : "pegawai yang bersangkutan, pejabat penilai kinerjanya dan atasannya, admin kepegawaian, pengelola kinerja unitnya, inspektorat, dan pimpinan instansi."
        }
        actions={
          <>
            <LinkButton href={`/skp/${id}/dialog` as Route} size="small">
              Dialog kinerja
            </LinkButton>
            <LinkButton href={`/skp/${id}/riwayat` as Route} size="small">
              Riwayat
            </LinkButton>
            {isOwn && (
              <LinkButton href="/garis-pandang" size="small">
                Garis pandang
              </LinkButton>
            )}
            {skp.agreedVersion > 0 && hasPermission(actor, "realisasi.read") && (
              <LinkButton href={isOwn ? "/realisasi" : skpResultsHref(id)} size="small">
                Realisasi
              </LinkButton>
            )}
            {skp.agreedVersion > 0 && hasPermission(actor, "document.read") && (
              <LinkButton href={papersHref(id)} size="small">
                Dokumen
              </LinkButton>
            )}
            {!skp.isExternal && skp.plan.rhks.length > 0 && (
              <LinkButton href={copyHref(id)} size="small">
                Salin ke e-Kinerja
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-1 gap-6">
        <SkpNotices skp={skp} news={one(query["kabar"]) ?? undefined} timeZone={timeZone} />
        {changes !== null && changes.changes.length > 0 && (
          <Card title="Perubahan di tengah tahun">
            <MidYearChanges view={changes} />
          </Card>
        )}
        {skp.differences !== null && <ChangeCard differences={skp.differences} inForce={skp.agreedVersion} />}
        {isChecked && skp.plan.rhks.length > 0 && <CheckList skp={skp} />}
        {/* While a part is being written, the whole waits until it has been left. */}
        {openPart === null && <MoveButtons skp={skp} actions={moveActions} />}
        {skp.moves.includes("record-paper") && (
          <PaperForm
            skp={skp}
            today={actor.today}
            fault={one(query["galat"])}
            typed={one(query["tanggal"])}
          />
        )}
        <SidesTable skp={skp} />
        <section aria-labelledby="hasil-kerja" className="grid grid-cols-1 gap-3">
          <h2 id="hasil-kerja" className="text-lg font-semibold">
            Hasil kerja
          </h2>
          {skp.plan.rhks.length > 0 && (
            <PlanTable
              skp={skp}
              openId={openPart}
              below={(rhk) => (
                <LineBelow
                  skp={skp}
                  rhk={rhk}
                  name={rhkName(places.get(rhk.id))}
                  isOpen={openPart === rhk.id}
                  commentOn={commentOn}
                  timeZone={timeZone}
                  lineActions={lineActions}
                  commentActions={commentActions}
                  link={linkRhkAction}
                  keep={mayKeep ? exampleFromLineAction : null}
                />
              )}
            />
          )}
          {skp.moves.includes("write") ? (
            <AddLine
              skp={skp}
              addRhk={addRhkAction}
              copy={copyLastYearAction}
              takePerjanjian={takePerjanjianAction}
            />
          ) : (
            skp.plan.rhks.length === 0 && (
              <p className="text-ink-soft">Belum ada rencana hasil kerja yang ditulis.</p>
            )
          )}
        </section>
        <PerilakuSection skp={skp} isOpen={openPart === "perilaku"} save={saveExpectationsAction} />
        <LampiranSection skp={skp} isOpen={openPart === "lampiran"} save={saveListAction} />
        {(general.length > 0 || skp.moves.includes("comment")) && (
          <Card title="Komentar">
            <div className="grid gap-4">
              <CommentList
                skp={skp}
                comments={general}
                about={({ line }) => commentSubject(line)}
                timeZone={timeZone}
                actions={commentActions}
              />
              {skp.moves.includes("comment") && (
                <CommentForm
                  skp={skp}
                  about={COMMENT_PARTS}
                  isGeneral
                  label="Komentar tentang SKP ini"
                  mayPropose={false}
                  action={commentSkpAction}
                />
              )}
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
