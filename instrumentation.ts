import { noteConnections } from "@/lib/auth/server/caller";

/** Runs once in each server process, before the first request. */
export function register(): void {
  noteConnections();
}
