import { cookies } from "next/headers";
import type { Actor } from "@/lib/access/actor";
import { cookieOptions } from "@/lib/auth/server/session-cookie";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { periodCookieName } from "../chosen-period";
import { periodChoices } from "./queries";

const YEAR_SECONDS = 31_536_000;

export interface PeriodChoiceRefusal {
  readonly code: "not-found";
}

/** Keeps in a cookie which period the person wants to look at. Changes nothing in the database. */
export async function choosePeriod(
  actor: Actor,
  { periode }: { readonly periode: string },
): Promise<Result<void, PeriodChoiceRefusal>> {
  const periods = await periodChoices(actor);
  if (!periods.some(({ id }) => id === periode)) return refuse({ code: "not-found" });
  (await cookies()).set(periodCookieName, periode, cookieOptions(YEAR_SECONDS));
  return ok();
}
