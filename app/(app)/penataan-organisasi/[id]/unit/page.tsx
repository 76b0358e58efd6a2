import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { z } from "zod";

import { LinePage } from "@/components/reorganisation/line-page";
import { planHref } from "@/components/reorganisation/plan-href";
import { UnitChoice } from "@/components/reorganisation/unit-choice";
import { UnitLineForm } from "@/components/reorganisation/unit-line-form";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";
import { unitForm } from "@/lib/reorganisation/server/queries/choices";
import { planDetail } from "@/lib/reorganisation/server/queries/plans";

import { writeUnitAction } from "../../actions";

export const metadata: Metadata = { title: "Unit dalam rancangan" };

const asked = z.object({
  jenis: z.enum(["open", "keep", "end"]).catch("open"),
  unit: z.uuid().nullable().catch(null).default(null),
});

const TITLES = { open: "Buka unit", keep: "Ubah unit", end: "Hapus unit" } as const;

/** The form of a line about a unit: opened, as it will be, or ended. */
export default async function UnitLinePage({
  params,
  searchParams,
}: PageProps<"/penataan-organisasi/[id]/unit">) {
  const actor = await requirePermission("reorganisation.draft");
  const [{ id }, wanted] = [await params, asked.parse(await searchParams)];
  const plan = isId(id) ? await planDetail(actor, id) : null;
  if (plan === null) notFound();
  if (!plan.moves.has("write")) forbidden();
  const view = await unitForm(actor, id, { mode: wanted.jenis, unitId: wanted.unit });
  if (view === null) notFound();
  const name = view.unit === null ? "" : ` ${view.unit.label}`;
  return (
    <LinePage
      plan={plan}
      part="unit"
      title={`${TITLES[view.mode]}${view.mode === "open" ? "" : name}`}
      lead={`Berlaku mulai ${longDate(plan.effectiveOn)}.`}
    >
      {view.mode === "keep" && view.unitId === null ? (
        <UnitChoice planId={id} cancelHref={planHref(id, { part: "unit" })} />
      ) : (
        <UnitLineForm
          plan={plan}
          view={view}
          cancelHref={planHref(id, { part: "unit" })}
          action={writeUnitAction}
        />
      )}
    </LinePage>
  );
}
