import { PREDIKAT_LABELS } from "@/lib/evaluation/rating";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { FaultText } from "./fault-messages";
import { ikuFaultText } from "./iku-fault-messages";
import type { PerformanceFault } from "./performance-faults";

/** What is wrong with a line about a plan or a result from elsewhere, and how to mend it. */
export function performanceFaultText(fault: PerformanceFault): FaultText {
  switch (fault.code) {
    case "node_unknown":
    case "node_ambiguous":
    case "form_unknown":
    case "accumulation_unknown":
    case "rhythm_unknown":
    case "iku_jenis_unknown":
    case "control_unknown":
    case "baseline_year_unreadable":
    case "scale_short":
    case "target_unreadable":
    case "target_periods":
    case "iku_twice":
    case "iku_retired":
    case "owner_differs":
    case "node_differs":
      return ikuFaultText(fault);
    case "person_unknown":
      return {
        what: "NIP ini tidak terdaftar di instansi Anda.",
        how: "Periksa angkanya, atau impor pegawainya lebih dahulu.",
      };
    case "person_unplaced":
      return {
        what: "Pegawai ini belum punya penempatan, sehingga unitnya tidak diketahui.",
        how: "Tempatkan pegawainya lebih dahulu di halaman pegawai.",
      };
    case "appraiser_unknown":
      return {
        what: "NIP penilai tidak terdaftar di instansi Anda dan namanya kosong.",
        how: "Perbaiki NIP penilai, atau isi nama penilainya.",
      };
    case "appraiser_missing":
      return { what: "Penilai belum disebut.", how: "Isi NIP penilai atau namanya." };
    case "own_appraiser":
      return {
        what: "Pegawai dan penilainya orang yang sama.",
        how: "Isi NIP pejabat penilai kinerjanya.",
      };
    case "own_plan":
      return {
        what: "Baris ini tentang Anda sendiri: SKP sendiri tidak dapat diimpor sendiri.",
        how: "Hapus baris ini dan minta admin kepegawaian lain mengimpornya.",
      };
    case "own_result":
      return {
        what: "Baris ini tentang Anda sendiri: hasil penilaian sendiri tidak dapat diimpor sendiri.",
        how: "Hapus baris ini dan minta admin kepegawaian lain mengimpornya.",
      };
    case "period_unreadable":
      return {
        what: "Periode tidak terbaca.",
        how: "Tulis misalnya Tahun 2026, Triwulan II 2026, atau Januari 2026.",
      };
    case "period_unknown":
      return {
        what: "Periode ini belum ditetapkan di instansi Anda.",
        how: "Perbaiki periodenya, atau tetapkan lebih dahulu di halaman Periode.",
      };
    case "period_not_begun":
      return {
        what: `Periode ini baru dimulai ${longDate(fault.from)}.`,
        how: "Hasil penilaian hanya ada untuk periode yang sudah berjalan; perbaiki periodenya.",
      };
    case "rating_unknown":
      return {
        what: "Rating tidak dikenal.",
        how: "Isi Di atas ekspektasi, Sesuai ekspektasi, atau Di bawah ekspektasi.",
      };
    case "predikat_unknown":
      return {
        what: "Predikat tidak dikenal.",
        how: "Isi Sangat Baik, Baik, Butuh Perbaikan, Kurang/Misconduct, atau Sangat Kurang.",
      };
    case "predikat_differs":
      return {
        what: `Predikat tidak sesuai kedua ratingnya, yang menurut matriks menghasilkan ${PREDIKAT_LABELS[fault.expected]}.`,
        how: "Cocokkan dengan dokumen evaluasinya, lalu perbaiki rating atau predikat.",
      };
    case "day_to_come":
      return { what: "Tanggal penilaian belum tiba.", how: "Isi tanggal hasil itu ditetapkan." };
    case "day_before_period":
      return {
        what: `Tanggal penilaian sebelum periodenya dimulai (${longDate(fault.from)}).`,
        how: "Perbaiki tanggal atau periodenya.",
      };
    case "result_twice":
      return {
        what: fault.isSame
          ? `Pegawai dan periode ini sudah ada di baris ${String(fault.line)}.`
          : `Pegawai dan periode ini sudah ada di baris ${String(fault.line)} dengan hasil yang berbeda.`,
        how: fault.isSame
          ? "Hapus salah satu barisnya."
          : "Cocokkan dengan dokumen evaluasinya, lalu hapus baris yang keliru.",
      };
    case "result_here":
      return {
        what: `Hasil ${fault.period} pegawai ini sudah ditetapkan di Selaras.`,
        how: "Hapus baris ini; hasil yang ditetapkan di sini tidak ditimpa. Kekeliruan diperbaiki lewat koreksi.",
      };
    case "result_begun_here":
      return {
        what: `Evaluasi ${fault.period} pegawai ini sudah dimulai di Selaras dan belum ditetapkan.`,
        how: "Biarkan bila memang dinilai di luar: hasil dari berkas ini yang berlaku. Bila tidak, hapus barisnya.",
      };
    case "year_unreadable":
      return { what: "Tahun tidak terbaca.", how: "Isi empat angka, misalnya 2026." };
    case "year_to_come":
      return { what: "SKP untuk tahun ini belum dapat disusun.", how: "Perbaiki tahunnya." };
    case "jenis_unknown":
      return {
        what: "Jenis hasil kerja tidak dikenal.",
        how: "Isi Utama atau Tambahan; kosong berarti utama.",
      };
    case "aspek_unknown":
      return {
        what: "Aspek tidak dikenal.",
        how: "Isi Kuantitas, Kualitas, Waktu, atau Biaya, atau kosongkan.",
      };
    case "assigner_unknown":
      return { what: "Penugasan tidak dikenal.", how: "Isi Pimpinan atau Ketua tim kerja, atau kosongkan." };
    case "plan_here":
      return {
        what: `Pegawai ini menyusun SKP ${String(fault.year)} di Selaras.`,
        how: "Hapus barisnya; SKP yang disusun di sini tidak ditimpa.",
      };
    case "indicator_twice":
      return {
        what: `Indikator ini sudah ada di baris ${String(fault.line)} untuk hasil kerja yang sama.`,
        how: "Hapus salah satu barisnya.",
      };
    case "unit_ends":
      return {
        what: "Unit ini dihapus dalam rancangan.",
        how: "Isi unit yang tetap ada atau yang dibuka dalam rancangan.",
      };
    case "plan_too_long":
      return {
        what: `SKP ini lebih panjang daripada ${String(fault.rhks)} hasil kerja atau ${String(fault.ikis)} indikator setiap hasil kerja.`,
        how: "Periksa apakah baris pegawai lain tercampur, lalu ringkas.",
      };
  }
}
