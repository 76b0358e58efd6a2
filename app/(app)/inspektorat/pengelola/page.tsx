import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { FindingFrame } from "@/components/inspection/finding-frame";
import { NearOwnTable } from "@/components/inspection/act-tables";
import { requirePermission } from "@/lib/auth/server/session";
import { findingFilter } from "@/lib/inspection/schema";
import { findingPage } from "@/lib/inspection/server/findings";
import { recordInspectionReading } from "@/lib/inspection/server/note-reading";

import { yearOfDesk } from "../year-of-desk";

export const metadata: Metadata = { title: "Pengelola dekat datanya sendiri" };

/** What administrators did to whom is near them. */
export default async function NearOwnPage({ searchParams }: PageProps<"/inspektorat/pengelola">) {
  const actor = await requirePermission("inspection.read");
  const { setelah } = findingFilter.parse(await searchParams);
  const year = await yearOfDesk(actor);
  const page = await findingPage(actor, "pengelola", year, setelah);
  if (page === null) notFound();
  await recordInspectionReading(actor, { list: "pengelola", year });
  return (
    <FindingFrame kind="pengelola" year={year} page={page} isFurther={setelah !== null}>
      <NearOwnTable rows={page.rows} timeZone={actor.timeZone} />
    </FindingFrame>
  );
}
