import { targetFaultMessage } from "@/lib/iku/refusal";
import type { FaultText } from "./fault-messages";
import type { IkuFault } from "./performance-faults";

/** What is wrong with a line of a register of indicators, and how to mend it. */
export function ikuFaultText(fault: IkuFault): FaultText {
  switch (fault.code) {
    case "node_unknown":
      return {
        what: "Sasaran ini tidak ada di pohon kinerja.",
        how: "Tulis nomor atau rumusannya persis seperti di Perencanaan kinerja, atau tambahkan di sana lebih dahulu.",
      };
    case "node_ambiguous":
      return {
        what: `Ada ${String(fault.count)} simpul pohon kinerja dengan nomor atau rumusan ini.`,
        how: "Pakai rumusan yang hanya dimiliki satu simpul.",
      };
    case "form_unknown":
      return {
        what: "Bentuk capaian ini tidak dikenali.",
        how: "Isi salah satu bentuk pada lembar Petunjuk, misalnya “Makin besar makin baik”.",
      };
    case "accumulation_unknown":
      return {
        what: "Cara menghitung setahun ini tidak dikenali.",
        how: "Isi Dijumlahkan, Nilai terakhir, atau Rata-rata.",
      };
    case "rhythm_unknown":
      return { what: "Irama pelaporan ini tidak dikenali.", how: "Isi Bulanan, Triwulanan, atau Tahunan." };
    case "iku_jenis_unknown":
      return {
        what: "Jenis indikator ini tidak dikenali.",
        how: "Isi Dampak, Outcome, Outcome antara, atau Output.",
      };
    case "control_unknown":
      return { what: "Tingkat kendali ini tidak dikenali.", how: "Isi Tinggi, Sedang, atau Rendah." };
    case "baseline_year_unreadable":
      return { what: "Tahun kondisi awal bukan tahun.", how: "Isi empat angka, misalnya 2024." };
    case "scale_short":
      return {
        what: "Skala peringkat belum lengkap.",
        how: "Tulis paling sedikit dua peringkat dari yang terendah, dipisahkan koma.",
      };
    case "target_unreadable":
      return { what: "Target ini tidak terbaca.", how: targetFaultMessage(fault.fault) };
    case "target_periods":
      return {
        what: `Target periode berisi ${String(fault.given)} angka, sedangkan irama pelaporannya ${String(fault.expected)} periode.`,
        how: "Pisahkan dengan titik koma, satu angka untuk setiap periode.",
      };
    case "iku_twice":
      return {
        what: `Kode ini sudah ada pada baris ${String(fault.line)}.`,
        how: "Satu baris untuk setiap indikator. Hapus atau betulkan salah satunya.",
      };
    case "iku_retired":
      return {
        what: "Indikator dengan kode ini sudah dihentikan.",
        how: "Pakai kode baru untuk indikator baru, atau hapus barisnya.",
      };
    case "owner_differs":
      return {
        what: `Penanggung jawabnya tercatat ${fault.kept}; itu tidak diubah.`,
        how: "Untuk menggantinya, buka halaman indikator lalu Ganti penanggung jawab.",
      };
    case "node_differs":
      return {
        what: `Indikator ini tercatat mengukur “${fault.kept}”; itu tidak diubah.`,
        how: "Hapus isian sasarannya, atau pakai kode lain untuk indikator yang berbeda.",
      };
  }
}
