/**
 * Words that the commonest passwords of Indonesia and of the world are made of, lower case. A password that is one or
 * two of them and digits is guessed early, however long it is.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort pass passw sandi katasandi kata kunci rahasia qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm
   qwertyui qazwsx qazwsxedc abcd abcdef abcdefgh abcdefghijkl abc admin administrator superadmin root user guest
   operator welcome letmein changeme please default login master superman batman pokemon naruto doraemon dragon monkey
   princess sunshine football baseball iloveyou love sayang sayangku sayangkamu cinta cintaku kamu aku akusayangkamu
   akucintakamu ganteng cantik bismillah bismillahirrahmanirrahim alhamdulillah astaghfirullah subhanallah allahuakbar
   assalamualaikum muhammad ramadhan indonesia indonesiaraya indonesiamerdeka merdeka pancasila garuda garudaindonesia
   bhinneka nusantara pegawai pegawainegeri aparatur asn pns pppk berakhlak asnberakhlak banggamelayanibangsa melayani
   korpri kepegawaian bkpsdm bkn pemkot pemkab dinas kecamatan kelurahan kantor sekretariat selaras kinerja skp ekinerja
   persib persija persebaya bonekmania arema samsung oppo xiaomi facebook instagram whatsapp google gmail yahoo
   jakarta bandung surabaya medan palembang bukittinggi semarang yogyakarta makassar denpasar malang bogor depok bekasi
   januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat
   sabtu minggu keluarga keluargaku mama papa anakku ibu ayah lupa tidaktahu terserah coba test testing contoh saya`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Walks over the keyboard and counting, of which a password of digits and letters may not be made. */
export const WALKS: readonly string[] = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "a1b2c3d4e5f6g7h8i9",
  "112233445566778899",
  "qazwsxedcrfvtgbyhnujm",
];
