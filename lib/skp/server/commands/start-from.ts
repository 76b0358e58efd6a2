import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { carriedOver } from "../../carry-over";
import { rhksFromPerjanjian } from "../../from-perjanjian";
import { exampleIkis, exampleRhk } from "../../example";
import { skpPlan } from "../../plan";
import { withMoreRhk } from "../../plan-change";
import type { SkpKeyInput } from "../../schema";
import type { FromExampleInput } from "../../schema-example";
import { agreedLines } from "../agreed-lines";
import { changePlan } from "../change-plan";
import { lineMark } from "../line-mark";
import { rhkOwn, type LineSaved } from "./change-lines";

/** Fills an empty SKP with what was agreed for last year, in lines of its own. */
export function copyLastYear(actor: Actor, { skpId }: SkpKeyInput): Promise<LineSaved> {
  const { agencyId } = actor;
  return changePlan(actor, skpId, "write", async (tx, { skp }) => {
    const { plan } = skp.newest;
    if (plan.rhks.length > 0) return refuse({ code: "not-empty" });
    const last = await tx.skpVersion.findFirst({
      where: {
        agencyId,
        status: { in: ["approved", "closed"] },
        skp: { is: { employeeId: skp.employeeId, year: skp.year - 1 } },
      },
      orderBy: [{ skp: { startsOn: "desc" } }, { number: "desc" }],
      select: { plan: true },
    });
    if (last === null) return refuse({ code: "no-last-year" });
    const copy = carriedOver(skpPlan.parse(last.plan), randomUUID);
    const { expectations, placed } = plan;
    return ok({ plan: { ...copy, expectations, placed }, value: { lineId: skpId, mark: "" } });
  });
}

/** Adds an RHK of the agency's library, in a line of its own. */
export function addFromExample(actor: Actor, { skpId, exampleId }: FromExampleInput): Promise<LineSaved> {
  const { agencyId } = actor;
  return changePlan(actor, skpId, "write", async (tx, { skp }) => {
    const example = await tx.rhkExample.findFirst({
      where: { agencyId, id: exampleId, isActive: true },
      select: { text: true, ikis: true },
    });
    if (example === null) return refuse({ code: "line-gone" });
    const rhk = exampleRhk({ text: example.text, ikis: exampleIkis.parse(example.ikis) }, randomUUID);
    const after = withMoreRhk(skp.newest.plan, [rhk]);
    if (!after.ok) return after;
    return ok({ plan: after.value, value: { lineId: rhk.id, mark: lineMark(rhkOwn(rhk)) } });
  });
}

/** Takes the hasil kerja of a unit's head from the unit's perjanjian kinerja, without retyping. */
export function takePerjanjian(actor: Actor, { skpId }: SkpKeyInput): Promise<LineSaved> {
  return changePlan(actor, skpId, "write", async (tx, { skp }) => {
    const lines = await agreedLines(tx, actor.agencyId, skp, actor.today);
    if (lines.length === 0) return refuse({ code: "no-perjanjian" });
    const { plan } = skp.newest;
    const after = withMoreRhk(plan, rhksFromPerjanjian(lines, plan, randomUUID));
    if (!after.ok) return after;
    return ok({ plan: after.value, value: { lineId: skpId, mark: "" } });
  });
}
