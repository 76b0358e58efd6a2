import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import { read } from "@/lib/db/server/door";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { perjanjianDifference } from "../perjanjian-difference";
import { perjanjianParties } from "../perjanjian-parties";
import type { PerjanjianView } from "../perjanjian-view";
import { perjanjianMoves } from "../perjanjian-workflow";
import { isSeen } from "./perjanjian-reach";
import { CONTENT, contentOf, perjanjianStance } from "./perjanjian-store";

/**
 * A perjanjian kinerja with one of its versions; null where there is none, or not for this actor. What is only drafted
 * is for both heads, who prepares it, and roles that oversee; all others read what is agreed.
 */
export async function perjanjianDetail(
  actor: Actor,
  id: string,
  number: number | null,
): Promise<PerjanjianView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const stance = await perjanjianStance(tx, actor, id);
    if (stance === null) return null;
    const { isHolder, isSuperior, isPlanner } = stance.relation;
    const isParty = isHolder || isSuperior || isPlanner;
    if (!isParty && !(await isSeen(tx, actor, stance.unitId))) return null;
    const overseen = mayEditUnit(await unitReach(tx, actor, "iku.read-perjanjian"), stance.unitId).allowed;
    const rows = await tx.perjanjianKinerjaVersion.findMany({
      where: {
        agencyId,
        agreementId: id,
        ...(isParty || overseen ? {} : { status: "agreed" as const }),
      },
      select: {
        ...{ number: true, status: true, reason: true, signedOn: true, parties: true, paperFileId: true },
        ...CONTENT,
      },
      orderBy: { number: "desc" },
      take: 50,
    });
    const [newest] = rows;
    const shown = number === null ? newest : rows.find((row) => row.number === number);
    if (newest === undefined || shown === undefined) return null;
    const before = rows.find((row) => row.number < shown.number && row.status === "agreed");
    const versions = rows.map((row) => ({
      ...{ number: row.number, status: row.status, reason: row.reason, hasPaper: row.paperFileId !== null },
      signedOn: row.signedOn === null ? null : calendarDateFromDb(row.signedOn),
    }));
    const index = rows.indexOf(shown);
    const version = versions[index];
    if (version === undefined) return null;
    const isNewest = shown.number === stance.newest.number;
    const content = contentOf(shown);
    return {
      ...{ id, unitId: stance.unitId, year: stance.year, version: stance.version, isNewest, versions },
      unitName: stance.sides.unitName,
      agreedVersion: stance.agreedVersion,
      shown: {
        ...version,
        content,
        parties: shown.parties === null ? null : perjanjianParties.parse(shown.parties),
      },
      returnNote: isNewest ? stance.newest.returnNote : null,
      holder: stance.sides.holderText,
      superior: stance.sides.superiorText,
      bothSignIn: stance.sides.bothSignIn,
      moves: isNewest ? perjanjianMoves(stance.relation, stance.facts) : [],
      register: stance.register,
      findings: isNewest && isParty ? stance.findings : [],
      difference: before === undefined ? null : perjanjianDifference(contentOf(before), content),
    };
  });
}
