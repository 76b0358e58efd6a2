import { z } from "zod";
import { changes, fields, type EventKind } from "../kind";

const none = z.object({});

export const authEvents = {
  "auth.signed-in": { version: 1, subject: "account", label: "Masuk", detail: z.object({ method: z.enum(["password", "totp", "recovery-code", "demo", "activation", "sso"]) }) },
  "auth.signed-out": { version: 1, subject: "account", label: "Keluar", detail: none },
  "auth.sign-in-failed": { version: 1, subject: "account", label: "Gagal masuk", detail: z.object({ reason: z.string() }) },
  "auth.password-set": { version: 1, subject: "account", label: "Kata sandi diganti", detail: none },
  "auth.reset-requested": { version: 1, subject: "account", label: "Tautan kata sandi diminta", detail: none },
  "auth.totp-enabled": { version: 1, subject: "account", label: "Kode OTP diaktifkan", detail: none },
  "auth.totp-disabled": { version: 1, subject: "account", label: "Kode OTP dimatikan", detail: none },
  "auth.recovery-codes-made": { version: 1, subject: "account", label: "Kode pemulihan dibuat", detail: none },
  "auth.session-revoked": { version: 1, subject: "account", label: "Sesi diakhiri", detail: z.object({ sessions: z.number() }) },
  "account.created": { version: 1, subject: "account", label: "Akun dibuat", detail: fields },
  "account.activated": { version: 1, subject: "account", label: "Akun diaktifkan", detail: none },
  "account.changed": { version: 1, subject: "account", label: "Akun diubah", detail: changes },
  "account.slips-issued": { version: 1, subject: "unit", label: "Slip aktivasi dicetak", detail: z.object({ slips: z.number(), purpose: z.string() }) },
  "role.granted": { version: 1, subject: "account", label: "Peran diberikan", detail: fields },
  "role.revoked": { version: 1, subject: "account", label: "Peran dicabut", detail: changes },
} as const satisfies Readonly<Record<string, EventKind>>;
