import type { Metadata } from "next";

import { AppointHeadForm } from "@/components/readiness/appoint-head-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { unitsNamed } from "@/lib/agency/server/queries/unit-options";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";

import { appointHeadAction } from "../actions";

export const metadata: Metadata = { title: "Tunjuk pimpinan unit" };

/** Names who leads a unit that nobody leads, for everyone below to have an appraiser again. */
export default async function AppointHeadPage({ searchParams }: PageProps<"/kesiapan/pimpinan">) {
  const actor = await requirePermission("employee.edit");
  const { unit: asked } = await searchParams;
  const [unit] =
    typeof asked === "string" && isId(asked) ? await unitsNamed(actor, [asked], actor.today) : [];
  return (
    <>
      <PageHeader
        title={unit === undefined ? "Tunjuk pimpinan unit" : `Tunjuk pimpinan ${unit.name}`}
        breadcrumbs={[{ href: "/kesiapan", label: "Kesiapan" }]}
        lead="Pegawai di unit ini dinilai oleh pimpinan yang Anda tunjuk, mulai TMT-nya."
        viewers="admin kepegawaian dan pengelola kinerja unitnya. Perubahan dicatat dalam jejak audit."
      />
      <Card className="max-w-3xl">
        <AppointHeadForm
          unit={unit === undefined ? null : { id: unit.id, label: unit.name, note: unit.path.join(" › ") }}
          action={appointHeadAction}
        />
      </Card>
    </>
  );
}
