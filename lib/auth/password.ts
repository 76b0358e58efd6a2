import { COMMON_WORDS, WALKS } from "./common-passwords";

/** NIST SP 800-63B: length counts, composition rules do not; what is common or about oneself is refused. */
export const PASSWORD_MIN = 12;
/** Longer texts are refused rather than cut: hashing them would cost too much. */
export const PASSWORD_MAX = 128;

/** What others know of a person, and a password must therefore not be built on. */
export interface KnownOfPerson {
  readonly name: string;
  /** NIP and NI PPPK, digits only. */
  readonly numbers: readonly string[];
  /** `YYYY-MM-DD`; null where there is none. */
  readonly birthDate: string | null;
  readonly email: string | null;
}

export type PasswordFault =
  | "short"
  | "long"
  | "common"
  | "repetitive"
  | "name"
  | "number"
  | "birth-date"
  | "email";

const compact = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The base of a text that only repeats it: "abcabcabc" is "abc" three times. */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= Math.min(6, text.length / 2); size += 1) {
    if (
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .startsWith(text)
    )
      return true;
  }
  return false;
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "0": "o",
  "5": "s",
  $: "s",
};

/** Whether the letters of the text are one or two common words, once with digits as they are, once read as letters. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const readings = [lower, lower.replace(/[@4310$5](?=.*[a-z])/g, (sign) => LETTER_FOR[sign] ?? sign)];
  return readings.some((reading) => {
    const letters = reading.replace(/[^a-z]/g, "");
    if (COMMON_WORDS.has(letters)) return true;
    for (let cut = 1; cut < letters.length; cut += 1) {
      if (COMMON_WORDS.has(letters.slice(0, cut)) && COMMON_WORDS.has(letters.slice(cut))) return true;
    }
    return false;
  });
}

/** Whether the text is a piece of a walk over the keyboard or of counting. */
function isWalk(text: string): boolean {
  return WALKS.some((walk) => walk.includes(text));
}

/** "1987-03-05" as it is usually typed: 19870305, 05031987, 050387, 870305. */
function writtenDays(day: string): readonly string[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const short = year.slice(2);
  return [year + month + date, date + month + year, date + month + short, short + month + date];
}

/** Words of a name that are long enough to tell a person by. */
function nameWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 4);
}

/** Why the password is not good enough, the first reason found; null where it is. */
export function passwordFault(password: string, known: KnownOfPerson): PasswordFault | null {
  if (password.length < PASSWORD_MIN) return "short";
  if (password.length > PASSWORD_MAX) return "long";
  const text = compact(password);
  if (isCommon(password) || isWalk(text)) return "common";
  if (isRepetition(password.toLowerCase())) return "repetitive";
  if (known.numbers.some((number) => text.includes(number))) return "number";
  if (known.birthDate !== null && writtenDays(known.birthDate).some((day) => text.includes(day)))
    return "birth-date";
  const mailbox = compact(known.email?.split("@")[0] ?? "");
  if (mailbox.length >= 4 && text.includes(mailbox)) return "email";
  // A name may stand in a long sentence; it may not be most of the password.
  const named = nameWords(known.name).reduce((rest, word) => rest.replace(word, ""), text);
  return named !== text && named.length < PASSWORD_MIN - 4 ? "name" : null;
}

/** The sentence that tells what to do about the fault. */
export function passwordFaultMessage(fault: PasswordFault): string {
  switch (fault) {
    case "short":
      return `Kata sandi paling sedikit ${PASSWORD_MIN} karakter. Beberapa kata yang mudah Anda ingat sudah cukup.`;
    case "long":
      return `Kata sandi paling banyak ${PASSWORD_MAX} karakter.`;
    case "common":
      return "Kata sandi ini termasuk yang paling sering dipakai orang. Pilih yang lain.";
    case "repetitive":
      return "Kata sandi ini hanya mengulang huruf atau angka yang sama. Pilih yang lain.";
    case "name":
      return "Kata sandi ini terlalu mirip dengan nama Anda. Pilih yang lain.";
    case "number":
      return "Kata sandi tidak boleh memuat NIP atau NI PPPK Anda.";
    case "birth-date":
      return "Kata sandi tidak boleh memuat tanggal lahir Anda.";
    case "email":
      return "Kata sandi tidak boleh memuat alamat e-mail Anda.";
  }
}
