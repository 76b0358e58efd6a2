import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FindingFrame } from "@/components/inspection/finding-frame";
import { AlikeTable } from "@/components/inspection/finding-tables";
import { requirePermission } from "@/lib/auth/server/session";
import { findingFilter } from "@/lib/inspection/schema";
import { findingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";

import { yearOfDesk } from "../year-of-desk";

export const metadata: Metadata = { title: "Rating seragam" };

/** Appraisers who gave everybody the same. */
export default async function AlikeTeamsPage({ searchParams }: PageProps<"/inspektorat/seragam">) {
  const actor = await requirePermission("inspection.read");
  const { setelah } = findingFilter.parse(await searchParams);
  const year = await yearOfDesk(actor);
  const page = await findingPage(actor, "seragam", year, setelah);
  if (page === null) notFound();
  await recordInspectionReading(actor, { list: "seragam", year });
  return (
    <FindingFrame kind="seragam" year={year} page={page} isFurther={setelah !== null}>
      <AlikeTable rows={page.rows} />
    </FindingFrame>
  );
}
