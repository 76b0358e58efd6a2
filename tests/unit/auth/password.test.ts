import { describe, expect, it } from "vitest";
import {
  type KnownOfPerson,
  PASSWORD_MAX,
  PASSWORD_MIN,
  type PasswordFault,
  passwordFault,
  passwordFaultMessage,
} from "@/lib/auth/password";

const RATNA: KnownOfPerson = {
  name: "Ratna Puspadewi, S.Kom., M.M.",
  numbers: ["198703052012032004", "198703052023212001"],
  birthDate: "1987-03-05",
  email: "kepeg.dua@contoh.go.id",
};
const STRANGER: KnownOfPerson = { name: "", numbers: [], birthDate: null, email: null };

const faultOf = (password: string) => passwordFault(password, RATNA);

describe("length", () => {
  const letters = "kopijahehujantehmelatisawahgunung";

  it.each([
    [0, "short"],
    [1, "short"],
    [PASSWORD_MIN - 1, "short"],
    [PASSWORD_MIN, null],
    [PASSWORD_MIN + 1, null],
  ] as const)("%i characters: %s", (length, fault) => {
    expect(faultOf(letters.slice(0, length))).toBe(fault);
  });

  it("begins at 12 and ends at 128", () => {
    expect([PASSWORD_MIN, PASSWORD_MAX]).toEqual([12, 128]);
    const long = Array.from({ length: 40 }, (_, index) => `kata${String(index)}`).join(" ");
    expect(faultOf(long.slice(0, PASSWORD_MAX))).toBeNull();
    expect(faultOf(long.slice(0, PASSWORD_MAX + 1))).toBe("long");
  });

  it("counts blanks: a sentence is a good password", () => {
    expect(faultOf("ayo ke pasar")).toBeNull();
    expect(faultOf("ayo kepasar")).toBe("short");
  });
});

describe("what is common", () => {
  it.each([
    ["password1234"],
    ["P@ssw0rd1234"],
    ["PASSWORD2026!"],
    ["indonesia1945"],
    ["IndonesiaRaya"],
    ["bismillah12345"],
    ["katasandi1234"],
    ["rahasia rahasia"],
    ["admin-medan-2026"],
    ["Januari-2026-!"],
    ["s3m4r4ng-2026"],
    ["qwertyuiop123"],
    ["123456789012"],
    ["987654321098"],
    ["qwertyuiopas"],
    ["1qaz2wsx3edc"],
    ["1q2w3e4r5t6y"],
    ["112233445566"],
  ])("%s is refused", (password) => {
    expect(faultOf(password)).toBe("common");
  });

  it.each([
    ["laut biru tenang"],
    ["indonesia punya seribu gunung"],
    ["bukan password lagi"],
    ["kuda-42-melompat"],
  ])("%s is let through: common words in it do no harm", (password) => {
    expect(faultOf(password)).toBeNull();
  });
});

describe("what only repeats", () => {
  it.each([
    ["zzzzzzzzzzzz", "repetitive"],
    ["kpkpkpkpkpkp", "repetitive"],
    ["Kopi kopi Kopi", "repetitive"],
    ["hujan1hujan1", "repetitive"],
    ["hujan1hujan2", null],
  ] as const)("%s: %s", (password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });
});

describe("what others know of the person", () => {
  it.each([
    ["the NIP alone", "198703052012032004", "number"],
    ["the NIP in groups, among words", "kopi 19870305 201203 2 004", "number"],
    ["the former number too", "x198703052023212001x", "number"],
    ["the birth date, year first", "kopi hujan 19870305", "birth-date"],
    ["the birth date, day first", "kopi hujan 05031987", "birth-date"],
    ["the birth date with dashes", "kopi 05-03-1987 hujan", "birth-date"],
    ["the birth date, short, day first", "kopi hujan 050387", "birth-date"],
    ["the birth date, short, year first", "kopi hujan 870305", "birth-date"],
    ["another's birth date", "kopi hujan 19860305", null],
    ["the mailbox", "kopi kepegdua hujan teh", "email"],
    ["the mailbox, as it is written", "kopi Kepeg.Dua hujan", "email"],
    ["the whole name", "RatnaPuspadewi", "name"],
    ["the name and digits", "puspadewi-2026", "name"],
    ["one name and 7 characters more", "ratnakopihij", "name"],
    ["one name and 8 characters more", "ratnakopihija", null],
    ["the name in a sentence", "Puspadewi membeli tujuh mangga", null],
  ] as const)("%s: %s", (_case, password, fault) => {
    expect(faultOf(password)).toBe(fault);
  });

  it.each(["198703052012032004", "kopi hujan 19870305", "RatnaPuspadewi", "kopi kepegdua hujan teh"])(
    "%s is refused for her only",
    (password) => {
      expect(faultOf(password)).not.toBeNull();
      expect(passwordFault(password, STRANGER)).toBeNull();
    },
  );

  it("does not count names and mailboxes of three letters, which many words hold", () => {
    const person = { ...STRANGER, name: "Adi Eka", email: "adi@contoh.go.id" };
    expect(passwordFault("adikopihujan", person)).toBeNull();
  });
});

describe("the message", () => {
  const FAULTS: readonly PasswordFault[] = [
    "short",
    "long",
    "common",
    "repetitive",
    "name",
    "number",
    "birth-date",
    "email",
  ];

  it("is another sentence for each fault, and names the limits", () => {
    const messages = FAULTS.map(passwordFaultMessage);
    expect(new Set(messages).size).toBe(FAULTS.length);
    expect(passwordFaultMessage("short")).toContain("12 karakter");
    expect(passwordFaultMessage("long")).toContain("128 karakter");
  });
});
