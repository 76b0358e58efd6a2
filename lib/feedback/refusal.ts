/** Why feedback was not given or answered. */
export type FeedbackRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "one-line" }
  | { readonly code: "day-ahead" }
  | { readonly code: "outside" }
  | { readonly code: "twice" }
  | { readonly code: "answered" };

export function feedbackRefusalMessage(refusal: FeedbackRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Umpan balik diberikan oleh pejabat penilai kinerja pada hari ini, dan oleh ketua tim untuk hasil kerja yang ditugaskan timnya. Pilihan itu tidak termasuk.";
    case "one-line":
      return "Hasil kerja milik satu orang; untuk beberapa orang sekaligus pilih perilaku.";
    case "day-ahead":
      return "Tanggal kejadian tidak boleh setelah hari ini.";
    case "outside":
      return "Tanggal kejadian tidak berada dalam masa SKP pegawai itu.";
    case "twice":
      return "Umpan balik yang sama baru saja tersimpan.";
    case "answered":
      return "Umpan balik ini sudah Anda tanggapi; tanggapan tidak dapat diubah.";
  }
}

export function feedbackRefusalField(refusal: FeedbackRefusal): string | null {
  switch (refusal.code) {
    case "one-line":
      return "about";
    case "day-ahead":
    case "outside":
      return "date";
    case "twice":
      return "text";
    case "not-found":
    case "answered":
      return null;
  }
}
