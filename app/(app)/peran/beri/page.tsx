import type { Metadata } from "next";

import { GrantRoleForm } from "@/components/role/grant-role-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";

import { grantRoleAction } from "../actions";

export const metadata: Metadata = { title: "Beri peran" };

/** The form in which somebody is given a role. */
export default async function GrantRolePage() {
  const actor = await requirePermission("auth.grant-roles");
  return (
    <>
      <PageHeader
        title="Beri peran"
        breadcrumbs={[
          { href: "/peran", label: "Peran dan hak" },
          { href: "/peran/pemegang", label: "Pemegang peran" },
        ]}
        lead="Peran menambah hak seseorang mulai tanggal yang Anda tentukan. Yang bersangkutan menerima pemberitahuan, dan tercatat dalam jejak audit."
        viewers="admin kepegawaian."
      />
      <Notice className="mb-6 max-w-reading">
        Penerima peran admin kepegawaian atau administrator sistem wajib memakai kode OTP; sistem memintanya
        sebelum halaman lain dapat dibuka.
      </Notice>
      <GrantRoleForm today={actor.today} action={grantRoleAction} />
    </>
  );
}
