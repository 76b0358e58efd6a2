/** An event as its row says it; `at` in UTC to the microsecond, `detail` as PostgreSQL prints jsonb. */
export interface ChainedEvent {
  readonly agencyId: string;
  readonly seq: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly key: string;
  readonly version: number;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly detail: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** Where a chain stands: its last event. An exported one proves later that nothing before it was cut or rewritten. */
export interface ChainHead {
  readonly agencyId: string;
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong with a chain, and at which event first. */
export type ChainFault =
  | { readonly kind: "gap"; readonly agencyId: string; readonly seq: number }
  | { readonly kind: "altered"; readonly agencyId: string; readonly seq: number }
  | { readonly kind: "unlinked"; readonly agencyId: string; readonly seq: number }
  | { readonly kind: "cut"; readonly agencyId: string; readonly seq: number }
  | { readonly kind: "rewritten"; readonly agencyId: string; readonly seq: number };

/** The text whose SHA-256 is an event's hash; the same as `app.audit_hash` in the database. */
export function canonicalText(event: ChainedEvent): string {
  return [
    event.prevHash,
    event.agencyId,
    event.seq,
    event.at,
    event.actorId ?? "-",
    event.key,
    event.version,
    event.subject,
    event.subjectId ?? "-",
    event.detail,
  ].join("\n");
}

/**
 * Checks one event against the one before it (null at the start of a chain), in the order of `seq`.
 * `sha256` gives the hexadecimal digest of a text.
 *
 * @returns the first thing wrong, or null
 */
export function faultOf(
  event: ChainedEvent,
  before: ChainHead | null,
  sha256: (text: string) => string,
): ChainFault | null {
  const { agencyId, seq } = event;
  const expected = (before?.seq ?? 0) + 1;
  if (seq !== expected) return { kind: "gap", agencyId, seq: expected };
  if (event.prevHash !== (before?.hash ?? "")) return { kind: "unlinked", agencyId, seq };
  if (sha256(canonicalText(event)) !== event.hash) return { kind: "altered", agencyId, seq };
  return null;
}
