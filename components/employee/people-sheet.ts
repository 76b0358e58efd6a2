import { EMPLOYEE_KIND_NAMES, PLACEMENT_KIND_NAMES, STANDING_NAMES } from "@/lib/employee/labels";
import type { PersonRow } from "@/lib/employee/people-view";
import type { ListCell, ListSheet } from "@/lib/exchange/list-file";

import { postText, numberText } from "./person-text";

/** The columns of the exported list; headings that our own import knows again. */
export const peopleSheet: ListSheet = {
  name: "Pegawai",
  columns: [
    { heading: "NIP", width: 22 },
    { heading: "Nama", width: 36 },
    { heading: "Jenis Pegawai", width: 16 },
    { heading: "Golongan", width: 11 },
    { heading: "Jabatan", width: 44 },
    { heading: "Unit Kerja", width: 44 },
    { heading: "Jenis Penempatan", width: 22 },
    { heading: "Penugasan Lain", width: 44 },
    { heading: "Kedudukan", width: 18 },
  ],
};

/** One person of the list. Numbers are grouped by blanks, so that no spreadsheet takes them for 1,98E+17. */
export function sheetRow(person: PersonRow): readonly ListCell[] {
  const [own, ...others] = person.posts;
  return [
    person.number === null ? null : numberText(person.number),
    person.name,
    EMPLOYEE_KIND_NAMES[person.kind],
    person.golongan,
    own?.positionName ?? null,
    own?.unitName ?? null,
    own === undefined ? null : PLACEMENT_KIND_NAMES[own.kind],
    others.length === 0 ? null : others.map(postText).join("; "),
    STANDING_NAMES[person.standing],
  ];
}
