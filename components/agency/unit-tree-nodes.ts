import type { TreeNode } from "@/components/tree/tree-walk";
import type { UnitNodeView } from "@/lib/agency/server/queries/unit-nodes";
import type { UnitKind } from "@/lib/agency/unit";
import type { CalendarDate } from "@/lib/kernel/calendar";

import { headName } from "./head-name";
import { unitHref } from "./unit-href";

function people(count: number): string {
  return `${count.toLocaleString("id-ID")} pegawai`;
}

/** Kinds whose leader is no placed civil servant: the agency has its elected head, a group of JF none. */
const LED_OTHERWISE: readonly UnitKind[] = ["instansi", "kelompok_jabatan_fungsional"];

function note(node: UnitNodeView): string {
  const [head] = node.heads;
  const told = [
    node.isOrphan ? "unit induknya tidak berlaku" : null,
    head !== undefined
      ? headName(head)
      : LED_OTHERWISE.includes(node.kind)
        ? null
        : "pimpinan belum tercatat",
    people(node.allPeople),
  ];
  return told.filter((part) => part !== null).join(" · ");
}

/**
 * Units as nodes of the tree, nested as far as they are known. A unit with children of which none is known has them
 * loaded when it is opened.
 */
export function unitTreeNodes(
  units: readonly UnitNodeView[],
  day: CalendarDate | undefined,
): readonly TreeNode[] {
  const known = new Set(units.map((unit) => unit.id));
  const byParent = Map.groupBy(units, ({ parentId, isOrphan }) =>
    parentId === null || isOrphan || !known.has(parentId) ? null : parentId,
  );
  const nodesUnder = (parentId: string | null): readonly TreeNode[] =>
    (byParent.get(parentId) ?? []).map((unit) => ({
      id: unit.id,
      label: unit.name,
      note: note(unit),
      href: unitHref(unit.id, { day }),
      hasChildren: unit.children > 0,
      ...(byParent.has(unit.id) ? { children: nodesUnder(unit.id) } : {}),
    }));
  return nodesUnder(null);
}
