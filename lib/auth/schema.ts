import { z } from "zod";
import { PASSWORD_MAX } from "./password";

const NO_NAME = "Isi NIP, NI PPPK, atau alamat e-mail.";

/** Never trimmed: a password may begin and end as it likes. */
const currentPassword = z
  .string({ error: "Isi kata sandi." })
  .min(1, "Isi kata sandi.")
  .max(PASSWORD_MAX * 4);

const newPassword = {
  password: z
    .string({ error: "Isi kata sandi baru." })
    .min(1, "Isi kata sandi baru.")
    .max(PASSWORD_MAX * 4),
  passwordAgain: z.string({ error: "Ketik kata sandi baru sekali lagi." }),
};

const SAME = { error: "Kedua kata sandi tidak sama. Ketik lagi.", path: ["passwordAgain"] };

const isSame = (typed: { readonly password: string; readonly passwordAgain: string }) =>
  typed.password === typed.passwordAgain;

const otpCode = z
  .string({ error: "Isi kode." })
  .trim()
  .min(6, "Isi 6 angka dari aplikasi, atau satu kode pemulihan.")
  .max(40);

export const signIn = z.object({
  name: z.string({ error: NO_NAME }).trim().min(1, NO_NAME).max(320),
  password: currentPassword,
  kembali: z.string().max(500).optional(),
});
export type SignIn = z.infer<typeof signIn>;

export const otpStep = z.object({ otp: otpCode });
export type OtpStep = z.infer<typeof otpStep>;

export const demoSignIn = z.object({ accountId: z.uuid() });
export type DemoSignIn = z.infer<typeof demoSignIn>;

export const nothing = z.object({});

export const tokenCode = z.object({
  token: z.string({ error: "Isi kode." }).trim().min(1, "Isi kode.").max(200),
});
export type TokenCode = z.infer<typeof tokenCode>;

export const choosePassword = z.object(newPassword).refine(isSame, SAME);
export type ChoosePassword = z.infer<typeof choosePassword>;

export const requestReset = z.object({ name: z.string({ error: NO_NAME }).trim().min(1, NO_NAME).max(320) });
export type RequestReset = z.infer<typeof requestReset>;

export const changePassword = z.object({ currentPassword, ...newPassword }).refine(isSame, SAME);
export type ChangePassword = z.infer<typeof changePassword>;

export const confirmSecondFactor = z.object({
  otp: z
    .string({ error: "Isi kode." })
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Isi 6 angka yang tampil pada aplikasi.")),
});
export type ConfirmSecondFactor = z.infer<typeof confirmSecondFactor>;

export const withPassword = z.object({ currentPassword });
export type WithPassword = z.infer<typeof withPassword>;

export const withPasswordAndCode = z.object({ currentPassword, otp: otpCode });
export type WithPasswordAndCode = z.infer<typeof withPasswordAndCode>;

export const changeEmail = z.object({
  email: z
    .string({ error: "Isi alamat e-mail." })
    .trim()
    .toLowerCase()
    .pipe(z.email("Periksa alamat e-mail ini.")),
  currentPassword,
});
export type ChangeEmail = z.infer<typeof changeEmail>;

export const confirmEmail = z.object({
  token: z.string({ error: "Isi kode." }).trim().min(1, "Isi kode.").max(40),
});
export type ConfirmEmail = z.infer<typeof confirmEmail>;

export const revokeSession = z.object({ id: z.uuid() });
export type RevokeSession = z.infer<typeof revokeSession>;
