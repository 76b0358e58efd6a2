/** Why the settings of the agency were not changed. */
export type AgencyRefusal =
  | { readonly code: "out-of-reach" }
  | { readonly code: "stale" }
  | { readonly code: "unchanged" };

/** The sentence for a refusal. */
export function agencyRefusalMessage(refusal: AgencyRefusal): string {
  switch (refusal.code) {
    case "out-of-reach":
      return "Pengaturan ini berlaku untuk seluruh instansi, sedangkan peran Anda hanya mencakup sebagian unit.";
    case "stale":
      return "Pengaturan baru saja diubah orang lain. Isian Anda masih ada di bawah; bandingkan dengan data terbaru, lalu simpan lagi.";
    case "unchanged":
      return "Tidak ada yang berubah: isian sama dengan data yang tersimpan.";
  }
}
