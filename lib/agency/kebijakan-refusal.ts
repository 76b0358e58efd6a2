/** Why a policy was not changed. */
export type KebijakanRefusal =
  | { readonly code: "out-of-reach" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" }
  | { readonly code: "year-closed"; readonly year: number }
  | { readonly code: "not-found" }
  | { readonly code: "too-many-groups"; readonly most: number }
  | { readonly code: "label-taken"; readonly label: string }
  | { readonly code: "exists"; readonly year: number };

/** The sentence for a refusal. */
export function kebijakanRefusalMessage(refusal: KebijakanRefusal): string {
  switch (refusal.code) {
    case "out-of-reach":
      return "Kebijakan berlaku untuk seluruh instansi, sedangkan peran Anda hanya mencakup sebagian unit.";
    case "stale":
      return "Kebijakan baru saja diubah orang lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan yang berlaku.";
    case "year-closed":
      return `Kebijakan tahun ${String(refusal.year)} tidak diubah lagi: penilaiannya sudah selesai.`;
    case "not-found":
      return "Kelompok itu tidak ditemukan; mungkin baru saja dihapus. Muat ulang halaman kebijakan.";
    case "too-many-groups":
      return `Paling banyak ${String(refusal.most)} kelompok.`;
    case "label-taken":
      return `Sudah ada kelompok bernama “${refusal.label}”.`;
    case "exists":
      return `Tahun ${String(refusal.year)} sudah memiliki kebijakan sendiri. Buka tahun itu untuk mengubahnya.`;
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function kebijakanRefusalField(refusal: KebijakanRefusal): string | null {
  return refusal.code === "label-taken" || refusal.code === "too-many-groups" ? "label" : null;
}
