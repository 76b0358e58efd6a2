import { UsersRound } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { TeamTable } from "@/components/team/team-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { hasPermission } from "@/lib/access/permissions";
import { scopeOf } from "@/lib/access/scope";
import { requirePermission } from "@/lib/auth/server/session";
import { teamPage } from "@/lib/employee/server/teams";
import { isId } from "@/lib/kernel/id";

export const metadata: Metadata = { title: "Tim kerja" };

/** The teams that one is in; for those whose role reaches further, all of them. */
export default async function TeamsPage({ searchParams }: PageProps<"/tim-kerja">) {
  const actor = await requirePermission("employee.read-teams");
  const { lihat, setelah } = await searchParams;
  const scope = scopeOf(actor, "employee.read-teams");
  const mayReadAll = scope.kind === "agency" || scope.kind === "units";
  const view = lihat === "lalu" || (lihat === "saya" && mayReadAll) ? lihat : "berlaku";
  const whose = mayReadAll && view !== "saya" ? "all" : "own";
  const after = typeof setelah === "string" && isId(setelah) ? setelah : null;
  const page = await teamPage(actor, { whose, isPast: view === "lalu", after });
  const here = view === "berlaku" ? "/tim-kerja" : `/tim-kerja?lihat=${view}`;
  return (
    <>
      <PageHeader
        title="Tim kerja"
        lead="Tim lintas unit yang dibentuk dengan SK. Ketua memberi penugasan, umpan balik, dan rekomendasi; pejabat penilai yang memutuskan."
        viewers="anggota tim, admin kepegawaian, pengelola kinerja unit pembentuk, inspektorat, dan pimpinan instansi."
        actions={
          hasPermission(actor, "employee.edit-teams") && (
            <LinkButton href={"/tim-kerja/baru"} tone="primary">
              Bentuk tim kerja
            </LinkButton>
          )
        }
      />
      <Tabs
        label="Tim kerja menurut masa tugas"
        tabs={[
          {
            href: "/tim-kerja",
            label: mayReadAll ? "Sedang dan akan bertugas" : "Tim saya",
            current: view === "berlaku",
          },
          ...(mayReadAll
            ? [{ href: "/tim-kerja?lihat=saya" as Route, label: "Tim saya", current: view === "saya" }]
            : []),
          { href: "/tim-kerja?lihat=lalu", label: "Sudah selesai", current: view === "lalu" },
        ]}
      />
      {page.teams.length > 0 ? (
        <TeamTable teams={page.teams} />
      ) : (
        <EmptyState
          icon={<UsersRound />}
          title={whose === "own" ? "Anda tidak berada dalam tim kerja" : "Belum ada tim kerja"}
        >
          {view === "lalu"
            ? "Tim yang masa tugasnya sudah berakhir tersimpan di sini."
            : whose === "own"
              ? "Tim kerja tampil di sini begitu pengelola kinerja mencatat Anda sebagai ketua atau anggota berdasarkan SK."
              : "Tim kerja dibentuk dengan SK, dengan satu ketua dan anggota dari unit mana pun."}
        </EmptyState>
      )}
      <Pagination
        label="tim kerja"
        previous={after === null ? null : (here as Route)}
        next={
          page.next === null
            ? null
            : (`${here}${view === "berlaku" ? "?" : "&"}setelah=${page.next}` as Route)
        }
      />
    </>
  );
}
