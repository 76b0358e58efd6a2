import type { CalendarDate } from "@/lib/kernel/calendar";
import { appraiserIn, appraisalOn } from "./appraiser";
import { appraiserReasons, appraiserSentence, superiorSentence, type Who } from "./appraiser-messages";
import type { AppraiserOutcome } from "./appraiser-reason";
import { superiorOfAppraiser } from "./appraiser-superior";
import type { OrgSnapshot } from "./org-snapshot";

/** One official in the answer, and the way to him or her. */
export interface OfficialView {
  /** Null where nobody was found; the sentence says why. */
  readonly person: {
    readonly name: string;
    readonly title: string;
    readonly employeeId: string | null;
  } | null;
  /** The whole answer: "Pejabat Penilai Kinerja Anda: Camat …, karena …". */
  readonly sentence: string;
  /** Its reasons one by one, in the order in which they led there. */
  readonly reasons: readonly string[];
}

/** Who appraises a person on a day, and who stands above that one. */
export interface AppraiserView {
  readonly day: CalendarDate;
  readonly appraiser: OfficialView;
  /** The atasan pejabat penilai kinerja, who decides a keberatan. */
  readonly superior: OfficialView;
}

function personOf(outcome: AppraiserOutcome | { readonly kind: "final" }): OfficialView["person"] {
  switch (outcome.kind) {
    case "employee":
      return { name: outcome.name, title: outcome.title, employeeId: outcome.employeeId };
    case "official":
      return { name: outcome.name, title: outcome.title, employeeId: null };
    case "final":
    case "none":
      return null;
  }
}

/** `who`: "Anda" to the person, the name to others. */
export function appraiserViewOf(
  snapshot: OrgSnapshot,
  employeeId: string,
  day: CalendarDate,
  who: Who,
): AppraiserView {
  const appraisal = appraisalOn(snapshot, day);
  const finding = appraiserIn(appraisal, employeeId);
  const superior = superiorOfAppraiser(appraisal, finding);
  return {
    day,
    appraiser: {
      person: personOf(finding.outcome),
      sentence: appraiserSentence(finding, who),
      reasons: appraiserReasons(finding, who),
    },
    superior: {
      person: personOf(superior.outcome),
      sentence: superiorSentence(superior, who),
      reasons: appraiserReasons(superior, who),
    },
  };
}
