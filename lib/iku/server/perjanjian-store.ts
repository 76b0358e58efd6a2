import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import type { Tx } from "@/lib/db/server/door";
import { refuse, ok, type Result } from "@/lib/kernel/result";
import {
  isBlocking,
  perjanjianFindings,
  type PerjanjianFinding,
  type RegisterLine,
} from "../perjanjian-check";
import type { PerjanjianContent, PerjanjianLine } from "../perjanjian";
import type { PerjanjianRefusal } from "../perjanjian-refusal";
import {
  mayMovePerjanjian,
  type PerjanjianFacts,
  type PerjanjianMove,
  type PerjanjianRelation,
} from "../perjanjian-workflow";
import { perjanjianSides, type PerjanjianSides } from "./perjanjian-sides";
import { dayIn, registerOf } from "./perjanjian-register";

const LINE = {
  ...{ ikuId: true, ikuVersionId: true, sasaran: true, indicator: true, unitName: true },
  ...{ low: true, high: true, targetText: true, iku: { select: { code: true } } },
} as const;

export const CONTENT = {
  ikus: { select: LINE, orderBy: { sortOrder: "asc" } },
  budgets: {
    select: { id: true, code: true, name: true, amount: true, note: true },
    orderBy: { sortOrder: "asc" },
  },
} as const;

interface Figure {
  toFixed(): string;
}

interface ContentRows {
  readonly ikus: readonly (Omit<PerjanjianLine, "low" | "high" | "code"> & {
    readonly low: Figure | null;
    readonly high: Figure | null;
    readonly iku: { readonly code: string };
  })[];
  readonly budgets: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly amount: Figure;
    readonly note: string;
  }[];
}

export function contentOf({ ikus, budgets }: ContentRows): PerjanjianContent {
  return {
    lines: ikus.map(({ iku, low, high, ...line }) => ({
      ...line,
      code: iku.code,
      low: low?.toFixed() ?? null,
      high: high?.toFixed() ?? null,
    })),
    budgets: budgets.map(({ amount, ...budget }) => ({ ...budget, amount: amount.toFixed() })),
  };
}

/** Lines as rows of a version. */
export function lineRows(agencyId: string, versionId: string, lines: readonly PerjanjianLine[]) {
  return lines.map(({ code: _code, ikuId, ikuVersionId, sasaran, indicator, ...line }, sortOrder) => ({
    ...{ agencyId, versionId, ikuId, ikuVersionId, sasaran, indicator, sortOrder },
    ...{ unitName: line.unitName, low: line.low, high: line.high, targetText: line.targetText },
  }));
}

/** A perjanjian kinerja with its newest version, how the actor stands to it, and what is found in it. */
export interface PerjanjianStance {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  readonly version: number;
  readonly agreedVersion: number;
  readonly newest: {
    readonly id: string;
    readonly number: number;
    readonly reason: string;
    readonly returnNote: string | null;
    readonly content: PerjanjianContent;
  };
  readonly sides: PerjanjianSides;
  readonly relation: PerjanjianRelation;
  readonly facts: PerjanjianFacts;
  readonly register: readonly RegisterLine[];
  readonly findings: readonly PerjanjianFinding[];
}

/** How the actor stands to the perjanjian kinerja of a unit today. */
export async function relationToUnit(
  tx: Tx,
  actor: Actor,
  unitId: string,
  sides: Pick<PerjanjianSides, "holderId" | "superiorId">,
): Promise<PerjanjianRelation> {
  const own = actor.employeeId;
  const reach = await unitReach(tx, actor, "iku.record-perjanjian");
  return {
    isHolder: own !== null && own === sides.holderId,
    isSuperior: own !== null && own === sides.superiorId,
    isPlanner: mayEditUnit(reach, unitId).allowed,
  };
}

export async function perjanjianStance(tx: Tx, actor: Actor, id: string): Promise<PerjanjianStance | null> {
  const { agencyId, today } = actor;
  const row = await tx.perjanjianKinerja.findUnique({
    where: { agencyId_id: { agencyId, id } },
    select: {
      ...{ unitId: true, year: true, version: true, agreedVersion: true },
      versions: {
        select: { id: true, number: true, status: true, reason: true, returnNote: true, ...CONTENT },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
  });
  const [last] = row?.versions ?? [];
  if (row === null || last === undefined) return null;
  const { unitId, year, version, agreedVersion } = row;
  const sides = await perjanjianSides(tx, actor, unitId, today);
  const register = await registerOf(tx, unitId, year, dayIn(year, today));
  const content = contentOf(last);
  const findings = last.status === "agreed" ? [] : perjanjianFindings(content, register);
  const { number, reason, returnNote, status } = last;
  return {
    ...{ id, unitId, year, version, agreedVersion, sides, register, findings },
    newest: { id: last.id, number, reason, returnNote, content },
    relation: await relationToUnit(tx, actor, unitId, sides),
    facts: {
      status,
      isComplete: !findings.some(isBlocking),
      hasHolder: sides.parties !== null,
      bothSignIn: sides.bothSignIn,
    },
  };
}

function refusalFor(
  denial: Exclude<ReturnType<typeof mayMovePerjanjian>, { allowed: true }>["reason"],
  { sides, facts }: PerjanjianStance,
): PerjanjianRefusal {
  switch (denial) {
    case "not-yours":
      return { code: denial, holder: sides.holderText, superior: sides.superiorText };
    case "wrong-status":
      return { code: denial, status: facts.status };
    case "incomplete":
    case "no-holder":
    case "both-sign-in":
    case "on-paper":
      return { code: denial };
  }
}

/**
 * Holds a perjanjian kinerja for a move: as the actor has seen it, and nobody else's until the transaction is over. Who
 * has nothing to do with it hears that there is none.
 */
export async function claimPerjanjian(
  tx: Tx,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
  move: PerjanjianMove,
): Promise<Result<PerjanjianStance, PerjanjianRefusal>> {
  const { agencyId } = actor;
  const claimed = await tx.perjanjianKinerja.updateMany({
    where: { agencyId, id, version },
    data: { version: { increment: 1 } },
  });
  const stance = await perjanjianStance(tx, actor, id);
  if (stance === null) return refuse({ code: "not-found" });
  const { isHolder, isSuperior, isPlanner } = stance.relation;
  if (!isHolder && !isSuperior && !isPlanner) return refuse({ code: "not-found" });
  if (claimed.count === 0) return refuse({ code: "stale" });
  const may = mayMovePerjanjian(stance.relation, move, stance.facts);
  return may.allowed ? ok(stance) : refuse(refusalFor(may.reason, stance));
}
