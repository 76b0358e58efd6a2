/** Why an account was not administered, or a slip not made. */
export type AccountAdminRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-account" }
  | { readonly code: "holds-role"; readonly name: string }
  | { readonly code: "suspended"; readonly name: string }
  | { readonly code: "nobody" }
  | { readonly code: "too-many"; readonly most: number }
  | { readonly code: "last-admin" }
  | { readonly code: "email-taken" }
  | { readonly code: "stale" };

/** The sentence for a refusal. */
export function accountAdminMessage(refusal: AccountAdminRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Pegawai atau unit itu tidak ada, atau di luar jangkauan peran Anda.";
    case "own-account":
      return "Akun Anda sendiri hanya dapat diurus oleh orang lain yang berwenang.";
    case "holds-role":
      return `${refusal.name} memegang peran khusus. Slip untuknya hanya dapat dibuat oleh admin kepegawaian.`;
    case "suspended":
      return `Akun ${refusal.name} sedang ditangguhkan. Pulihkan dahulu sebelum membuat slip.`;
    case "nobody":
      return "Pilih paling sedikit satu pegawai.";
    case "too-many":
      return `Paling banyak ${refusal.most} slip sekali buat.`;
    case "last-admin":
      return "Instansi akan tanpa admin kepegawaian. Berikan peran itu kepada orang lain yang akunnya aktif lebih dahulu.";
    case "email-taken":
      return "Alamat e-mail akun ini sekarang dipakai akun lain. Minta pemilik akun itu menggantinya dahulu.";
    case "stale":
      return "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.";
  }
}
