import type { AgencyKind } from "@/lib/agency/agency";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { Jenjang, PositionKind } from "./position";

/** What the columns of a staff list say about a jabatan; an empty text is "not given". */
export interface PositionText {
  readonly name: string;
  /** SIASN "Jenis Jabatan": Struktural, Fungsional Tertentu, Fungsional Umum, Pelaksana … */
  readonly type: string;
  /** "III.a", "IIIA", "Eselon II.b". */
  readonly eselon: string;
}

export interface PositionReading {
  readonly kind: PositionKind;
  readonly jenjang: Jenjang | null;
}

export type PositionRefusal =
  | { readonly code: "empty" }
  | { readonly code: "eselon"; readonly text: string }
  /** The type says fungsional, but the name names no jenjang. */
  | { readonly code: "jenjang_missing"; readonly name: string };

/** The names that PermenPANRB 1/2023 gives; only a pejabat fungsional bears them, whatever the name begins with. */
const JENJANG_IN_NAME: readonly (readonly [RegExp, Jenjang])[] = [
  [/\bahli utama\b/, "ahli_utama"],
  [/\bahli madya\b/, "ahli_madya"],
  [/\bahli muda\b/, "ahli_muda"],
  [/\bahli pertama\b/, "ahli_pertama"],
  [/\bpenyelia\b/, "penyelia"],
  [/\bmahir\b/, "mahir"],
  [/\bterampil\b/, "terampil"],
  [/\bpemula\b/, "pemula"],
];

/** How older lists end the name of a fungsional; a head's name may end so too. */
const OLD_JENJANG: readonly (readonly [RegExp, Jenjang])[] = [
  [/\butama$/, "ahli_utama"],
  [/\bmadya$/, "ahli_madya"],
  [/\bmuda$/, "ahli_muda"],
  [/\bpertama$/, "ahli_pertama"],
  [/\bpelaksana lanjutan$/, "mahir"],
];

/** Heads by the name of their jabatan; the first that fits decides. The region decides about a sekretaris daerah. */
const KIND_OF_HEAD: readonly (readonly [RegExp, PositionKind])[] = [
  [/^(asisten|staf ahli)\b/, "jpt_pratama"],
  [/^(inspektur pembantu|irban)\b/, "administrator"],
  [
    /^(kepala (dinas|badan|pelaksana badan|biro|satuan polisi pamong praja)|inspektur|sekretaris dprd|sekretaris dewan)\b/,
    "jpt_pratama",
  ],
  [
    /^(camat|sekretaris (kecamatan|camat|dinas|badan|inspektorat|satuan)|sekcam|sekretaris$)/,
    "administrator",
  ],
  [/^(kepala (bidang|bagian|kantor)|kabid|kabag)\b/, "administrator"],
  [/^(lurah|sekretaris (kelurahan|lurah)|seklur)\b/, "pengawas"],
  [
    /^(kepala (seksi|sub ?bagian|sub ?bidang|uptd?)|kasi|kasubbag|kasubag|kasubbid|ka\.? ?uptd?)\b/,
    "pengawas",
  ],
];

const KIND_OF_ESELON: ReadonlyMap<string, PositionKind> = new Map([
  ["i", "jpt_madya"],
  ["ii", "jpt_pratama"],
  ["iii", "administrator"],
  ["iv", "pengawas"],
  ["v", "pelaksana"],
]);

/** Legacy labels. Only the head of a non-ministerial body is JPT utama: I.a there. */
function eselonKind(eselon: string, agency: AgencyKind): PositionKind | null {
  const match = /^(?:eselon)?(iv|i{1,3}|v)([ab]?)$/.exec(eselon.toLowerCase().replace(/[^a-z]/g, ""));
  if (match === null) return null;
  if (match[1] === "i" && match[2] === "a" && agency === "lembaga") return "jpt_utama";
  return KIND_OF_ESELON.get(match[1] ?? "") ?? null;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function jenjangIn(name: string, words: typeof JENJANG_IN_NAME): Jenjang | null {
  return words.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The kind that a name alone tells: "Asisten Apoteker Terampil" is fungsional, "Asisten Pemerintahan" is not. */
function readName(name: string, agency: AgencyKind): PositionReading {
  const jenjang = name.startsWith("kepala ") ? null : jenjangIn(name, JENJANG_IN_NAME);
  if (jenjang !== null) return { kind: "fungsional", jenjang };
  if (/^(sekretaris daerah|sekda)\b/.test(name)) {
    return { kind: agency === "provinsi" ? "jpt_madya" : "jpt_pratama", jenjang: null };
  }
  const head = KIND_OF_HEAD.find(([pattern]) => pattern.test(name))?.[1];
  if (head !== undefined) return { kind: head, jenjang: null };
  const old = jenjangIn(name, OLD_JENJANG);
  return old === null ? { kind: "pelaksana", jenjang: null } : { kind: "fungsional", jenjang: old };
}

/**
 * The kind of a jabatan from the columns of a staff list. The eselon decides where there is one (legacy labels: I JPT
 * madya, II pratama, III administrator, IV pengawas, V pelaksana), then the type, then the name. A name that says
 * nothing is a pelaksana.
 */
export function readPosition(
  text: PositionText,
  agency: AgencyKind,
): Result<PositionReading, PositionRefusal> {
  const name = plain(text.name);
  const type = plain(text.type);
  if (name === "") return refuse({ code: "empty" });
  if (/[a-z]/i.test(text.eselon) && !/^non/i.test(text.eselon.trim())) {
    const kind = eselonKind(text.eselon, agency);
    if (kind === null) return refuse({ code: "eselon", text: text.eselon });
    return ok({ kind, jenjang: null });
  }
  if (/\b(fungsional umum|pelaksana|jfu)\b/.test(type)) return ok({ kind: "pelaksana", jenjang: null });
  if (/\b(fungsional|jft?)\b/.test(type)) {
    const jenjang = jenjangIn(name, JENJANG_IN_NAME) ?? jenjangIn(name, OLD_JENJANG);
    return jenjang === null
      ? refuse({ code: "jenjang_missing", name: text.name })
      : ok({ kind: "fungsional", jenjang });
  }
  return ok(readName(name, agency));
}
