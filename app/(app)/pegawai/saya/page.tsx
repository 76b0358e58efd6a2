import type { Route } from "next";
import { notFound, redirect } from "next/navigation";

import { requireActor } from "@/lib/auth/server/session";

/** A short way to one's own record, for links that do not know whose they are. */
export default async function OwnRecordPage() {
  const { employeeId } = await requireActor();
  return employeeId === null ? notFound() : redirect(`/pegawai/${employeeId}` as Route);
}
