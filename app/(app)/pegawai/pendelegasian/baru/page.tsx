import { Network } from "@/components/ui/icons";
import type { Metadata } from "next";

import { DelegationForm } from "@/components/employee/delegation-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ComboboxField } from "@/components/ui/combobox";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { unitsNamed } from "@/lib/agency/server/queries/unit-options";
import { requirePermission } from "@/lib/auth/server/session";
import { delegablePeople } from "@/lib/employee/server/delegations";
import { isId } from "@/lib/kernel/id";

import { delegateAppraisalAction } from "../../actions";

export const metadata: Metadata = { title: "Catat pendelegasian" };

/** First the unit whose head delegates, then the SK with its people. */
export default async function NewDelegationPage({ searchParams }: PageProps<"/pegawai/pendelegasian/baru">) {
  const actor = await requirePermission("employee.delegate-appraisal");
  const { unit: asked } = await searchParams;
  const unitId = typeof asked === "string" && isId(asked) ? asked : null;
  const [[unit], people] =
    unitId === null
      ? [[], []]
      : await Promise.all([unitsNamed(actor, [unitId], actor.today), delegablePeople(actor, unitId)]);
  const chosen = unit === undefined ? null : { id: unit.id, label: unit.name, note: unit.path.join(" › ") };
  return (
    <>
      <PageHeader
        title="Catat pendelegasian"
        breadcrumbs={[
          { href: "/pegawai", label: "Pegawai" },
          { href: "/pegawai/pendelegasian", label: "Pendelegasian penilaian" },
        ]}
        viewers="admin kepegawaian."
      />
      <div className="grid max-w-4xl gap-6">
        <Card title="1. Unit yang pimpinannya mendelegasikan">
          <form action="/pegawai/pendelegasian/baru" className="grid items-end gap-4 sm:grid-cols-[1fr_auto]">
            <ComboboxField
              key={chosen?.id ?? ""}
              name="unit"
              label="Unit kerja"
              source="/unit/pilihan"
              defaultItem={chosen}
            />
            <Button type="submit" tone={chosen === null ? "primary" : "secondary"}>
              Tampilkan pegawai
            </Button>
          </form>
        </Card>
        {chosen !== null &&
          (people.length === 0 ? (
            <EmptyState icon={<Network />} title={`Tidak ada yang dinilai oleh pimpinan ${chosen.label}`}>
              Unit ini tidak mempunyai pegawai selain pimpinannya, dan tidak ada unit di bawahnya yang
              dipimpin seseorang.
            </EmptyState>
          ) : (
            <Card title="2. SK dan daftar pegawai">
              <DelegationForm unitId={chosen.id} people={people} action={delegateAppraisalAction} />
            </Card>
          ))}
      </div>
    </>
  );
}
