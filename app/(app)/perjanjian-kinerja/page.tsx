import { Handshake } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { PerjanjianNews } from "@/components/perjanjian/perjanjian-news";
import { PerjanjianTable } from "@/components/perjanjian/perjanjian-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { perjanjianList } from "@/lib/iku/server/perjanjian-list";

import { beginPerjanjianAction } from "./actions";

export const metadata: Metadata = { title: "Perjanjian kinerja" };

function yearOf(value: unknown): number | null {
  return typeof value === "string" && /^20\d{2}$/.test(value) ? Number(value) : null;
}

/** Keyset of the list: a name and an id. */
function afterOf(value: unknown): string | null {
  return typeof value === "string" && /\|[0-9a-f-]{36}$/i.test(value) ? value : null;
}

/** The perjanjian kinerja of a year: the own unit's, those below, and those that a role reaches. */
export default async function PerjanjianListPage({ searchParams }: PageProps<"/perjanjian-kinerja">) {
  const actor = await requirePermission("iku.read-perjanjian");
  const { tahun, lanjut, kabar } = await searchParams;
  const list = await perjanjianList(actor, { year: yearOf(tahun), after: afterOf(lanjut) });
  return (
    <>
      <PageHeader
        title="Perjanjian kinerja"
        lead="Janji pimpinan unit kepada atasannya untuk satu tahun: sasaran, indikator, target, program, dan anggaran."
        viewers="pegawai melihat perjanjian unitnya dan unit di atasnya; pimpinan juga melihat unit di bawahnya; admin, perencana, pengelola kinerja, inspektorat, dan pimpinan instansi sesuai jangkauannya. Konsep hanya dibaca kedua pihak, penyiapnya, dan pengawas."
      />
      <PerjanjianNews news={kabar} />
      <Tabs
        label="Tahun"
        tabs={list.years.map((year) => ({
          href: `/perjanjian-kinerja?tahun=${String(year)}` as Route,
          label: String(year),
          current: year === list.year,
        }))}
      />
      <div className="grid gap-4">
        {list.rows.length === 0 ? (
          <EmptyState icon={<Handshake />} title="Belum ada unit yang ditampilkan">
            Halaman ini memuat unit yang memiliki perjanjian kinerja, sejauh Anda berhak melihatnya.
          </EmptyState>
        ) : (
          <PerjanjianTable
            list={list}
            begin={hasPermission(actor, "iku.edit-perjanjian") ? beginPerjanjianAction : null}
          />
        )}
        {list.next !== null && (
          <div>
            <LinkButton
              href={
                `/perjanjian-kinerja?tahun=${String(list.year)}&lanjut=${encodeURIComponent(list.next)}` as Route
              }
            >
              Berikutnya
            </LinkButton>
          </div>
        )}
      </div>
    </>
  );
}
