import { Prisma } from "@/lib/db/generated/client";

interface DriverCause {
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
  readonly constraint?: { readonly fields?: readonly string[]; readonly index?: string };
}

function causeOf(error: unknown): DriverCause | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const adapterError = error.meta?.["driverAdapterError"];
  if (!(adapterError instanceof Error)) return null;
  return adapterError.cause ?? null;
}

/**
 * The name of the database constraint that a failed write has met (unique, exclusion, check, foreign key), or null
 * when the error is something else. To be called outside the door: after a database error the transaction is over.
 */
export function violatedConstraint(error: unknown): string | null {
  const cause = causeOf(error);
  if (cause === null) return null;
  if (typeof cause.constraint?.index === "string") return cause.constraint.index;
  const message = typeof cause.originalMessage === "string" ? cause.originalMessage : "";
  return /constraint "([^"]+)"/.exec(message)?.[1] ?? null;
}
