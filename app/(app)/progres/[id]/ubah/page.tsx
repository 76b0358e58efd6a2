import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ChangeLogForm } from "@/components/realisasi/change-log-form";
import { FileUpload } from "@/components/realisasi/file-upload";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { ACCEPTED_ENDINGS } from "@/lib/file/file-kind";
import { logToChange } from "@/lib/realisasi/server/daily-page";

import { changeLogAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah progres" };

/** An entry of one's own, while its day is still open. */
export default async function ChangeLogPage({ params }: PageProps<"/progres/[id]/ubah">) {
  const actor = await requirePermission("realisasi.manage-own");
  const { id } = await params;
  const found = isId(id) ? await logToChange(actor, id) : null;
  if (found === null) notFound();
  return (
    <>
      <PageHeader
        title="Ubah progres"
        breadcrumbs={[{ href: "/progres", label: "Progres harian" }]}
        viewers="Anda."
      />
      <div className="grid max-w-4xl gap-6">
        <Card>
          <ChangeLogForm {...found} today={actor.today} action={changeLogAction} />
        </Card>
        <Card title="Berkas bukti">
          <FileUpload
            href={`/progres/${id}/unggah`}
            accept={ACCEPTED_ENDINGS}
            label="Unggah berkas progres"
          />
        </Card>
      </div>
    </>
  );
}
