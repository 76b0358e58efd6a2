import type { HeadView } from "@/lib/agency/server/queries/unit-nodes";
import { nameWithTitles } from "@/lib/employee/employee";
import { actingPrefix } from "@/lib/employee/placement";

/** "Plh. Budi Santoso, S.Sos." */
export function headName(head: HeadView): string {
  return `${actingPrefix(head.kind)}${nameWithTitles(head)}`;
}
