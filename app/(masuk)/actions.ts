"use server";

import type { Route } from "next";
import { after } from "next/server";
import { publicAction } from "@/lib/action/server/action";
import { passwordField, passwordMessage, signInMessage } from "@/lib/auth/messages";
import {
  choosePassword,
  demoSignIn,
  nothing,
  otpStep,
  requestReset,
  signIn,
  tokenCode,
} from "@/lib/auth/schema";
import { signInByCode } from "@/lib/auth/server/otp-step";
import { acceptResetRequest, sendResetLetter } from "@/lib/auth/server/reset-letter";
import { signInByPassword, signInToDemo } from "@/lib/auth/server/sign-in";
import { acceptToken, dropToken, setPasswordByToken } from "@/lib/auth/server/token-password";

const onward = ({ href }: { readonly href: string }) => ({ href: href as Route });

export const signInAction = publicAction({
  schema: signIn,
  command: signInByPassword,
  messages: signInMessage,
  done: onward,
});

export const otpStepAction = publicAction({
  schema: otpStep,
  command: signInByCode,
  messages: signInMessage,
  field: ({ code }) => (code === "wrong-code" || code === "code-used" ? "otp" : null),
  done: onward,
});

export const demoSignInAction = publicAction({
  schema: demoSignIn,
  command: signInToDemo,
  messages: signInMessage,
  done: onward,
});

export const tokenAction = publicAction({
  schema: tokenCode,
  command: acceptToken,
  messages: passwordMessage,
  field: passwordField,
  done: onward,
});

export const dropTokenAction = publicAction({
  schema: nothing,
  command: dropToken,
  messages: String,
  done: () => ({ href: "/atur-sandi" }),
});

export const choosePasswordAction = publicAction({
  schema: choosePassword,
  command: setPasswordByToken,
  messages: passwordMessage,
  field: passwordField,
  done: onward,
});

export const requestResetAction = publicAction({
  schema: requestReset,
  command: acceptResetRequest,
  messages: passwordMessage,
  done: ({ name }) => {
    // After the answer, so that the time it takes does not tell whether there is such an account.
    after(() => sendResetLetter(name));
    return {
      message:
        "Bila akun itu ada dan mempunyai alamat e-mail, tautan untuk membuat kata sandi baru sedang dikirim. Tautan berlaku 30 menit.",
    };
  },
});
