import { KeyRound } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { z } from "zod";

import { EmptyState } from "@/components/ui/empty-state";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { searchFormAction, sealedText } from "@/lib/auth/search-form";
import { requirePermission } from "@/lib/auth/server/session";
import { typedText } from "@/lib/auth/server/typed-text";
import { STRAYS } from "@/lib/employee/account-schema";
import type { UnitAccounts } from "@/lib/employee/account-view";
import { unitAccountsPage } from "@/lib/employee/server/unit-accounts";

export const metadata: Metadata = { title: "Akun dan slip" };

const asked = z.object({
  q: sealedText,
  setelah: z.uuid().optional().catch(undefined),
});

const count = (n: number) => n.toLocaleString("id-ID");

const unitHref = ({ id }: UnitAccounts) => `/slip/${id ?? STRAYS}` as Route;

export default async function AccountsPage({ searchParams }: PageProps<"/slip">) {
  const actor = await requirePermission("auth.read-accounts");
  const { q: token, setelah } = asked.parse(await searchParams);
  const q = typedText(actor, token);
  const page = await unitAccountsPage(actor, { q, after: setelah });
  return (
    <>
      <PageHeader
        title="Akun dan slip aktivasi"
        lead="Pegawai tidak memerlukan e-mail untuk pertama kali masuk: cetak slip per unit, bagikan langsung, dan setiap orang membuat kata sandinya sendiri."
        viewers="admin kepegawaian, administrator sistem, dan pengelola kinerja untuk unitnya."
      />
      <StatRow>
        <Stat label="Pegawai" value={count(page.people)} note="orang" />
        <Stat label="Sudah aktif" value={count(page.active)} note="akun" />
        <Stat label="Belum aktif" value={count(page.people - page.active)} note="akun" />
      </StatRow>
      <form
        method="post"
        action={searchFormAction("slip")}
        role="search"
        className="my-6 flex flex-wrap items-end gap-3"
      >
        <TextField
          name="q"
          label="Cari unit"
          type="search"
          defaultValue={q ?? ""}
          fieldClassName="min-w-64"
        />
        <Button type="submit">Cari</Button>
      </form>
      {page.units.length === 0 ? (
        <EmptyState icon={<KeyRound />} title={q ? "Tidak ada unit yang cocok" : "Belum ada pegawai"}>
          {q
            ? "Periksa ejaannya, atau kosongkan pencarian."
            : "Unit muncul di sini setelah pegawai dimasukkan dan ditempatkan."}
        </EmptyState>
      ) : (
        <Table
          caption="Unit dan keadaan akun pegawainya"
          rows={page.units}
          rowKey={(unit) => unit.id ?? STRAYS}
          columns={[
            {
              key: "nama",
              heading: "Unit",
              cell: (unit) => (
                <Link href={unitHref(unit)} prefetch={false} className="link font-semibold">
                  {unit.name}
                </Link>
              ),
            },
            { key: "pegawai", heading: "Pegawai", align: "end", cell: (unit) => count(unit.people) },
            { key: "aktif", heading: "Aktif", align: "end", cell: (unit) => count(unit.active) },
            {
              key: "belum",
              heading: "Belum aktif",
              align: "end",
              cell: (unit) => count(unit.people - unit.active),
            },
            { key: "slip", heading: "Slip berlaku", align: "end", cell: (unit) => count(unit.slips) },
          ]}
        />
      )}
      <Pagination
        label="unit"
        previous={
          setelah === undefined ? null : token ? (`/slip?q=${encodeURIComponent(token)}` as Route) : "/slip"
        }
        next={
          page.next === null
            ? null
            : (`/slip?${new URLSearchParams({ ...(token ? { q: token } : {}), setelah: page.next }).toString()}` as Route)
        }
      />
    </>
  );
}
