import { notFound } from "next/navigation";

import type { Actor } from "@/lib/access/actor";
import { requirePermission } from "@/lib/auth/server/session";
import type { EmployeeRecord } from "@/lib/employee/record-view";
import { editableRecord } from "@/lib/employee/server/record";
import { isId } from "@/lib/kernel/id";

/** The record that a form of these pages changes; what the actor may not change looks like what is not there. */
export async function recordOf(
  params: Promise<{ id: string }>,
): Promise<{ readonly actor: Actor; readonly record: EmployeeRecord }> {
  const actor = await requirePermission("employee.edit");
  const { id } = await params;
  const record = isId(id) ? await editableRecord(actor, id) : null;
  return record === null ? notFound() : { actor, record };
}
