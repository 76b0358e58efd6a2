import { Prisma } from "@/lib/db/generated/client";
import { prisma } from "./client";

/** A query with bound values, as Prisma writes it. */
export const sql = Prisma.sql;

/**
 * Asks one of the functions that may be asked before there is an actor (migration `gates`); with no agency set,
 * row-level security shows such a call nothing but what the function itself gives.
 */
export function askGate(query: Prisma.Sql): Promise<unknown> {
  return prisma().$queryRaw(query);
}
