import { PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { InTurnPg } from "./adapter";
import { statementNames } from "./statement-names";

/** Kept on the global object, so that a hot reload in development does not open a second pool. */
const kept = globalThis as typeof globalThis & { selarasPrisma?: PrismaClient };

/** A connection that rests keeps what it has learnt (statements, catalog) for the next page of a quiet hour, in ms. */
const KEEP_IDLE_MS = 300_000;

/** The web role's connections. Only the door and the gates use it. */
export function prisma(): PrismaClient {
  kept.selarasPrisma ??= new PrismaClient({
    adapter: new InTurnPg(
      {
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL_SIZE,
        idleTimeoutMillis: KEEP_IDLE_MS,
      },
      { statementNameGenerator: statementNames() },
    ),
  });
  return kept.selarasPrisma;
}
