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

const JENJANG_IN_NAME: readonly (readonly [RegExp, Jenjang])[] = [
  [/\bahli utama\b|\butama$/, "ahli_utama"],
  [/\bahli madya\b|\bmadya$/, "ahli_madya"],
  [/\bahli muda\b|\bmuda$/, "ahli_muda"],
  [/\bahli pertama\b|\bpertama$/, "ahli_pertama"],
  [/\bpenyelia\b/, "penyelia"],
  [/\bmahir\b|\bpelaksana lanjutan$/, "mahir"],
  [/\bterampil\b/, "terampil"],
  [/\bpemula\b/, "pemula"],
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

/** A name like "Guru Ahli Muda", "Perawat Penyelia": fungsional with its jenjang; null for any other. */
function jenjangOf(name: string): Jenjang | null {
  return JENJANG_IN_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null;
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
  const jenjang = jenjangOf(name);
  if (/\b(fungsional|jft?)\b/.test(type)) {
    return jenjang === null
      ? refuse({ code: "jenjang_missing", name: text.name })
      : ok({ kind: "fungsional", jenjang });
  }
  const head = KIND_OF_HEAD.find(([pattern]) => pattern.test(name))?.[1];
  if (/^(sekretaris daerah|sekda)\b/.test(name)) {
    return ok({
      kind: agency === "provinsi" ? "jpt_madya" : "jpt_pratama",
      jenjang: null,
    });
  }
  if (head !== undefined) return ok({ kind: head, jenjang: null });
  return ok(jenjang === null ? { kind: "pelaksana", jenjang: null } : { kind: "fungsional", jenjang });
}
