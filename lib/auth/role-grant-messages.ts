import type { GrantDenial, RevokeDenial } from "./role-grant-policy";

/** Why a role was not given. */
export interface GrantRefusal {
  readonly code: GrantDenial | "not-found" | "unit-not-found" | "already-held";
}

/** Why a role was not taken back. */
export interface RevokeRefusal {
  readonly code: RevokeDenial | "not-found" | "stale";
}

const GRANT: Readonly<Record<GrantRefusal["code"], string>> = {
  "not-found": "Akun orang ini tidak ditemukan. Pilih lagi dari daftar.",
  "out-of-reach": "Peran hanya diberikan dan dicabut oleh admin kepegawaian untuk seluruh instansi.",
  "own-record": "Anda tidak dapat memberikan peran kepada diri sendiri. Minta admin kepegawaian lain.",
  "account-suspended": "Akun orang ini ditangguhkan. Pulihkan akunnya lebih dahulu.",
  "agency-only": "Peran ini hanya dapat diberikan untuk seluruh instansi.",
  "starts-in-past": "Peran berlaku paling awal hari ini; yang sudah lewat tidak dapat diubah.",
  "ends-before-start": "Tanggal berakhir mendahului tanggal mulai.",
  "unit-not-found": "Unit ini tidak berlaku pada tanggal mulai. Pilih unit atau tanggal yang lain.",
  "already-held":
    "Orang ini sudah memegang peran yang sama untuk cakupan yang sama dalam waktu itu. Cabut yang lama, atau pilih tanggal lain.",
};

const REVOKE: Readonly<Record<RevokeRefusal["code"], string>> = {
  "not-found": "Peran ini tidak ditemukan; mungkin sudah dibatalkan.",
  "out-of-reach": GRANT["out-of-reach"],
  "own-record": "Anda tidak dapat mencabut peran Anda sendiri. Minta admin kepegawaian lain.",
  stale: "Peran ini baru saja diubah orang lain. Periksa data terbaru, lalu ulangi bila masih perlu.",
  "already-ended": "Peran ini sudah berakhir.",
  "day-past": "Pilih hari ini atau sesudahnya, atau kosongkan untuk mencabut sekarang juga.",
  "day-before-start":
    "Tanggal ini mendahului mulai berlakunya. Kosongkan untuk membatalkan peran sama sekali.",
  "not-earlier": "Peran ini sudah akan berakhir pada tanggal itu atau sebelumnya.",
  "last-admin":
    "Instansi akan tanpa admin kepegawaian. Berikan peran itu kepada orang lain yang akunnya aktif lebih dahulu.",
};

export function grantMessage({ code }: GrantRefusal): string {
  return GRANT[code];
}

/** The field beside which the refusal is shown. */
export function grantField({ code }: GrantRefusal): string | null {
  switch (code) {
    case "not-found":
    case "own-record":
    case "account-suspended":
      return "accountId";
    case "agency-only":
      return "reach";
    case "unit-not-found":
      return "unitId";
    case "starts-in-past":
      return "validFrom";
    case "ends-before-start":
      return "validTo";
    case "out-of-reach":
    case "already-held":
      return null;
  }
}

export function revokeMessage({ code }: RevokeRefusal): string {
  return REVOKE[code];
}

/** The field beside which the refusal is shown. */
export function revokeField({ code }: RevokeRefusal): string | null {
  return code === "day-past" || code === "day-before-start" || code === "not-earlier" ? "lastDay" : null;
}
