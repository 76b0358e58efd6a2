/** A letter as plain text; nothing in it that the reader did not ask for. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** How long a link by e-mail is good for. */
export const RESET_MINUTES = 30;
/** How long a code that confirms an address is good for. */
export const EMAIL_CODE_MINUTES = 20;

const CLOSING = "Surat ini dikirim oleh Selaras secara otomatis; balasan tidak dibaca.";

export function resetLetter(name: string, link: string, secret: string): Letter {
  return {
    subject: "Membuat kata sandi baru Selaras",
    body: [
      `Yth. ${name},`,
      "Ada yang meminta kata sandi baru untuk akun Selaras Anda. Bila itu Anda, buka tautan ini:",
      link,
      `Tautan berlaku ${RESET_MINUTES} menit dan hanya dapat dipakai satu kali. Bila tautan tidak dapat dibuka, salin kode ini ke halaman "Buat kata sandi":`,
      secret,
      "Bila bukan Anda yang meminta, abaikan surat ini. Kata sandi Anda tidak berubah.",
      CLOSING,
    ].join("\n\n"),
  };
}

export function emailCodeLetter(name: string, code: string): Letter {
  return {
    subject: `Kode untuk memastikan alamat e-mail Anda`,
    body: [
      `Yth. ${name},`,
      `Ketik kode ini pada halaman Akun Selaras untuk memastikan bahwa alamat e-mail ini milik Anda: ${code}`,
      `Kode berlaku ${EMAIL_CODE_MINUTES} menit. Bila bukan Anda yang meminta, abaikan surat ini.`,
      CLOSING,
    ].join("\n\n"),
  };
}

export function passwordChangedLetter(name: string): Letter {
  return {
    subject: "Kata sandi Selaras Anda diganti",
    body: [
      `Yth. ${name},`,
      "Kata sandi akun Selaras Anda baru saja diganti dan semua sesi lain diakhiri.",
      "Bila bukan Anda yang menggantinya, segera minta slip baru kepada pengelola kinerja unit Anda.",
      CLOSING,
    ].join("\n\n"),
  };
}
