import { passwordFaultMessage } from "./password";
import type { AccountRefusal, PasswordRefusal, SignInRefusal, SsoRefusal } from "./refusal";
import { waitText } from "./throttle";

function waitMessage(seconds: number): string {
  return `Terlalu banyak percobaan yang gagal. Demi keamanan, coba lagi dalam ${waitText(seconds)}. Akun Anda tidak terkunci.`;
}

const WRONG_CODE = "Kode keliru. Periksa jam ponsel Anda, lalu ketik kode yang sedang tampil.";

export function signInMessage(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case "wrong-credentials":
      return "NIP, e-mail, atau kata sandi keliru. Periksa lagi, termasuk huruf besar dan kecil.";
    case "wait":
      return waitMessage(refusal.seconds);
    case "wrong-code":
      return WRONG_CODE;
    case "code-used":
      return "Kode ini sudah dipakai. Tunggu sampai aplikasi menampilkan kode berikutnya.";
    case "step-expired":
      return "Waktu untuk memasukkan kode sudah habis. Masuk lagi dari awal.";
    case "not-a-demo-account":
      return "Akun contoh ini tidak tersedia.";
  }
}

const SSO_SENTENCES: Readonly<Record<SsoRefusal["code"], string>> = {
  "provider-unreachable":
    "Layanan SSO sedang tidak dapat dihubungi. Masuk dengan kata sandi, atau coba lagi nanti.",
  "not-vouched": "SSO tidak mengesahkan siapa Anda. Coba lagi, atau masuk dengan kata sandi.",
  "step-expired": "Waktu untuk masuk lewat SSO sudah habis. Coba sekali lagi.",
  "no-account":
    "Identitas dari SSO tidak cocok dengan akun mana pun di sini. Hubungi admin kepegawaian instansi Anda.",
};

export function ssoMessage({ code }: SsoRefusal): string {
  return SSO_SENTENCES[code];
}

export function passwordMessage(refusal: PasswordRefusal): string {
  switch (refusal.code) {
    case "wait":
      return waitMessage(refusal.seconds);
    case "unknown-token":
      return "Kode tidak dikenali, sudah dipakai, atau sudah lewat masa berlakunya. Periksa lagi, atau minta yang baru.";
    case "step-expired":
      return "Waktu untuk membuat kata sandi sudah habis. Masukkan kodenya sekali lagi.";
    case "wrong-password":
      return "Kata sandi sekarang keliru.";
    case "same-password":
      return "Kata sandi baru sama dengan yang lama.";
    case "not-found":
      return "Akun ini tidak ditemukan lagi.";
    case "no-mail":
      return "Server ini belum dapat mengirim surat. Minta slip baru kepada pengelola kinerja unit Anda.";
    case "weak":
      return passwordFaultMessage(refusal.fault);
  }
}

/** The field beside which the refusal is shown. */
export function passwordField(refusal: PasswordRefusal): string | null {
  switch (refusal.code) {
    case "weak":
    case "same-password":
      return "password";
    case "wrong-password":
      return "currentPassword";
    case "unknown-token":
      return "token";
    case "wait":
    case "step-expired":
    case "no-mail":
    case "not-found":
      return null;
  }
}

export function accountMessage(refusal: AccountRefusal): string {
  switch (refusal.code) {
    case "wait":
      return waitMessage(refusal.seconds);
    case "wrong-password":
      return "Kata sandi keliru.";
    case "wrong-code":
      return WRONG_CODE;
    case "wrong-email-code":
      return "Kode keliru. Salin kode dari surat yang terakhir Anda terima.";
    case "already-active":
      return "Kode OTP sudah aktif.";
    case "step-expired":
      return "Waktunya sudah habis. Ulangi dari awal.";
    case "second-factor-required":
      return "Kode OTP wajib untuk peran Anda atau untuk seluruh instansi, jadi tidak dapat dimatikan.";
    case "not-active":
      return "Kode OTP belum aktif.";
    case "email-taken":
      return "Alamat e-mail ini sudah dipakai akun lain.";
    case "no-mail":
      return "Server ini belum dapat mengirim surat, jadi alamat e-mail belum dapat dipastikan.";
    case "not-found":
      return "Sesi ini sudah berakhir.";
  }
}

/** The field beside which the refusal is shown. */
export function accountField(refusal: AccountRefusal): string | null {
  switch (refusal.code) {
    case "wrong-password":
      return "currentPassword";
    case "wrong-code":
      return "otp";
    case "email-taken":
      return "email";
    case "wrong-email-code":
      return "token";
    case "wait":
    case "step-expired":
    case "already-active":
    case "second-factor-required":
    case "not-active":
    case "no-mail":
    case "not-found":
      return null;
  }
}
