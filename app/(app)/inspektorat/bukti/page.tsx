import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FindingFrame } from "@/components/inspection/finding-frame";
import { SharedFileTable } from "@/components/inspection/finding-tables";
import { requirePermission } from "@/lib/auth/server/session";
import { findingFilter } from "@/lib/inspection/schema";
import { findingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";

import { yearOfDesk } from "../year-of-desk";

export const metadata: Metadata = { title: "Bukti dukung sama" };

/** Files that prove the work of several people. */
export default async function SharedFilesPage({ searchParams }: PageProps<"/inspektorat/bukti">) {
  const actor = await requirePermission("inspection.read");
  const { setelah } = findingFilter.parse(await searchParams);
  const year = await yearOfDesk(actor);
  const page = await findingPage(actor, "bukti", year, setelah);
  if (page === null) notFound();
  await recordInspectionReading(actor, { list: "bukti", year });
  return (
    <FindingFrame kind="bukti" year={year} page={page} isFurther={setelah !== null}>
      <SharedFileTable rows={page.rows} />
    </FindingFrame>
  );
}
