import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { CopyPage } from "@/components/exchange/copy-page";
import { requireActor } from "@/lib/auth/server/session";
import { noteEvaluationReading } from "@/lib/evaluation/server/commands/note-reading";
import { copyPeriodPage } from "@/lib/exchange/server/copy-period";
import { isId } from "@/lib/kernel/id";
import { noteOpening } from "@/lib/skp/server/commands/note-opening";

export const metadata: Metadata = { title: "Salin ke e-Kinerja" };

/** What was done, said and decided in a period, in the order of e-Kinerja BKN. */
export default async function CopyPeriodPage({ params }: PageProps<"/skp/[id]/salin/[periodId]">) {
  const actor = await requireActor();
  const { id, periodId } = await params;
  const view = isId(id) && isId(periodId) ? await copyPeriodPage(actor, id, periodId) : null;
  if (view === null) notFound();
  const { noted } = view;
  if (noted === "skp") after(() => noteOpening(actor, id, "role"));
  else if (noted !== null) after(() => noteEvaluationReading(actor, noted.evaluationId));
  return <CopyPage view={view} />;
}
