import { MessagesSquare } from "@/components/ui/icons";
import type { Metadata } from "next";

import { DialogFigures } from "@/components/dialog/dialog-figures";
import { dialogOverviewHref } from "@/components/dialog/dialog-href";
import { DialogPeopleTable } from "@/components/dialog/dialog-people-table";
import { OwnDialogs } from "@/components/dialog/own-dialogs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { hasPermission } from "@/lib/access/permissions";
import { requireActor } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { periodName } from "@/lib/period/period";
import { periodInView } from "@/lib/period/server/queries";
import { DIALOG_FILTERS, dialogOverview, type DialogStageAsked } from "@/lib/skp/server/dialog-people";
import { ownDialogs } from "@/lib/skp/server/dialogs";

export const metadata: Metadata = { title: "Dialog kinerja" };

const FILTER_NAMES = {
  all: "Semua pegawai",
  never: "Belum pernah berdialog",
  unconfirmed: "Menunggu konfirmasi",
  confirmed: "Dikonfirmasi kedua pihak",
} as const;

/** One's own dialogs, those with the people whom one appraises, and who has never had one. */
export default async function DialogPage({ searchParams }: PageProps<"/dialog">) {
  const actor = await requireActor();
  const { dari, tahap, saring, sesudah } = await searchParams;
  const period = await periodInView(actor);
  const year = period?.year ?? Number(actor.today.slice(0, 4));
  const stage: DialogStageAsked =
    tahap === "perencanaan"
      ? { kind: "planning" }
      : tahap === "periode" && period !== null
        ? { kind: "period", id: period.id, rhythm: period.rhythm }
        : { kind: "any" };
  const filter = DIALOG_FILTERS.find((known) => known === saring) ?? "all";
  const after = typeof sesudah === "string" && isId(sesudah) ? sesudah : null;
  const own = await ownDialogs(actor, year);
  const asked = { year, stage, filter, after };
  const appraised = dari === "unit" ? null : await dialogOverview(actor, { of: "appraised", ...asked });
  const reached = appraised === null ? await dialogOverview(actor, { of: "reach", ...asked }) : null;
  const overview = appraised ?? reached;
  const of = reached === null ? "" : "unit";
  const stageParam = stage.kind === "any" ? "" : stage.kind === "planning" ? "perencanaan" : "periode";
  const stageName =
    stage.kind === "any"
      ? `tahun ${String(year)}`
      : stage.kind === "planning"
        ? `perencanaan ${String(year)}`
        : period === null
          ? ""
          : periodName(period);
  const tab = (name: string, label: string) => ({
    href: dialogOverviewHref({ of, stage: name, filter }),
    label,
    current: stageParam === name,
  });
  return (
    <>
      <PageHeader
        title="Dialog kinerja"
        lead={`Kesepakatan pegawai dan pejabat penilai tentang ekspektasi dan dukungan, tahun ${String(year)}.`}
        viewers="hanya Anda. Isi sebuah dialog dibaca pegawai dan pejabat penilainya, serta peran yang mencakup unitnya."
      />
      <div className="grid gap-6">
        {own.length > 0 && <OwnDialogs skps={own} today={actor.today} />}
        {overview !== null && (
          <Card
            title={of === "unit" ? "Pegawai dalam jangkauan peran saya" : "Pegawai yang saya nilai"}
            lead={FILTER_NAMES[filter]}
            actions={
              hasPermission(actor, "skp.read") && (
                <LinkButton href={dialogOverviewHref({ of: of === "unit" ? "" : "unit" })} size="small">
                  {of === "unit" ? "Pegawai yang saya nilai" : "Jangkauan peran saya"}
                </LinkButton>
              )
            }
          >
            <Tabs
              label="Tahap"
              tabs={[
                tab("", "Sepanjang tahun"),
                tab("perencanaan", "Perencanaan"),
                ...(period === null ? [] : [tab("periode", periodName(period))]),
              ]}
            />
            <div className="grid gap-6">
              <DialogFigures figures={overview.figures} {...{ of, stageName }} stage={stageParam} />
              <DialogPeopleTable people={overview.list.people} today={actor.today} />
              <Pagination
                label="pegawai"
                previous={after === null ? null : dialogOverviewHref({ of, stage: stageParam, filter })}
                next={
                  overview.list.after === null
                    ? null
                    : dialogOverviewHref({ of, stage: stageParam, filter, after: overview.list.after })
                }
              />
            </div>
          </Card>
        )}
        {own.length === 0 && overview === null && (
          <EmptyState icon={<MessagesSquare />} title="Belum ada dialog untuk Anda">
            Dialog dicatat pada SKP. Setelah Anda menyusun SKP, atau ada pegawai yang Anda nilai, dialognya
            tampil di sini.
          </EmptyState>
        )}
      </div>
    </>
  );
}
