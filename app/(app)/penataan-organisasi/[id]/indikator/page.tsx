import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { IkuLineForm } from "@/components/reorganisation/iku-line-form";
import { LinePage } from "@/components/reorganisation/line-page";
import { planHref } from "@/components/reorganisation/plan-href";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { ikuForm } from "@/lib/reorganisation/server/queries/choices";
import { planDetail } from "@/lib/reorganisation/server/queries/plans";

import { writeIkuAction } from "../../actions";

export const metadata: Metadata = { title: "Indikator dalam rancangan" };

/** The form in which an indicator is handed on. */
export default async function IkuLinePage({
  params,
  searchParams,
}: PageProps<"/penataan-organisasi/[id]/indikator">) {
  const actor = await requirePermission("reorganisation.draft");
  const [{ id }, { iku }] = await Promise.all([params, searchParams]);
  const plan = isId(id) ? await planDetail(actor, id) : null;
  if (plan === null) notFound();
  if (!plan.moves.has("write")) forbidden();
  const isAsked = typeof iku === "string" && isId(iku);
  const view = isAsked ? await ikuForm(actor, id, iku) : null;
  if (isAsked && view === null) notFound();
  return (
    <LinePage
      plan={plan}
      part="indikator"
      title="Tentukan penerima indikator"
      lead={view === null ? undefined : `${view.name}. Sekarang: ${view.from}.`}
    >
      <IkuLineForm
        plan={plan}
        iku={view}
        cancelHref={planHref(id, { part: "indikator" })}
        action={writeIkuAction}
      />
    </LinePage>
  );
}
