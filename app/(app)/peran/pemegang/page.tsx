import { ShieldCheck, ShieldPlus } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { GrantFilterForm } from "@/components/role/grant-filter-form";
import { GrantTable } from "@/components/role/grant-table";
import { RoleTabs } from "@/components/role/role-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { hasPermission } from "@/lib/access/permissions";
import { unitsNamed } from "@/lib/agency/server/queries/unit-options";
import { grantFilterSchema, grantQuery, type GrantFilter } from "@/lib/auth/role-grant-schema";
import { grantPage } from "@/lib/auth/server/grants";
import { requirePermission } from "@/lib/auth/server/session";
import { typedText } from "@/lib/auth/server/typed-text";

import { revokeRoleAction } from "../actions";

export const metadata: Metadata = { title: "Pemegang peran" };

function pageHref(filter: GrantFilter): Route {
  return `/peran/pemegang${grantQuery(filter)}` as Route;
}

/** Who has which role, in force, to come or past, 25 at a time. */
export default async function GrantsPage({ searchParams }: PageProps<"/peran/pemegang">) {
  const actor = await requirePermission("auth.read-roles");
  const { kabar, ...asked } = await searchParams;
  const inAddress = grantFilterSchema.parse(asked);
  const { setelah: _after, sebelum: _before, ...narrowed } = inAddress;
  const filter = { ...inAddress, q: typedText(actor, inAddress.q) };
  const [page, [unit]] = await Promise.all([
    grantPage(actor, filter),
    filter.unit === undefined ? [] : unitsNamed(actor, [filter.unit], actor.today),
  ]);
  const mayGrant = hasPermission(actor, "auth.grant-roles");
  return (
    <>
      <PageHeader
        title="Pemegang peran"
        lead="Siapa memegang peran apa, untuk unit mana, sejak dan sampai kapan; juga yang sudah berakhir."
        viewers="admin kepegawaian, administrator sistem, dan inspektorat."
        actions={
          mayGrant && (
            <LinkButton
              href="/peran/beri"
              tone="primary"
              icon={<ShieldPlus aria-hidden="true" className="size-4" />}
            >
              Beri peran
            </LinkButton>
          )
        }
      />
      <RoleTabs current="/peran/pemegang" />
      {kabar === "diberikan" && (
        <Notice tone="success" role="status" className="mb-6">
          Peran sudah diberikan. Yang bersangkutan menerima pemberitahuan.
        </Notice>
      )}
      <GrantFilterForm
        filter={filter}
        unit={unit === undefined ? null : { id: unit.id, label: unit.name, note: unit.path.join(" › ") }}
      />
      {page.grants.length === 0 ? (
        <EmptyState icon={<ShieldCheck />} title="Tidak ada peran yang cocok">
          Periksa ejaan nama, atau longgarkan saringannya. Peran yang sudah berakhir tampil bila masa berlaku
          “Sudah berakhir” atau “Semua” dipilih.
        </EmptyState>
      ) : (
        <GrantTable grants={page.grants} today={actor.today} revoke={mayGrant ? revokeRoleAction : null} />
      )}
      <Pagination
        label="pemegang peran"
        previous={page.previous === null ? null : pageHref({ ...narrowed, sebelum: page.previous })}
        next={page.next === null ? null : pageHref({ ...narrowed, setelah: page.next })}
      />
    </>
  );
}
