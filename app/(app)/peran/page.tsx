import type { Metadata } from "next";

import { PermissionMatrix, RoleCards } from "@/components/role/permission-matrix";
import { DerivedRoles, RoleLimits, RolePurposes } from "@/components/role/role-notes";
import { RoleTabs } from "@/components/role/role-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";

export const metadata: Metadata = { title: "Peran dan hak" };

/** What each role may do, as the application itself decides it. */
export default async function RolesPage() {
  await requirePermission("auth.read-roles");
  return (
    <>
      <PageHeader
        title="Peran dan hak"
        lead="Apa yang boleh dilakukan tiap peran. Tabel ini disusun dari aturan yang dipakai aplikasi untuk memutuskan, jadi selalu sesuai kenyataan."
        viewers="admin kepegawaian, administrator sistem, dan inspektorat."
      />
      <RoleTabs current="/peran" />
      <div className="grid gap-6">
        <PermissionMatrix />
        <RoleCards />
        <RolePurposes />
        <DerivedRoles />
        <RoleLimits />
      </div>
    </>
  );
}
