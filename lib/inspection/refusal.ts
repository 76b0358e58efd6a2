/** Why no sample was drawn. */
export type SampleRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "unit-missing" }
  | { readonly code: "unit-unknown" }
  | { readonly code: "population-empty" }
  | { readonly code: "population-smaller"; readonly population: number }
  | { readonly code: "already-drawn"; readonly by: string };

export function sampleRefusalMessage(refusal: SampleRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return "Periode itu tidak ditemukan. Muat ulang halaman ini.";
    case "unit-missing":
      return "Peran Anda mencakup unit tertentu. Pilih unit yang diperiksa.";
    case "unit-unknown":
      return "Unit itu tidak ditemukan atau di luar cakupan peran Anda. Pilih dari daftar.";
    case "population-empty":
      return "Belum ada hasil evaluasi yang ditetapkan pada periode dan unit itu, sehingga tidak ada yang dapat ditarik.";
    case "population-smaller":
      return `Hanya ada ${refusal.population.toLocaleString("id-ID")} hasil evaluasi. Isi angka sebanyak itu atau kurang.`;
    case "already-drawn":
      return `Sampel dengan benih, jumlah, dan populasi yang sama sudah ditarik oleh ${refusal.by}. Hasilnya pasti sama; buka dari daftar di bawah.`;
  }
}

export function sampleRefusalField(refusal: SampleRefusal): string | null {
  switch (refusal.code) {
    case "unit-missing":
    case "unit-unknown":
      return "unitId";
    case "population-smaller":
      return "size";
    case "already-drawn":
      return "seed";
    case "not-found":
    case "population-empty":
      return null;
  }
}
