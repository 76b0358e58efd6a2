import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberKindOf, nameWithTitles, numberOn, overlappingNumbers } from "@/lib/employee/employee";
import {
  employeeNumberWarnings,
  formatEmployeeNumber,
  parseEmployeeNumber,
  type EmployeeNumber,
} from "@/lib/employee/employee-number";
import { employeeNumberMessage, employeeNumberWarningMessage } from "@/lib/employee/messages";
import { addDays, calendarDateOf } from "@/lib/kernel/calendar";

const day = calendarDateOf;

/** The example of the press on Perka BKN 43/2007, with the parts that it names. */
const EXAMPLE = "198609262015051001";

function read(text: string): EmployeeNumber {
  const result = parseEmployeeNumber(text);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe("reading a NIP or NI PPPK", () => {
  test("a NIP tells birth, TMT CPNS, sex and sequence", () => {
    expect(read(EXAMPLE)).toEqual({
      digits: EXAMPLE,
      kind: "nip",
      birthDate: "1986-09-26",
      appointmentYear: 2015,
      appointmentMonth: 5,
      sex: "l",
      sequence: 1,
    });
  });

  test("an NI PPPK tells the year of appointment but no month", () => {
    expect(read("199203142025212034")).toMatchObject({
      kind: "ni_pppk",
      birthDate: "1992-03-14",
      appointmentYear: 2025,
      appointmentMonth: null,
      sex: "p",
      sequence: 34,
    });
  });

  test.each([
    "19860926 201505 1 001",
    " 198609262015051001 ",
    "'198609262015051001",
    "19860926.201505.1.001",
    "19860926-201505-1-001",
    "19860926\u00a0201505\u00a01\u00a0001",
  ])("blanks, dots and an apostrophe do no harm: %s", (text) => {
    expect(read(text).digits).toBe(EXAMPLE);
  });

  test.each([
    ["", { code: "empty" }],
    ["   ", { code: "empty" }],
    ["1.98609E+17", { code: "spreadsheet_number", text: "1.98609E+17" }],
    ["1,98609262015051E+17", { code: "spreadsheet_number", text: "1,98609262015051E+17" }],
    ["19860926201505100A", { code: "not_digits", character: "A", position: 18 }],
    ["l98609262015051001", { code: "not_digits", character: "l", position: 1 }],
    ["1", { code: "too_few_digits", count: 1 }],
    ["19860926201505100", { code: "too_few_digits", count: 17 }],
    ["1986092620150510011", { code: "too_many_digits", count: 19 }],
    ["19860926201505100112", { code: "too_many_digits", count: 20 }],
    // 30 February, month 13, 29 February of a year that has none.
    ["198602302015051001", { code: "birth_date", text: "19860230" }],
    ["198613262015051001", { code: "birth_date", text: "19861326" }],
    ["198702292015051001", { code: "birth_date", text: "19870229" }],
    ["189912312015051001", { code: "birth_date", text: "18991231" }],
    ["198609261986051001", { code: "appointment_year", text: "1986", birthYear: 1986 }],
    ["198609260000051001", { code: "appointment_year", text: "0000", birthYear: 1986 }],
    ["198609262087051001", { code: "appointment_year", text: "2087", birthYear: 1986 }],
    ["198609262015001001", { code: "month", text: "00" }],
    ["198609262015131001", { code: "month", text: "13" }],
    ["198609262015191001", { code: "month", text: "19" }],
    ["198609262015301001", { code: "month", text: "30" }],
    ["198609262015050001", { code: "sex", digit: "0" }],
    ["198609262015053001", { code: "sex", digit: "3" }],
    ["198609262015051000", { code: "sequence" }],
  ])("%s is refused: %j", (text, refusal) => {
    expect(parseEmployeeNumber(text)).toEqual({ ok: false, refusal });
  });

  test.each([
    ["01", "nip"],
    ["09", "nip"],
    ["10", "nip"],
    ["12", "nip"],
    ["20", "ni_pppk"],
    ["21", "ni_pppk"],
    ["29", "ni_pppk"],
  ])("13th and 14th digit %s: %s", (digits, kind) => {
    expect(read(`198609262015${digits}1001`).kind).toBe(kind);
  });

  test("29 February of a leap year is a birthday", () => {
    expect(read("198802292015051001").birthDate).toBe("1988-02-29");
  });

  test("any number made by the rule is read as it was made, and printed so that it is read again", () => {
    const parts = fc.record({
      born: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day("1950-01-01"), days)),
      after: fc.integer({ min: 18, max: 40 }),
      middle: fc.oneof(
        fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, "0")),
        fc.integer({ min: 20, max: 29 }).map(String),
      ),
      sex: fc.constantFrom("1", "2"),
      sequence: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(parts, ({ born, after, middle, sex, sequence }) => {
        const year = Number(born.slice(0, 4)) + after;
        const digits = `${born.replaceAll("-", "")}${String(year)}${middle}${sex}${String(sequence).padStart(3, "0")}`;
        const number = read(digits);
        expect(number).toMatchObject({ digits, birthDate: born, appointmentYear: year, sequence });
        expect(number.sex).toBe(sex === "1" ? "l" : "p");
        expect(read(formatEmployeeNumber(digits))).toEqual(number);
      }),
    );
  });

  test("whatever is typed, the answer is a number of 18 digits or a refusal with a sentence", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ]{0,22}$/)), (text) => {
        const result = parseEmployeeNumber(text);
        if (result.ok) expect(result.value.digits).toMatch(/^\d{18}$/);
        else expect(employeeNumberMessage(result.refusal)).toMatch(/\.$/);
      }),
    );
  });

  test("is printed in its four groups; anything else stays as it is", () => {
    expect(formatEmployeeNumber(EXAMPLE)).toBe("19860926 201505 1 001");
    expect(formatEmployeeNumber("123")).toBe("123");
  });

  test("a sentence says how many digits are too many and what to mend", () => {
    expect(employeeNumberMessage({ code: "too_many_digits", count: 19 })).toBe(
      "Nomor harus 18 angka; yang diisi 19 angka (lebih 1).",
    );
    expect(employeeNumberMessage({ code: "too_few_digits", count: 16 })).toContain("kurang 2");
    expect(employeeNumberMessage({ code: "spreadsheet_number", text: "1,9E+17" })).toContain(
      "format kolom menjadi Teks",
    );
  });
});

describe("a number beside the other columns", () => {
  const number = read(EXAMPLE);

  test("agrees", () => {
    expect(employeeNumberWarnings(number, { birthDate: day("1986-09-26"), sex: "l", kind: "nip" })).toEqual(
      [],
    );
    expect(employeeNumberWarnings(number, {})).toEqual([]);
  });

  test("disagrees on everything", () => {
    const warnings = employeeNumberWarnings(number, {
      birthDate: day("1986-09-27"),
      sex: "p",
      kind: "ni_pppk",
    });
    expect(warnings.map(employeeNumberWarningMessage)).toEqual([
      "Tanggal lahir menurut nomor (26 September 1986) berbeda dengan yang diisi (27 September 1986).",
      "Jenis kelamin menurut nomor (Laki-laki) berbeda dengan yang diisi (Perempuan).",
      "Nomor ini berbentuk NIP, padahal pegawai seharusnya memiliki NI PPPK.",
    ]);
  });

  test.each([
    ["198609262004081001", [17]],
    ["198609262004091001", []],
    ["198609262004101001", []],
    ["198609262003211001", [17]],
    ["198609262004211001", []],
  ])("appointed young, by %s: %j", (digits, ages) => {
    const warnings = employeeNumberWarnings(read(digits), {});
    expect(warnings.map((warning) => "age" in warning && warning.age)).toEqual(ages);
    for (const warning of warnings) expect(employeeNumberWarningMessage(warning)).toContain("usia 17 tahun");
  });
});

describe("numbers over time", () => {
  const held = [
    {
      number: "199203142021212034",
      kind: "ni_pppk",
      validity: { from: day("2021-02-01"), to: day("2025-05-31") },
    },
    { number: "199203142025062001", kind: "nip", validity: { from: day("2025-06-01"), to: null } },
  ] as const;

  test.each([
    ["2021-01-31", undefined],
    ["2021-02-01", "ni_pppk"],
    ["2025-05-31", "ni_pppk"],
    ["2025-06-01", "nip"],
  ])("a PPPK who became CPNS bears on %s: %s", (date, kind) => {
    expect(numberOn(held, day(date))?.kind).toBe(kind);
    expect(overlappingNumbers(held)).toEqual([]);
  });

  test("two numbers on one day are named", () => {
    const open = { ...held[0], validity: { from: day("2021-02-01"), to: day("2025-06-01") } };
    expect(overlappingNumbers([open, held[1]])).toEqual([held[1]]);
  });

  test.each([
    ["pns", "nip"],
    ["cpns", "nip"],
    ["pppk", "ni_pppk"],
    ["pppk_paruh_waktu", "ni_pppk"],
  ] as const)("a %s bears an %s", (kind, number) => {
    expect(numberKindOf(kind)).toBe(number);
  });

  test.each([
    [null, null, "Budi Santoso"],
    ["Dr.", "S.STP., M.Si.", "Dr. Budi Santoso, S.STP., M.Si."],
    ["", " ", "Budi Santoso"],
    [null, "S.E.", "Budi Santoso, S.E."],
  ])("with %s and %s: %s", (frontTitle, backTitle, expected) => {
    expect(nameWithTitles({ name: "Budi Santoso", frontTitle, backTitle })).toBe(expected);
  });
});
