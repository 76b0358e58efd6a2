"use server";

import { z } from "zod";

import { action } from "@/lib/action/server/action";
import { leaveSight } from "@/lib/auth/server/first-page";

export const leaveSightAction = action({
  permission: "auth.manage-own-account",
  schema: z.object({ ke: z.enum(["", "email"]).default("") }),
  command: leaveSight,
  messages: () => "Akun Anda tidak ditemukan. Muat ulang halaman.",
  done: ({ href }) => ({ href }),
});
