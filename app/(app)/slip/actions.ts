"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action/server/action";
import { accountAdminMessage } from "@/lib/employee/account-refusal";
import { issueSlips, issueToWaiting, oneAccount } from "@/lib/employee/account-schema";
import {
  resetSecondFactor,
  restoreAccount,
  suspendAccount,
} from "@/lib/employee/server/commands/administer-account";
import { issueSlipsTo, issueSlipsToWaiting, type Issued } from "@/lib/employee/server/commands/issue-slips";

const issued = ({ slips }: Issued) => {
  revalidatePath("/slip", "layout");
  return {
    message: `${slips} slip dibuat. Unduh berkas PDF-nya, cetak, lalu bagikan langsung kepada orangnya.`,
  };
};

const changed = (message: string) => () => {
  revalidatePath("/slip", "layout");
  return { message };
};

export const issueSlipsAction = action({
  permission: "auth.issue-slips",
  schema: issueSlips,
  command: issueSlipsTo,
  messages: accountAdminMessage,
  done: issued,
});

export const issueToWaitingAction = action({
  permission: "auth.issue-slips",
  schema: issueToWaiting,
  command: issueSlipsToWaiting,
  messages: accountAdminMessage,
  done: issued,
});

export const suspendAccountAction = action({
  permission: "auth.suspend-accounts",
  schema: oneAccount,
  command: suspendAccount,
  messages: accountAdminMessage,
  done: changed("Akun ditangguhkan dan semua sesinya diakhiri."),
});

export const restoreAccountAction = action({
  permission: "auth.suspend-accounts",
  schema: oneAccount,
  command: restoreAccount,
  messages: accountAdminMessage,
  done: changed("Akun dipulihkan."),
});

export const resetSecondFactorAction = action({
  permission: "auth.reset-second-factor",
  schema: oneAccount,
  command: resetSecondFactor,
  messages: accountAdminMessage,
  done: changed("Kode OTP dihapus. Orangnya masuk dengan kata sandi, lalu menyiapkan kode OTP baru."),
});
