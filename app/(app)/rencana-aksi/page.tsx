import { ListTodo } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ActionCard, AddActionCard } from "@/components/rencana-aksi/action-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { rencanaAksiPage } from "@/lib/iku/server/rencana-aksi";
import { isId } from "@/lib/kernel/id";

import { addActionAction, recordStepAction, removeActionAction } from "./actions";

export const metadata: Metadata = { title: "Rencana aksi unit" };

/** The rencana aksi of a unit with its target and realisasi in each period: what the periodic predikat rests on. */
export default async function RencanaAksiRoute({ searchParams }: PageProps<"/rencana-aksi">) {
  const actor = await requirePermission("iku.read-perjanjian");
  const { unit, tahun, kabar } = await searchParams;
  const thisYear = Number(actor.today.slice(0, 4));
  const year = typeof tahun === "string" && /^20\d{2}$/.test(tahun) ? Number(tahun) : thisYear;
  const unitId = typeof unit === "string" && isId(unit) ? unit : null;
  const page = await rencanaAksiPage(actor, { unitId, year });
  if (page === null && unit !== undefined) notFound();
  const href = (to: number): Route =>
    `/rencana-aksi?tahun=${String(to)}${page === null ? "" : `&unit=${page.unitId}`}` as Route;
  return (
    <>
      <PageHeader
        title="Rencana aksi unit"
        lead={page?.unitName ?? "Kegiatan unit per periode dengan target dan realisasinya."}
        viewers="pegawai unit ini dan unit di bawahnya, pimpinannya dan atasannya, admin, perencana, pengelola kinerja, inspektorat, dan pimpinan instansi; yang mengisi pimpinan unit dan perencana."
      />
      {kabar === "tersimpan" && (
        <Notice tone="success" role="status" className="mb-6">
          Perubahan tersimpan.
        </Notice>
      )}
      <Tabs
        label="Tahun"
        tabs={[thisYear + 1, thisYear, thisYear - 1].map((to) => ({
          href: href(to),
          label: String(to),
          current: to === year,
        }))}
      />
      <div className="grid gap-6">
        {page === null || page.actions.length === 0 ? (
          <EmptyState icon={<ListTodo />} title="Belum ada rencana aksi">
            {page === null
              ? "Halaman ini terisi setelah Anda memiliki unit kerja."
              : page.periods.length === 0
                ? "Rencana aksi dapat diisi setelah periode kinerja tahun ini dibuat."
                : "Predikat organisasi periodik disarankan dari target dan realisasi rencana aksi."}
          </EmptyState>
        ) : (
          page.actions.map((action) => (
            <ActionCard
              key={`${action.id} ${action.steps.map(({ version }) => version).join("-")}`}
              action={action}
              mayEdit={page.mayEdit}
              record={recordStepAction}
              remove={removeActionAction}
            />
          ))
        )}
        {page?.mayEdit === true && page.periods.length > 0 && (
          <AddActionCard key={page.actions.length} page={page} add={addActionAction} />
        )}
      </div>
    </>
  );
}
