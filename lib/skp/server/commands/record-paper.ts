import type { Actor } from "@/lib/access/actor";
import { attempted } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { FILE_MS, judged, keepFile, type HandedIn } from "@/lib/file/server/file-store";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { refuse, type Result } from "@/lib/kernel/result";
import type { PaperRefusal } from "../../refusal";
import type { SeenSkp } from "../../schema";
import { approveHeld } from "../approval";
import { claimSkp } from "../store";

/**
 * Enters that an official who does not sign in (the wali kota, of the sekda) has set what was submitted, with the paper
 * that he has signed: whoever may do so for the unit, and never for himself.
 */
export async function recordSkpPaper(
  actor: Actor,
  { signedOn, ...key }: SeenSkp & { readonly signedOn: CalendarDate },
  file: HandedIn,
): Promise<Result<{ readonly skpId: string }, PaperRefusal>> {
  const paper = await judged(file);
  if (!paper.ok) return paper;
  if (paper.value.mediaType !== "application/pdf") return refuse({ code: "not-pdf" });
  const { name: fileName, sha256: fileHash } = paper.value;
  return transact(
    actor,
    async (tx, record): Promise<Result<{ readonly skpId: string }, PaperRefusal>> => {
      const claimed = await claimSkp(tx, actor, key, "record-paper");
      if (!claimed.ok) return claimed;
      const { skp } = claimed.value;
      if (signedOn > actor.today || signedOn < `${String(skp.year - 1)}-01-01`) {
        return refuse({ code: "signed-on" });
      }
      const { fileId } = await keepFile(tx, actor, paper.value);
      return approveHeld(tx, record, actor, skp, { fileId, fileName, fileHash, signedOn });
    },
    { timeout: FILE_MS, attempt: attempted("skp.paper-recorded", key.skpId) },
  );
}
