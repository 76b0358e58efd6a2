import type { Actor } from "@/lib/access/actor";
import { seal, unseal } from "./seal";

/**
 * What somebody typed into a search, made fit for an address: names and numbers of people never stand in one, where
 * histories, logs of servers between and screens would keep them. Only the account that typed it can open it again.
 */
export function typedToken(actor: Actor, text: string): string {
  return seal("typed", actor.accountId ?? "", text);
}

/** The text again; undefined where there is none, or where it is not this account's. */
export function typedText(actor: Actor, token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  return unseal("typed", actor.accountId ?? "", token) ?? undefined;
}
