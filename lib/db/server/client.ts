import { PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { InTurnPg } from "./adapter";

/** Kept on the global object, so that a hot reload in development does not open a second pool. */
const kept = globalThis as typeof globalThis & { selarasPrisma?: PrismaClient };

/** The web role's connections. Only the door and the gates use it. */
export function prisma(): PrismaClient {
  kept.selarasPrisma ??= new PrismaClient({
    adapter: new InTurnPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL_SIZE }),
  });
  return kept.selarasPrisma;
}
