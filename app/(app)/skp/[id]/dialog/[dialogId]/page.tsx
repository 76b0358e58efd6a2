import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ChangeDialogForm } from "@/components/dialog/change-dialog-form";
import { dialogsHref } from "@/components/dialog/dialog-href";
import { AnothersPage } from "@/components/frame/anothers-page";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { DIALOG_LIMITS } from "@/lib/skp/dialog-schema";
import { dialogToChange } from "@/lib/skp/server/dialogs";

import { changeDialogAction } from "../actions";

export const metadata: Metadata = { title: "Perbaiki catatan dialog" };

/** The form in which a record that not both have confirmed is put right. */
export default async function ChangeDialogPage({ params }: PageProps<"/skp/[id]/dialog/[dialogId]">) {
  const actor = await requirePermission("skp.hold-dialog");
  const { id, dialogId } = await params;
  const found = isId(id) && isId(dialogId) ? await dialogToChange(actor, id, dialogId) : null;
  if (found === null) notFound();
  const back = dialogsHref(id);
  return (
    <>
      {found.skp.side !== "employee" && <AnothersPage />}
      <PageHeader
        title="Perbaiki catatan dialog"
        breadcrumbs={[
          { href: "/dialog", label: "Dialog kinerja" },
          {
            href: back,
            label: found.skp.side === "employee" ? "Dialog kinerja saya" : found.skp.employeeName,
          },
        ]}
        lead="Perubahan Anda berarti Anda mengonfirmasi isi yang baru; pihak lain diminta mengonfirmasi lagi."
        viewers="pegawai, pejabat penilai kinerjanya dan atasannya, serta peran yang membawahi unitnya."
      />
      <ChangeDialogForm
        dialog={found.dialog}
        days={found.days}
        limits={DIALOG_LIMITS}
        cancelHref={back}
        action={changeDialogAction}
      />
    </>
  );
}
