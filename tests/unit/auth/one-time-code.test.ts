import { assert, constantFrom, property, string, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CODE_ALPHABET,
  codeOfBytes,
  formattedCode,
  MAIL_CODE_LENGTH,
  normalCode,
  RECOVERY_CODE_LENGTH,
  SLIP_CODE_LENGTH,
} from "@/lib/auth/one-time-code";

const code = string({ unit: constantFrom(...Array.from(CODE_ALPHABET)), minLength: 1, maxLength: 16 });

describe("the alphabet", () => {
  it("has 32 different letters, none of which is taken for another", () => {
    expect(new Set(CODE_ALPHABET).size).toBe(32);
    expect(CODE_ALPHABET).not.toMatch(/[ILOU]/);
  });

  it("gives slips 60 bits, recovery codes 50, letters 40", () => {
    const bits = [SLIP_CODE_LENGTH, RECOVERY_CODE_LENGTH, MAIL_CODE_LENGTH].map((length) => length * 5);
    expect(bits).toEqual([60, 50, 40]);
  });
});

describe("a code as it is printed", () => {
  it.each([
    ["7K2M9QXP04TB", "7K2M-9QXP-04TB"],
    ["7K2M9QXP04", "7K2M-9QXP-04"],
    ["7K2M", "7K2M"],
    ["7", "7"],
    ["", ""],
  ])("%s is printed %s", (plain, printed) => {
    expect(formattedCode(plain)).toBe(printed);
  });
});

describe("a code as it is typed", () => {
  it.each([
    ["as printed", "7K2M-9QXP-04TB"],
    ["in small letters", "7k2m-9qxp-04tb"],
    ["without dashes", "7K2M9QXP04TB"],
    ["with blanks, also around it", "  7K2M 9QXP 04TB\n"],
    ["with long dashes of a word processor", "7K2M–9QXP–04TB"],
    ["with the letter O for the nought", "7K2M-9QXP-O4TB"],
    ["with dots", "7K2M.9QXP.04TB"],
  ])("%s", (_case, typed) => {
    expect(normalCode(typed)).toBe("7K2M9QXP04TB");
  });

  it.each([
    ["I", "1"],
    ["i", "1"],
    ["L", "1"],
    ["l", "1"],
    ["O", "0"],
    ["o", "0"],
    ["V", "V"],
  ])("%s is read as %s", (typed, read) => {
    expect(normalCode(typed)).toBe(read);
  });

  it("is the code again, whatever the code and however it is written", () => {
    assert(
      property(code, (plain) => {
        expect(normalCode(formattedCode(plain))).toBe(plain);
        expect(normalCode(formattedCode(plain).toLowerCase())).toBe(plain);
      }),
    );
  });
});

describe("a code from bytes", () => {
  it("has a letter for each byte, all of the alphabet", () => {
    assert(
      property(uint8Array({ maxLength: 32 }), (bytes) => {
        const made = codeOfBytes(bytes);
        expect(made).toHaveLength(bytes.length);
        expect(normalCode(made)).toBe(made);
      }),
    );
  });

  it("draws every letter equally often from evenly drawn bytes", () => {
    const made = codeOfBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const counts = Array.from(CODE_ALPHABET).map((letter) => made.split(letter).length - 1);
    expect(new Set(counts)).toEqual(new Set([8]));
  });
});
