"use server";

import { action } from "@/lib/action/server/action";
import { accountField, accountMessage, passwordField, passwordMessage } from "@/lib/auth/messages";
import {
  changeEmail,
  changePassword,
  confirmEmail,
  confirmSecondFactor,
  nothing,
  revokeSession,
  withPassword,
  withPasswordAndCode,
} from "@/lib/auth/schema";
import { changeOwnPassword } from "@/lib/auth/server/change-password";
import { confirmOwnEmail, dropEmailRequest, removeOwnEmail, requestEmail } from "@/lib/auth/server/own-email";
import {
  beginSecondFactor,
  confirmOwnSecondFactor,
  disableSecondFactor,
  dropSetUp,
  moveSecondFactor,
  putAwayRecoveryCodes,
  renewRecoveryCodes,
} from "@/lib/auth/server/second-factor";
import { revokeOtherSessions, revokeOwnSession } from "@/lib/auth/server/sessions";

const own = { permission: "auth.manage-own-account", messages: accountMessage, field: accountField } as const;
const ownSetUp = { ...own, beforeSecondFactor: true } as const;

export const changePasswordAction = action({
  permission: "auth.manage-own-account",
  schema: changePassword,
  command: changeOwnPassword,
  messages: passwordMessage,
  field: passwordField,
  done: () => ({ message: "Kata sandi diganti. Semua sesi lain sudah diakhiri." }),
});

export const requestEmailAction = action({
  ...own,
  schema: changeEmail,
  command: requestEmail,
  done: () => ({ href: "/akun/email" }),
});

export const confirmEmailAction = action({
  ...own,
  schema: confirmEmail,
  command: confirmOwnEmail,
  done: () => ({ href: "/akun" }),
});

export const dropEmailAction = action({
  ...own,
  schema: nothing,
  command: dropEmailRequest,
  done: () => ({ href: "/akun/email" }),
});

export const removeEmailAction = action({
  ...own,
  schema: withPassword,
  command: removeOwnEmail,
  done: () => ({ href: "/akun" }),
});

export const beginSecondFactorAction = action({
  ...ownSetUp,
  schema: withPassword,
  command: beginSecondFactor,
  done: () => ({ href: "/akun/keamanan" }),
});

export const moveSecondFactorAction = action({
  ...own,
  schema: withPasswordAndCode,
  command: moveSecondFactor,
  done: () => ({ href: "/akun/keamanan" }),
});

export const dropSetUpAction = action({
  ...ownSetUp,
  schema: nothing,
  command: dropSetUp,
  done: () => ({ href: "/akun/keamanan" }),
});

export const confirmSecondFactorAction = action({
  ...ownSetUp,
  schema: confirmSecondFactor,
  command: confirmOwnSecondFactor,
  done: () => ({ href: "/akun/keamanan/kode-pemulihan" }),
});

export const disableSecondFactorAction = action({
  ...own,
  schema: withPasswordAndCode,
  command: disableSecondFactor,
  done: () => ({ href: "/akun/keamanan" }),
});

export const renewRecoveryCodesAction = action({
  ...own,
  schema: withPassword,
  command: renewRecoveryCodes,
  done: () => ({ href: "/akun/keamanan/kode-pemulihan" }),
});

export const putAwayCodesAction = action({
  ...own,
  schema: nothing,
  command: putAwayRecoveryCodes,
  done: () => ({ href: "/akun/keamanan" }),
});

export const revokeSessionAction = action({
  ...own,
  schema: revokeSession,
  command: revokeOwnSession,
  done: () => ({ href: "/akun/sesi" }),
});

export const revokeOthersAction = action({
  ...own,
  schema: nothing,
  command: revokeOtherSessions,
  done: () => ({ href: "/akun/sesi" }),
});
