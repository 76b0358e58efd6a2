import { longDate } from "@/lib/kernel/indonesian-date";
import type { EmployeeNumberRefusal, EmployeeNumberWarning } from "./employee-number";
import { NUMBER_KIND_NAMES, POSITION_KIND_NAMES, SEX_NAMES } from "./labels";
import type { ClassRefusal, PositionFault } from "./position";
import type { PositionRefusal } from "./position-name";
import type { RankRefusal } from "./rank";

/** What is wrong with a NIP or NI PPPK, and how to mend it. */
export function employeeNumberMessage(refusal: EmployeeNumberRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "NIP atau NI PPPK belum diisi.";
    case "spreadsheet_number":
      return `Nomor tersimpan sebagai angka (${refusal.text}) sehingga digit terakhirnya hilang. Ubah format kolom menjadi Teks, lalu isi ulang nomornya.`;
    case "not_digits":
      return `Nomor hanya boleh berisi angka; karakter ke-${String(refusal.position)} adalah “${refusal.character}”.`;
    case "too_few_digits":
      return `Nomor harus 18 angka; yang diisi ${String(refusal.count)} angka (kurang ${String(18 - refusal.count)}).`;
    case "too_many_digits":
      return `Nomor harus 18 angka; yang diisi ${String(refusal.count)} angka (lebih ${String(refusal.count - 18)}).`;
    case "birth_date":
      return `Delapan angka pertama (${refusal.text}) bukan tanggal lahir yang ada. Urutannya tahun, bulan, tanggal.`;
    case "appointment_year":
      return `Angka ke-9 sampai ke-12 (${refusal.text}) bukan tahun pengangkatan yang mungkin bagi yang lahir tahun ${String(refusal.birthYear)}.`;
    case "month":
      return `Angka ke-13 dan ke-14 (${refusal.text}) bukan bulan (01–12, NIP) dan bukan kode PPPK (20–29).`;
    case "sex":
      return `Angka ke-15 (${refusal.digit}) harus 1 (laki-laki) atau 2 (perempuan).`;
    case "sequence":
      return "Tiga angka terakhir harus nomor urut mulai dari 001.";
  }
}

/** Where a number disagrees with other columns; nothing is refused for it. */
export function employeeNumberWarningMessage(warning: EmployeeNumberWarning): string {
  switch (warning.code) {
    case "birth_date_differs":
      return `Tanggal lahir menurut nomor (${longDate(warning.inNumber)}) berbeda dengan yang diisi (${longDate(warning.given)}).`;
    case "sex_differs":
      return `Jenis kelamin menurut nomor (${SEX_NAMES[warning.inNumber]}) berbeda dengan yang diisi (${SEX_NAMES[warning.given]}).`;
    case "kind_differs":
      return `Nomor ini berbentuk ${NUMBER_KIND_NAMES[warning.inNumber]}, padahal pegawai seharusnya memiliki ${NUMBER_KIND_NAMES[warning.given]}.`;
    case "appointed_young":
      return `Menurut nomor, pegawai diangkat pada usia ${String(warning.age)} tahun. Periksa tanggal lahir dan TMT.`;
  }
}

export function rankMessage(refusal: RankRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "Golongan belum diisi.";
    case "unknown":
      return `Golongan “${refusal.text}” tidak dikenal. Contoh: III/d untuk PNS, IX untuk PPPK.`;
    case "disagreement":
      return `Golongan ${refusal.golongan} tidak cocok dengan pangkat “${refusal.pangkat}”.`;
  }
}

export function positionMessage(refusal: PositionRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "Nama jabatan belum diisi.";
    case "eselon":
      return `Eselon “${refusal.text}” tidak dikenal. Contoh: III.a.`;
    case "jenjang_missing":
      return `Jabatan fungsional “${refusal.name}” belum menyebut jenjang. Contoh: Analis Kebijakan Ahli Muda.`;
  }
}

export function positionFaultMessage(fault: PositionFault): string {
  switch (fault.code) {
    case "jenjang_missing":
      return "Jabatan fungsional harus memiliki jenjang.";
    case "jenjang_not_for_kind":
      return `Jabatan ${POSITION_KIND_NAMES[fault.kind]} tidak memiliki jenjang.`;
  }
}

export function classMessage(refusal: ClassRefusal): string {
  return `Kelas jabatan “${refusal.text}” harus angka 1 sampai 17.`;
}
