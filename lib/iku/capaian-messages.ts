import { type Capaian, percentText, type Uncountable } from "./capaian";

/** Why there is no percentage, in one sentence. */
export function uncountableMessage(reason: Uncountable): string {
  switch (reason.code) {
    case "zero-target":
      return "Tidak dapat dihitung: targetnya 0. Pejabat penilai menimbangnya.";
    case "zero-realisasi":
      return "Tidak dapat dihitung: realisasi 0 menjadi pembagi. Pejabat penilai menimbangnya.";
    case "negative-target":
      return "Tidak dapat dihitung: targetnya di bawah 0. Pejabat penilai menimbangnya.";
    case "no-target":
      return "Tidak dapat dihitung: target belum lengkap.";
    case "no-formula":
      return "Dinilai tanpa rumus: pejabat penilai menimbang uraiannya.";
    case "no-number":
      return "Tidak dapat dihitung: realisasi tidak berupa angka.";
    case "zero-whole":
      return "Tidak dapat dihitung: pembagi rasionya 0.";
    case "grade":
      return reason.is === "below"
        ? "Di bawah peringkat yang ditargetkan; tidak ada rumus persentasenya. Pejabat penilai menimbangnya."
        : "Peringkat tidak dapat dibandingkan dengan target. Pejabat penilai menimbangnya.";
    case "date":
      return dateMessage(reason.late);
  }
}

function dateMessage(late: number): string {
  if (late === 0) return "Selesai tepat pada tanggal target.";
  return late < 0
    ? `Selesai ${String(-late)} hari sebelum tanggal target.`
    : `Terlambat ${String(late)} hari dari tanggal target. Pejabat penilai menimbangnya.`;
}

/** The capaian as a cell shows it: "120 %", or in two or three words why there is none. */
export function capaianText(capaian: Capaian): string {
  switch (capaian.status) {
    case "empty":
      return "Belum diisi";
    case "computed":
      return percentText(capaian.percent);
    case "uncountable":
      return capaian.because.code === "date" ? dateShort(capaian.because.late) : "Tidak dihitung";
  }
}

function dateShort(late: number): string {
  if (late === 0) return "Tepat waktu";
  return late < 0 ? `${String(-late)} hari lebih awal` : `Terlambat ${String(late)} hari`;
}

/** How the capaian came about, in one line. */
export function capaianExplanation(capaian: Capaian): string {
  switch (capaian.status) {
    case "empty":
      return "Realisasi belum diisi.";
    case "computed":
      return capaian.capped === null
        ? capaian.working
        : `${capaian.working}; dengan batas kebijakan ${percentText(capaian.capped)}`;
    case "uncountable":
      return uncountableMessage(capaian.because);
  }
}
