import { z } from "zod";
import { changes, fields, type EventKind } from "../kind";

const none = z.object({});

export const authEvents = {
  "auth.signed-in": {
    version: 1,
    subject: "account",
    label: "Masuk",
    sentence: "{pelaku} masuk",
    detail: z.object({ method: z.enum(["password", "totp", "recovery-code", "demo", "activation", "sso"]) }),
  },
  "auth.signed-out": {
    version: 1,
    subject: "account",
    label: "Keluar",
    sentence: "{pelaku} keluar",
    detail: none,
  },
  "auth.sign-in-failed": {
    version: 1,
    subject: "account",
    label: "Gagal masuk",
    sentence: "Percobaan masuk ke akun {hal} gagal",
    detail: z.object({ reason: z.string() }),
  },
  "auth.password-set": {
    version: 1,
    subject: "account",
    label: "Kata sandi diganti",
    sentence: "{pelaku} mengganti kata sandi akun {hal}",
    detail: none,
  },
  "auth.reset-requested": {
    version: 1,
    subject: "account",
    label: "Tautan kata sandi diminta",
    sentence: "Tautan kata sandi untuk akun {hal} diminta",
    detail: none,
  },
  "auth.totp-enabled": {
    version: 1,
    subject: "account",
    label: "Kode OTP diaktifkan",
    sentence: "{pelaku} mengaktifkan kode OTP akun {hal}",
    detail: none,
  },
  "auth.totp-disabled": {
    version: 1,
    subject: "account",
    label: "Kode OTP dimatikan",
    sentence: "{pelaku} mematikan kode OTP akun {hal}",
    detail: none,
  },
  "auth.recovery-codes-made": {
    version: 1,
    subject: "account",
    label: "Kode pemulihan dibuat",
    sentence: "{pelaku} membuat kode pemulihan akun {hal}",
    detail: none,
  },
  "auth.session-revoked": {
    version: 1,
    subject: "account",
    label: "Sesi diakhiri",
    sentence: "{pelaku} mengakhiri sesi akun {hal}",
    detail: z.object({ sessions: z.number() }),
  },
  "account.created": {
    version: 1,
    subject: "account",
    label: "Akun dibuat",
    sentence: "{pelaku} membuat akun {hal}",
    detail: fields,
  },
  "account.activated": {
    version: 1,
    subject: "account",
    label: "Akun diaktifkan",
    sentence: "{pelaku} mengaktifkan akun {hal}",
    detail: none,
  },
  "account.changed": {
    version: 1,
    subject: "account",
    label: "Akun diubah",
    sentence: "{pelaku} mengubah akun {hal}",
    detail: changes,
  },
  "account.slips-issued": {
    version: 1,
    subject: "unit",
    label: "Slip aktivasi dicetak",
    sentence: "{pelaku} mencetak slip aktivasi untuk {hal}",
    detail: z.object({ slips: z.number(), purpose: z.string() }),
  },
  "role.granted": {
    version: 1,
    subject: "account",
    label: "Peran diberikan",
    sentence: "{pelaku} memberikan peran kepada {hal}",
    detail: fields,
  },
  "role.revoked": {
    version: 1,
    subject: "account",
    label: "Peran dicabut",
    sentence: "{pelaku} mencabut peran {hal}",
    detail: changes,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
