import { UserPlus, UserSearch, Users } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { ExportMenu } from "@/components/employee/export-menu";
import { PeopleFilterForm } from "@/components/employee/people-filter-form";
import { PeopleTable } from "@/components/employee/people-table";
import { PeopleTabs } from "@/components/employee/people-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { hasPermission } from "@/lib/access/permissions";
import { unitsNamed } from "@/lib/agency/server/queries/unit-options";
import { requirePermission } from "@/lib/auth/server/session";
import { typedText } from "@/lib/auth/server/typed-text";
import {
  isSearchable,
  peopleFilterSchema,
  peopleQuery,
  type PeopleFilter,
} from "@/lib/employee/people-filter";
import { peoplePage } from "@/lib/employee/server/people";

export const metadata: Metadata = { title: "Pegawai" };

function pageHref(filter: PeopleFilter): Route {
  return `/pegawai${peopleQuery(filter)}` as Route;
}

/** The people whom a role reaches: by name or number, by unit, kind and kedudukan, 25 at a time. */
export default async function PeoplePage({ searchParams }: PageProps<"/pegawai">) {
  const actor = await requirePermission("employee.list");
  const { kabar, ...asked } = await searchParams;
  const inAddress = peopleFilterSchema.parse(asked);
  const { setelah: _after, sebelum: _before, ...narrowed } = inAddress;
  const filter = { ...inAddress, q: typedText(actor, inAddress.q) };
  const [page, units] = await Promise.all([
    peoplePage(actor, filter),
    filter.unit === undefined ? [] : unitsNamed(actor, [filter.unit], actor.today),
  ]);
  const [unit] = units;
  const isShort = filter.q !== undefined && filter.q !== "" && !isSearchable(filter.q);
  const isNarrowed = Object.keys(narrowed).some(
    (name) => narrowed[name as keyof typeof narrowed] !== undefined,
  );
  return (
    <>
      <PageHeader
        title="Pegawai"
        lead="Data kepegawaian yang menjadi dasar penilaian: siapa, di unit mana, sebagai apa, dan sejak kapan."
        viewers="admin kepegawaian, pengelola kinerja (unitnya sendiri), inspektorat, dan pimpinan instansi."
        actions={
          <>
            {hasPermission(actor, "employee.edit") && (
              <LinkButton
                href="/pegawai/baru"
                tone="primary"
                icon={<UserPlus aria-hidden="true" className="size-4" />}
              >
                Tambah pegawai
              </LinkButton>
            )}
            {hasPermission(actor, "exchange.export") && <ExportMenu query={peopleQuery(narrowed)} />}
          </>
        }
      />
      {kabar === "dibuat" && (
        <Notice tone="success" role="status" className="mb-6">
          Pegawai sudah ditambahkan. Ia tampil dalam daftar unit mulai TMT penempatannya.
        </Notice>
      )}
      {hasPermission(actor, "employee.delegate-appraisal") && <PeopleTabs current="pegawai" />}
      <PeopleFilterForm
        filter={filter}
        unit={unit === undefined ? null : { id: unit.id, label: unit.name, note: unit.path.join(" › ") }}
      />
      {isShort ? (
        <EmptyState icon={<UserSearch />} title="Kata yang dicari terlalu pendek">
          Ketik sedikitnya tiga huruf nama (tanpa gelar), atau empat angka pertama NIP/NI PPPK.
        </EmptyState>
      ) : page.people.length === 0 ? (
        <NobodyFound isNarrowed={isNarrowed} mayImport={hasPermission(actor, "exchange.import")} />
      ) : (
        <PeopleTable people={page.people} />
      )}
      <Pagination
        label="pegawai"
        previous={page.previous === null ? null : pageHref({ ...narrowed, sebelum: page.previous })}
        next={page.next === null ? null : pageHref({ ...narrowed, setelah: page.next })}
      />
    </>
  );
}

function NobodyFound({ isNarrowed, mayImport }: { isNarrowed: boolean; mayImport: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState icon={<UserSearch />} title="Tidak ada pegawai yang cocok">
        Periksa ejaan nama atau angka NIP, atau longgarkan saringannya. Yang sudah pensiun, pindah, berhenti,
        atau meninggal dunia tampil bila kedudukannya dipilih.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Users />}
      title="Belum ada pegawai"
      actions={
        mayImport && (
          <LinkButton href="/impor" tone="primary">
            Impor daftar pegawai
          </LinkButton>
        )
      }
    >
      Daftar ini terisi dari impor berkas SIASN atau daftar pegawai instansi, atau satu per satu lewat “Tambah
      pegawai”.
    </EmptyState>
  );
}
