import { describe, expect, test } from "vitest";
import { EMPLOYEE_KINDS } from "@/lib/employee/employee";
import { rankMessage } from "@/lib/employee/messages";
import { pangkatOf, parseGolongan, PNS_RANKS, PPPK_GOLONGAN, printedRank } from "@/lib/employee/rank";

/** Every way in which staff lists write one row of the table. */
const SPELLINGS = PNS_RANKS.flatMap(({ golongan, pangkat, siasnCode }) => {
  const [level = "", step = ""] = golongan.split("/");
  const number = siasnCode.slice(0, 1);
  const short = pangkat.replace("Tingkat", "Tk.");
  return [
    golongan,
    golongan.toLowerCase(),
    `${level}${step}`,
    `${level}.${step}`,
    `${level} / ${step}`,
    `${level} ${step}`,
    `${number}${step}`,
    `${number}/${step}`,
    siasnCode,
    `Gol. ${golongan}`,
    `Golongan ${golongan}`,
    `Golongan Ruang ${golongan}`,
    pangkat,
    pangkat.toUpperCase(),
    short,
    short.replace(". ", "."),
    short.replace(".", ""),
    `${pangkat}, ${golongan}`,
    `${pangkat} (${golongan})`,
    `${short} (${golongan})`,
    `${golongan} - ${pangkat}`,
    `${short} - ${level}.${step}`,
  ].map((text) => [text, golongan] as const);
});

describe("golongan of a PNS", () => {
  test.each(SPELLINGS)("“%s” is %s", (text, golongan) => {
    expect(parseGolongan(text, "pns")).toEqual({ ok: true, value: golongan });
    expect(parseGolongan(text, "cpns")).toEqual({ ok: true, value: golongan });
  });

  test.each([
    "V/a",
    "I/e",
    "III/f",
    "0/a",
    "III",
    "35",
    "15",
    "46",
    "Penata Tk. II",
    "Jenderal",
    "IX",
    "III/d/4",
  ])("“%s” is not known", (text) => {
    expect(parseGolongan(text, "pns")).toEqual({ ok: false, refusal: { code: "unknown", text } });
  });

  test("a pangkat that belongs to another golongan is told", () => {
    expect(parseGolongan("Penata Tk. I (III/c)", "pns")).toEqual({
      ok: false,
      refusal: { code: "disagreement", golongan: "III/c", pangkat: "Penata Tk. I" },
    });
  });

  test("pangkat and golongan stand once each in the table", () => {
    for (const key of ["golongan", "pangkat", "siasnCode"] as const) {
      expect(new Set(PNS_RANKS.map((rank) => rank[key])).size).toBe(17);
    }
  });
});

describe("golongan of a PPPK", () => {
  test.each(PPPK_GOLONGAN.map((golongan, index) => [golongan, String(index + 1)] as const))(
    "%s and %s are one",
    (golongan, number) => {
      for (const text of [
        golongan,
        golongan.toLowerCase(),
        number,
        `Golongan ${golongan}`,
        `Gol. ${golongan}`,
      ]) {
        expect(parseGolongan(text, "pppk")).toEqual({ ok: true, value: golongan });
        expect(parseGolongan(text, "pppk_paruh_waktu")).toEqual({ ok: true, value: golongan });
      }
    },
  );

  test.each(["0", "18", "XVIII", "III/d", "-1", "IIII"])("“%s” is not known", (text) => {
    expect(parseGolongan(text, "pppk").ok).toBe(false);
  });
});

describe("a golongan on paper", () => {
  test("of a PNS with its pangkat, of a PPPK alone", () => {
    expect(printedRank("III/d")).toBe("Penata Tingkat I, III/d");
    expect(printedRank("IX")).toBe("IX");
    for (const { golongan, pangkat } of PNS_RANKS) expect(pangkatOf(golongan)).toBe(pangkat);
    for (const golongan of PPPK_GOLONGAN) expect(pangkatOf(golongan)).toBeNull();
  });

  test.each(EMPLOYEE_KINDS)("nothing given is told apart from nonsense (%s)", (kind) => {
    expect(parseGolongan("  ", kind)).toEqual({ ok: false, refusal: { code: "empty" } });
  });

  test("each refusal has a sentence", () => {
    expect(rankMessage({ code: "empty" })).toBe("Golongan belum diisi.");
    expect(rankMessage({ code: "unknown", text: "V/a" })).toContain("“V/a”");
    expect(rankMessage({ code: "disagreement", golongan: "III/c", pangkat: "Penata Tk. I" })).toBe(
      "Golongan III/c tidak cocok dengan pangkat “Penata Tk. I”.",
    );
  });
});
