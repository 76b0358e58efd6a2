import { describe, expect, test } from "vitest";

import type { ChosenColumns, ImportLayout } from "@/lib/exchange/batch";
import { columnsView, NOTHING_ASKED, type AskedHeading } from "@/lib/exchange/columns-view";

const LAYOUT: ImportLayout = {
  epoch: 1900,
  sheets: [
    { name: "Keterangan", hidden: false, top: [{ line: 1, cells: ["Diolah BKPSDM"] }] },
    { name: "Kosong", hidden: true, top: [] },
    {
      name: "Data",
      hidden: false,
      top: [
        { line: 1, cells: ["DAFTAR PEGAWAI"] },
        { line: 3, cells: ["NIP", "NAMA", "JABATANN", "", "FOTO"] },
        { line: 4, cells: ["199001012015052001", "", "Pengadministrasi", "x"] },
        { line: 5, cells: ["199001012015052002", "Siti"] },
      ],
    },
  ],
};

const CHOSEN: ChosenColumns = {
  sheet: "Data",
  headingLine: 3,
  headings: ["NIP", "NAMA", "JABATANN", "", "FOTO"],
  // Put right by a person: nothing is read as the jabatan.
  fields: { number: 0, name: 1 },
};

function view(asked: Partial<AskedHeading> = {}) {
  const found = columnsView("employees", LAYOUT, CHOSEN, { ...NOTHING_ASKED, ...asked });
  if (found === null) throw new Error("no view");
  const column = (field: string) => found.choices.find((choice) => choice.field === field)?.column;
  return { ...found, column };
}

describe("the columns of a file as a person corrects them", () => {
  test("are those that were chosen, each with the first thing that stands below its heading", () => {
    const found = view();
    expect(found).toMatchObject({ sheet: 2, headingLine: 3 });
    expect(found.columns).toEqual([
      { heading: "NIP", sample: "199001012015052001" },
      { heading: "NAMA", sample: "Siti" },
      { heading: "JABATANN", sample: "Pengadministrasi" },
      { heading: "", sample: "x" },
      { heading: "FOTO", sample: null },
    ]);
    expect([found.column("number"), found.column("name"), found.column("position")]).toEqual([0, 1, null]);
    expect(found.headingRows.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  test("of another sheet are suggested anew; of an empty one there are none", () => {
    expect(view({ sheet: 0 })).toMatchObject({ sheet: 0, headingLine: 1, columns: { length: 1 } });
    expect(view({ sheet: 1 })).toMatchObject({ sheet: 1, headingRows: [], columns: [] });
    expect(view({ sheet: 7 })).toMatchObject({ sheet: 2, headingLine: 3 });
  });

  test("below another row are suggested anew; a row that is not there gives way to the suggestion", () => {
    expect(view({ headingLine: 1 })).toMatchObject({ headingLine: 1, columns: { length: 1 } });
    expect(view({ headingLine: 99 })).toMatchObject({ headingLine: 3 });
  });

  test("that only resemble a known name are marked, where they are what was taken", () => {
    const isGuess = (chosen: ChosenColumns) =>
      columnsView("employees", LAYOUT, chosen, NOTHING_ASKED)?.choices.find(
        ({ field }) => field === "position",
      )?.isGuess;
    expect(isGuess({ ...CHOSEN, fields: { ...CHOSEN.fields, position: 2 } })).toBe(true);
    expect(isGuess({ ...CHOSEN, fields: { ...CHOSEN.fields, position: 4 } })).toBe(false);
    expect(isGuess(CHOSEN)).toBe(false);
  });
});
