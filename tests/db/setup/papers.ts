import type { Actor } from "@/lib/access/actor";
import type { PaperAsked } from "@/lib/document/schema";
import { issuePaper } from "@/lib/document/server/issue";
import { anIki, anRhk, aPlan, someParties } from "../../builders/skp";
import type { Appraisal } from "./appraisal";
import { owner } from "./office";

export function skpOf(here: Appraisal, jenis: "skp" | "lampiran" = "skp"): PaperAsked {
  return { id: here.skp.id, jenis };
}

export function evaluationOf(
  here: Appraisal,
  jenis: "evaluasi" | "dokumen_evaluasi" = "evaluasi",
): PaperAsked {
  return { id: here.skp.id, jenis, evaluasi: here.evaluation.id };
}

/** A paper as it is handed to the printer. */
export async function printed(actor: Actor, asked: PaperAsked) {
  const paper = await issuePaper(actor, asked);
  if (!paper.ok) throw new Error(paper.refusal.code);
  return { ...paper.value.printable, code: paper.value.printable.mark.code };
}

/** Why there is no paper, or "printed". */
export async function refused(actor: Actor, asked: PaperAsked): Promise<string> {
  const paper = await issuePaper(actor, asked);
  return paper.ok ? "printed" : paper.refusal.code;
}

/** A second version of the plan is agreed, with this line. */
export async function agreeAnew(here: Appraisal, text: string): Promise<void> {
  const { agency, clerk, lurah } = here.office;
  const plan = aPlan({ rhks: [anRhk({ text, ikis: [anIki()] })] });
  await owner.query(
    `INSERT INTO skp_version (agency_id, id, skp_id, number, status, plan, parties, approved_at)
     VALUES ($1, gen_random_uuid(), $2, 2, 'approved', $3, $4, '2026-11-20T02:00:00Z')`,
    [agency.id, here.skp.id, JSON.stringify(plan), JSON.stringify(someParties(clerk, lurah))],
  );
  await owner.query("UPDATE skp SET agreed_version = 2 WHERE id = $1", [here.skp.id]);
}
