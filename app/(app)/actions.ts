"use server";

import type { Route } from "next";
import { cookies } from "next/headers";
import { z } from "zod";
import { THEMES, themeCookieName, type Theme } from "@/components/frame/theme";
import type { Actor } from "@/lib/access/actor";
import { action, publicAction } from "@/lib/action/server/action";
import { cookieOptions } from "@/lib/auth/server/session-cookie";
import { signOut } from "@/lib/auth/server/sign-in";
import { ok, type Result } from "@/lib/kernel/result";
import { choosePeriod } from "@/lib/period/server/choice";

const YEAR_SECONDS = 31_536_000;

/** Keeps the theme in a cookie, so that the server knows it before it sends the first byte. */
async function keepTheme(_actor: Actor, { tema }: { readonly tema: Theme }): Promise<Result<void, never>> {
  (await cookies()).set(themeCookieName, tema, cookieOptions(YEAR_SECONDS));
  return ok();
}

export const chooseThemeAction = action({
  permission: "auth.manage-own-account",
  schema: z.object({ tema: z.enum(THEMES) }),
  command: keepTheme,
  messages: String,
  done: () => ({ message: "Tampilan diganti." }),
});

export const choosePeriodAction = action({
  permission: "period.read",
  schema: z.object({ periode: z.uuid() }),
  command: choosePeriod,
  messages: () => "Periode itu tidak ada lagi. Muat ulang halaman ini.",
  done: () => ({ message: "Periode diganti." }),
});

/** Open to anybody: whoever has no session any more is signed out already. */
export const signOutAction = publicAction({
  schema: z.object({}),
  command: signOut,
  messages: String,
  done: () => ({ href: "/masuk" as Route }),
});
