import type { Route } from "next";

import type { SearchHit } from "@/components/frame/search-hit";
import type { UnitOption } from "@/lib/agency/server/queries/unit-options";
import { STANDING_NAMES } from "@/lib/employee/labels";
import type { PersonRow } from "@/lib/employee/people-view";
import { actingPrefix } from "@/lib/employee/placement";

/** What tells namesakes apart: jabatan and unit, or how the person stands. */
function personNote({ posts, standing }: PersonRow): string {
  const [post] = posts;
  const place =
    post === undefined
      ? "Belum ditempatkan"
      : `${actingPrefix(post.kind)}${post.positionName}, ${post.unitName}`;
  return standing === "aktif" ? place : `${place} · ${STANDING_NAMES[standing]}`;
}

/** People and units as the search shows them, people first. */
export function hitsFor(people: readonly PersonRow[], units: readonly UnitOption[]): readonly SearchHit[] {
  return [
    ...people.map((person): SearchHit => ({
      kind: "pegawai",
      id: person.id,
      label: person.name,
      note: personNote(person),
      href: `/pegawai/${person.id}` as Route,
    })),
    ...units.map((unit): SearchHit => ({
      kind: "unit",
      id: unit.id,
      label: unit.name,
      note:
        [unit.path.join(" › "), unit.inForce ? "" : "tidak berlaku lagi"]
          .filter((part) => part !== "")
          .join(" · ") || null,
      href: `/unit/${unit.id}` as Route,
    })),
  ];
}
