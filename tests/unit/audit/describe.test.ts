import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeEvent, type Naming } from "@/lib/audit/describe";
import { EVENT_KEYS, EVENT_KINDS } from "@/lib/audit/event";
import { FIELD_NAMES, fieldLabel } from "@/lib/audit/field";
import { changesBetween, type EventKind } from "@/lib/audit/kind";
import { keysAbout, SUBJECTS } from "@/lib/audit/subject";

const unitId = "7b0c1df2-3c0e-4b57-9f0a-1f2a3b4c5d6e";
const parentId = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const naming: Naming = {
  names: new Map([
    [unitId, "Kecamatan Gayungan"],
    [parentId, "Sekretariat Daerah"],
  ]),
  values: { kind: { dinas: "Dinas" } },
};

describe("an event for a person to read", () => {
  it("is a sentence with its differences: names for ids, words for codes, days as papers print them", () => {
    const told = describeEvent(
      {
        key: "unit.changed",
        subjectId: unitId,
        actorName: "Sartika",
        detail: {
          from: "2026-07-01",
          reason: "Perwali contoh",
          changes: {
            parentId: { before: null, after: parentId },
            kind: { before: "seksi", after: "dinas" },
          },
        },
      },
      naming,
    );
    expect(told.sentence).toBe("Sartika mengubah unit kerja Kecamatan Gayungan");
    expect(told.lines.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Mulai", null, "1 Juli 2026"],
      ["Alasan", null, "Perwali contoh"],
      ["Unit induk", null, "Sekretariat Daerah"],
      ["Jenis", "seksi", "Dinas"],
    ]);
  });

  it("names the system where nobody acted, and leaves out a name that is not known", () => {
    const event = { key: "unit.closed", subjectId: null, actorName: null, detail: { lastDay: "2026-12-31" } };
    expect(describeEvent(event, naming).sentence).toBe("Sistem menutup unit kerja");
  });

  it("takes the name that the event itself wrote for what is gone", () => {
    const event = {
      key: "holiday.removed",
      subjectId: unitId.replace("7", "8"),
      actorName: "Sartika",
      detail: { name: "Hari Contoh" },
    };
    expect(describeEvent(event, naming).sentence).toBe("Sartika menghapus hari libur Hari Contoh");
  });

  it("of a denial says what was tried and why it was refused", () => {
    const denied = describeEvent(
      {
        key: "access.denied",
        subjectId: unitId,
        actorName: "Budi",
        detail: { code: "stale", attempted: "unit.changed" },
      },
      naming,
    );
    expect(denied.sentence).toBe("Permintaan Budi ditolak (Kecamatan Gayungan)");
    expect(denied.lines.map(({ label, after }) => [label, after])).toEqual([
      ["Yang diminta", "Unit kerja diubah"],
      ["Sebab", "Data sudah diubah orang lain"],
    ]);
  });

  it("of a kind that is not known shows its key and all that it says", () => {
    const event = { key: "future.kind", subjectId: null, actorName: null, detail: { thing: "x" } };
    expect(describeEvent(event, naming)).toEqual({
      label: "future.kind",
      sentence: "future.kind",
      lines: [{ field: "thing", label: "thing", isChange: false, before: null, after: "x" }],
    });
  });
});

describe("the catalog", () => {
  it.each(EVENT_KEYS)("%s has a label, a sentence, and labelled fields", (key) => {
    const kind: EventKind = EVENT_KINDS[key];
    expect(kind.label.length).toBeGreaterThan(3);
    expect(kind.sentence).not.toMatch(/\{(?!pelaku\}|hal\})/);
    if (kind.detail instanceof z.ZodObject) {
      for (const field of Object.keys(kind.detail.shape)) {
        if (key === "access.denied" || field === "changes") continue;
        expect([field, fieldLabel(field)]).not.toEqual([field, field]);
      }
    }
  });

  it("offers every kind under its noun", () => {
    expect(SUBJECTS.flatMap(keysAbout).sort()).toEqual([...EVENT_KEYS].sort());
  });

  it("has a label for each field", () => {
    for (const field of FIELD_NAMES) expect(fieldLabel(field)).not.toBe("");
  });
});

describe("what changed", () => {
  it("is what differs; a field that was missing counts as empty", () => {
    expect(
      changesBetween({ name: "A", code: "1" }, { name: "B", code: "1", reason: "x", note: null }),
    ).toEqual({
      name: { before: "A", after: "B" },
      reason: { before: null, after: "x" },
    });
  });
});
