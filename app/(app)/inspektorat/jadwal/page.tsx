import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FindingFrame } from "@/components/inspection/finding-frame";
import { OutOfWindowTable } from "@/components/inspection/act-tables";
import { requirePermission } from "@/lib/auth/server/session";
import { findingFilter } from "@/lib/inspection/schema";
import { findingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";

import { yearOfDesk } from "../year-of-desk";

export const metadata: Metadata = { title: "Di luar jadwal" };

/** What was written outside its window, with and without an extension. */
export default async function OutOfWindowPage({ searchParams }: PageProps<"/inspektorat/jadwal">) {
  const actor = await requirePermission("inspection.read");
  const { setelah } = findingFilter.parse(await searchParams);
  const year = await yearOfDesk(actor);
  const page = await findingPage(actor, "jadwal", year, setelah);
  if (page === null) notFound();
  await recordInspectionReading(actor, { list: "jadwal", year });
  return (
    <FindingFrame kind="jadwal" year={year} page={page} isFurther={setelah !== null}>
      <OutOfWindowTable rows={page.rows} timeZone={actor.timeZone} />
    </FindingFrame>
  );
}
