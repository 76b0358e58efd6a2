import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FindingFrame } from "@/components/inspection/finding-frame";
import { HastyTable } from "@/components/inspection/finding-tables";
import { requirePermission } from "@/lib/auth/server/session";
import { findingFilter } from "@/lib/inspection/schema";
import { findingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";

import { yearOfDesk } from "../year-of-desk";

export const metadata: Metadata = { title: "Penetapan tergesa" };

/** Appraisers who set results within seconds. */
export default async function HastyAppraisersPage({ searchParams }: PageProps<"/inspektorat/tergesa">) {
  const actor = await requirePermission("inspection.read");
  const { setelah } = findingFilter.parse(await searchParams);
  const year = await yearOfDesk(actor);
  const page = await findingPage(actor, "tergesa", year, setelah);
  if (page === null) notFound();
  await recordInspectionReading(actor, { list: "tergesa", year });
  return (
    <FindingFrame kind="tergesa" year={year} page={page} isFurther={setelah !== null}>
      <HastyTable rows={page.rows} />
    </FindingFrame>
  );
}
