import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { CopyPage } from "@/components/exchange/copy-page";
import { requireActor } from "@/lib/auth/server/session";
import { copyPlanPage } from "@/lib/exchange/server/copy-plan";
import { isId } from "@/lib/kernel/id";
import { noteOpening } from "@/lib/skp/server/commands/note-opening";

export const metadata: Metadata = { title: "Salin ke e-Kinerja" };

/** Every field of an SKP in the order of e-Kinerja BKN. */
export default async function CopySkpPage({ params }: PageProps<"/skp/[id]/salin">) {
  const actor = await requireActor();
  const { id } = await params;
  const view = isId(id) ? await copyPlanPage(actor, id) : null;
  if (view === null) notFound();
  if (view.noted !== null) after(() => noteOpening(actor, id, "role"));
  return <CopyPage view={view} />;
}
