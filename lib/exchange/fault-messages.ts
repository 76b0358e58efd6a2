import { formatEmployeeNumber, type EmployeeNumberRefusal } from "@/lib/employee/employee-number";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { FaultReason } from "./faults";
import { performanceFaultText } from "./performance-fault-messages";

/** What is wrong, and how to mend it. */
export interface FaultText {
  readonly what: string;
  readonly how: string;
}

const AS_TEXT =
  "Ubah format kolom NIP menjadi Teks, lalu salin ulang nomor lengkap dari sumbernya; angka yang sudah hilang tidak dapat dipulihkan.";
const SEE_SK = "Cocokkan dengan SK, lalu perbaiki di berkas.";

function numberText(refusal: EmployeeNumberRefusal): FaultText {
  switch (refusal.code) {
    case "empty":
      return { what: "NIP/NI PPPK kosong.", how: "Isi dengan 18 angka." };
    case "spreadsheet_number":
      return { what: "NIP ditulis sebagai angka ilmiah, sehingga angka belakangnya hilang.", how: AS_TEXT };
    case "not_digits":
      return {
        what: `NIP memuat “${refusal.character}” pada posisi ${String(refusal.position)}; NIP hanya terdiri atas angka.`,
        how: "Hapus huruf atau tanda itu. Huruf O sering tertukar dengan angka 0.",
      };
    case "too_few_digits":
      return {
        what: `NIP hanya ${String(refusal.count)} angka, seharusnya 18.`,
        how: "Lengkapi sesuai SK. NIP lama (9 angka) tidak dipakai lagi.",
      };
    case "too_many_digits":
      return {
        what: `NIP ${String(refusal.count)} angka, seharusnya 18.`,
        how: "Hapus angka yang berlebih; bandingkan dengan SK.",
      };
    case "birth_date":
      return {
        what: `Delapan angka pertama NIP (${refusal.text}) bukan tanggal lahir yang ada.`,
        how: SEE_SK,
      };
    case "appointment_year":
      return {
        what: `Tahun pengangkatan dalam NIP (${refusal.text}) tidak mungkin untuk kelahiran ${String(refusal.birthYear)}.`,
        how: SEE_SK,
      };
    case "month":
      return {
        what: `Angka ke-13 dan 14 NIP (${refusal.text}) bukan bulan (01–12) dan bukan kode NI PPPK (20–29).`,
        how: SEE_SK,
      };
    case "sex":
      return {
        what: `Angka ke-15 NIP (${refusal.digit}) harus 1 (laki-laki) atau 2 (perempuan).`,
        how: SEE_SK,
      };
    case "sequence":
      return { what: "Tiga angka terakhir NIP tidak boleh 000.", how: SEE_SK };
  }
}

function historyText({ fault, other, on }: Extract<FaultReason, { code: "unit_history" }>): FaultText {
  const day = longDate(on);
  switch (fault) {
    case "validity_reversed":
    case "versions_overlap":
      return {
        what: `Riwayat unit ini tumpang tindih pada ${day}.`,
        how: "Perbaiki BERLAKU SEJAK, atau riwayatnya di halaman unit.",
      };
    case "parent_unknown":
    case "parent_not_valid":
      return {
        what: `Unit induk ${other} belum berlaku pada ${day}.`,
        how: "Samakan BERLAKU SEJAK unit ini dengan induknya, atau kosongkan.",
      };
    case "superior_unknown":
    case "superior_not_valid":
      return {
        what: `Unit atasan penilaian ${other} belum berlaku pada ${day}.`,
        how: "Samakan BERLAKU SEJAK, atau kosongkan atasan penilaiannya.",
      };
    case "own_descendant":
      return {
        what: `${other} berada di bawah unit ini sendiri pada ${day}.`,
        how: "Perbaiki induk salah satunya.",
      };
    case "superior_circular":
      return {
        what: `Pimpinan ${other} dinilai dari unit ini sendiri pada ${day}.`,
        how: "Perbaiki atasan penilaian salah satunya.",
      };
  }
}

/** The sentences for a fault. */
export function faultText(reason: FaultReason): FaultText {
  switch (reason.code) {
    case "formula":
      return {
        what: "Sel berisi rumus. Hasil rumus tidak dipakai karena dapat keliru atau usang.",
        how: "Salin kolom ini, lalu tempel kembali sebagai nilai (Tempel Khusus → Nilai).",
      };
    case "error_value":
      return { what: "Sel berisi galat Excel.", how: "Ganti dengan nilai yang benar, atau kosongkan." };
    case "required":
      return { what: "Wajib diisi, tetapi kosong.", how: "Isi sel ini, atau hapus barisnya." };
    case "merged":
      return {
        what: `Sel digabung (${reason.range}), sehingga hanya sel pertama yang berisi.`,
        how: "Pilih sel itu, klik Gabungkan untuk memisahkan, lalu isi setiap baris.",
      };
    case "too_long":
      return {
        what: `Isi lebih dari ${String(reason.limit)} huruf.`,
        how: "Singkatkan, atau periksa apakah kolomnya tertukar.",
      };
    case "date_impossible":
      return {
        what: "Tanggal ini tidak ada dalam kalender.",
        how: "Perbaiki hari dan bulannya, misalnya 28-02-1980.",
      };
    case "date_unreadable":
      return { what: "Tanggal tidak terbaca.", how: "Tulis sebagai hari-bulan-tahun, misalnya 31-12-1980." };
    case "date_out_of_range":
      return { what: "Tanggal di luar tahun 1900–2100.", how: "Periksa tahunnya." };
    case "number":
      return numberText(reason.refusal);
    case "number_stored_as_number":
      return { what: "NIP tersimpan sebagai angka; Excel hanya menyimpan 15 angka pertama.", how: AS_TEXT };
    case "number_twice":
      return {
        what: `NIP ini sudah ada di baris ${String(reason.line)}.`,
        how: "Hapus salah satu barisnya.",
      };
    case "number_in_two_units":
      return {
        what: `NIP ini ada juga di baris ${String(reason.line)} dengan unit lain (${reason.unit}).`,
        how: "Sisakan satu baris dengan unit definitifnya. Plt., Plh., dan tugas tambahan dicatat di halaman pegawai.",
      };
    case "number_replaced":
      return {
        what: `Pegawai ini sudah memakai nomor baru (${formatEmployeeNumber(reason.current)}).`,
        how: "Ganti dengan nomor yang baru, atau hapus baris lama ini.",
      };
    case "birth_date_differs":
      return {
        what: `Tanggal lahir berbeda dengan NIP (${longDate(reason.inNumber)}). Tanggal di kolom yang dipakai.`,
        how: "Biarkan bila kolomnya benar; bila tidak, perbaiki.",
      };
    case "sex_differs":
      return {
        what: `Jenis kelamin berbeda dengan NIP (${reason.inNumber === "l" ? "L" : "P"}). Isi kolom yang dipakai.`,
        how: "Biarkan bila kolomnya benar; bila tidak, perbaiki.",
      };
    case "kind_differs":
      return {
        what: `Jenis pegawai tidak sesuai nomornya, yang berbentuk ${reason.inNumber === "nip" ? "NIP" : "NI PPPK"}. Isi kolom yang dipakai.`,
        how: "Periksa jenis pegawai dan nomornya.",
      };
    case "appointed_young":
      return {
        what: `Menurut NIP diangkat pada usia ${String(reason.age)} tahun.`,
        how: "Periksa kembali NIP-nya.",
      };
    case "sex_unknown":
      return { what: "Jenis kelamin tidak dikenal.", how: "Isi L atau P." };
    case "kind_unknown":
      return { what: "Jenis pegawai tidak dikenal.", how: "Isi PNS, CPNS, PPPK, atau PPPK Paruh Waktu." };
    case "standing_unknown":
      return {
        what: "Kedudukan hukum tidak dikenal.",
        how: "Isi Aktif, CLTN, Tugas Belajar, Pemberhentian Sementara, Masa Persiapan Pensiun, Pejabat Negara, Diperbantukan, Pensiun, Meninggal, Pindah, atau Berhenti.",
      };
    case "golongan_unknown":
      return {
        what: "Golongan tidak dikenal untuk jenis pegawai ini.",
        how: "Isi misalnya III/d untuk PNS, atau IX untuk PPPK.",
      };
    case "golongan_disagrees":
      return {
        what: `Golongan ${reason.golongan} tidak sesuai dengan pangkat “${reason.pangkat}”.`,
        how: "Perbaiki salah satunya.",
      };
    case "eselon_unknown":
      return {
        what: "Eselon tidak dikenal.",
        how: "Isi misalnya II.b, III.a, atau IV.b; kosongkan bila tidak bereselon.",
      };
    case "jenjang_missing":
      return {
        what: "Jabatan fungsional tanpa jenjang.",
        how: "Tulis jenjangnya dalam nama jabatan, misalnya Pranata Komputer Ahli Muda.",
      };
    case "position_kind_unclear":
      return {
        what: "Jabatan struktural ini belum dapat digolongkan (JPT, administrator, atau pengawas).",
        how: "Isi kolom ESELON, misalnya III.a.",
      };
    case "class_unknown":
      return { what: "Kelas jabatan tidak dikenal.", how: "Isi angka 1 sampai 17, atau kosongkan." };
    case "answer_unknown":
      return { what: "Isi tidak dikenal.", how: "Isi Ya atau Tidak, atau kosongkan." };
    case "email_malformed":
      return { what: "Alamat email keliru dan tidak diambil.", how: "Perbaiki, misalnya nama@contoh.go.id." };
    case "phone_malformed":
      return {
        what: "Nomor telepon keliru dan tidak diambil.",
        how: "Isi angka saja, misalnya 081200000000.",
      };
    case "unit_unknown":
      return {
        what: "Unit ini belum terdaftar.",
        how: "Impor atau tambahkan unitnya lebih dahulu, atau samakan namanya dengan daftar unit.",
      };
    case "unit_ambiguous":
      return {
        what: `Ada ${String(reason.count)} unit dengan nama ini.`,
        how: "Isi kolom KODE UNIT, atau kolom UNIT INDUK dengan nama unit di atasnya.",
      };
    case "unit_name_differs":
      return {
        what: `Kode unit ini terdaftar sebagai “${reason.registered}”. Kodenya yang dipakai.`,
        how: "Periksa apakah kodenya benar.",
      };
    case "position_missing":
      return { what: "Jabatan kosong, padahal unitnya diisi.", how: "Isi nama jabatannya." };
    case "unit_missing":
      return {
        what: "Baris tanpa unit; pegawai dicatat tanpa penempatan baru.",
        how: "Isi unitnya, atau tempatkan kemudian dari laporan kesiapan.",
      };
    case "two_heads":
      return {
        what: `${reason.unit} sudah mempunyai pimpinan definitif di baris ${String(reason.line)}.`,
        how: "Isi kolom PIMPINAN UNIT: Ya untuk satu orang, Tidak untuk yang lain.",
      };
    case "head_in_register":
      return {
        what: `${reason.unit} masih dipimpin ${reason.name}, yang tidak ada dalam berkas ini.`,
        how: "Sertakan orang itu dengan unit barunya, atau akhiri penempatannya lebih dahulu.",
      };
    case "own_record":
      return {
        what: "Baris ini tentang Anda sendiri dan tidak diubah: tidak seorang pun mengubah datanya sendiri.",
        how: "Mintalah admin kepegawaian lain memperbaruinya.",
      };
    case "head_overlaps":
      return {
        what: `${reason.unit} tercatat dipimpin ${reason.name} sampai ${longDate(reason.until)}.`,
        how: "Isi TMT JABATAN setelah tanggal itu, atau perbaiki TMT pimpinan sebelumnya.",
      };
    case "code_twice":
      return {
        what: `Kode unit ini sudah ada di baris ${String(reason.line)}.`,
        how: "Beri kode yang berbeda untuk setiap unit.",
      };
    case "parent_unknown":
      return {
        what: "Unit induk ini tidak ada dalam berkas maupun dalam daftar unit.",
        how: "Tambahkan baris untuk unit induknya, atau perbaiki kodenya.",
      };
    case "parent_ambiguous":
      return {
        what: `Ada ${String(reason.count)} unit dengan nama induk ini.`,
        how: "Pakai kolom KODE INDUK.",
      };
    case "own_parent":
      return {
        what: "Unit ini menjadi induk dirinya sendiri.",
        how: "Isi induk yang benar, atau kosongkan bila unit ini yang teratas.",
      };
    case "own_descendant":
      return {
        what: `Unit ini berada di bawah keturunannya sendiri (melalui ${reason.through}).`,
        how: "Perbaiki induk salah satunya, sehingga tidak melingkar.",
      };
    case "superior_unknown":
      return {
        what: "Unit atasan penilaian tidak ditemukan.",
        how: "Isi kode unit yang ada, atau kosongkan.",
      };
    case "unit_kind_unknown":
      return {
        what: "Jenis unit tidak dikenal; ditentukan dari namanya.",
        how: "Isi misalnya Dinas, Bidang, Seksi, atau Kelurahan.",
      };
    case "order_unknown":
      return { what: "Urutan bukan angka.", how: "Isi bilangan bulat, atau kosongkan." };
    case "no_parent":
      return {
        what: "Unit tanpa induk, padahal sudah ada unit teratas lain.",
        how: "Isi induknya; hanya satu unit, yaitu instansi, yang tanpa induk.",
      };
    case "unit_history":
      return historyText(reason);
    case "performance":
      return performanceFaultText(reason.fault);
  }
}
