import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { dialogsHref } from "@/components/dialog/dialog-href";
import { RecordDialogForm } from "@/components/dialog/record-dialog-form";
import { AnothersPage } from "@/components/frame/anothers-page";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { DIALOG_LIMITS } from "@/lib/skp/dialog-schema";
import { newDialog } from "@/lib/skp/server/dialogs";

import { recordDialogAction } from "../actions";

export const metadata: Metadata = { title: "Catat dialog kinerja" };

/** The form of a new dialog. */
export default async function NewDialogPage({ params }: PageProps<"/skp/[id]/dialog/baru">) {
  const actor = await requirePermission("skp.hold-dialog");
  const { id } = await params;
  const view = isId(id) ? await newDialog(actor, id) : null;
  if (view === null) notFound();
  const back = dialogsHref(id);
  const { employeeName, appraiserName, side } = view.skp;
  const other = side === "employee" ? (appraiserName ?? "pejabat penilai Anda") : employeeName;
  return (
    <>
      {side !== "employee" && <AnothersPage />}
      <PageHeader
        title="Catat dialog kinerja"
        breadcrumbs={[
          { href: "/dialog", label: "Dialog kinerja" },
          { href: back, label: side === "employee" ? "Dialog kinerja saya" : employeeName },
        ]}
        lead={`Dengan menyimpan, Anda menyatakan catatan ini benar. ${other} kemudian mengonfirmasi atau memperbaikinya.`}
        viewers="pegawai, pejabat penilai kinerjanya dan atasannya, serta peran yang membawahi unitnya."
      />
      <RecordDialogForm
        dialogId={view.id}
        skpId={id}
        view={view}
        limits={DIALOG_LIMITS}
        cancelHref={back}
        action={recordDialogAction}
      />
    </>
  );
}
