"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/action/server/action";
import { ADVICE_FIELDS, adviceNote, type LineAdvice } from "@/lib/skp/line-advice";
import { openSkpMessage, severalMessage, skpRefusalMessage } from "@/lib/skp/messages";
import type { SkpRefusal } from "@/lib/skp/refusal";
import {
  addIkiSchema,
  addRhkSchema,
  approachSchema,
  approveSeveralSchema,
  lineSchema,
  linkRhkSchema,
  moveLineSchema,
  openSkpSchema,
  returnSkpSchema,
  reviseSkpSchema,
  saveExpectationsSchema,
  saveIkiSchema,
  saveListSchema,
  saveRhkSchema,
  seenSkpSchema,
  skpKeySchema,
} from "@/lib/skp/schema";
import { commentKeySchema, commentSchema } from "@/lib/skp/schema-comment";
import { approveSeveral } from "@/lib/skp/server/commands/approve-several";
import {
  addIki,
  addRhk,
  moveLine,
  removeLine,
  saveIki,
  saveRhk,
} from "@/lib/skp/server/commands/change-lines";
import { saveExpectations, saveList } from "@/lib/skp/server/commands/change-lists";
import { acceptProposal, commentSkp, resolveComment } from "@/lib/skp/server/commands/comment-skp";
import { approveSkp, returnSkp } from "@/lib/skp/server/commands/decide-skp";
import { openSkp } from "@/lib/skp/server/commands/open-skp";
import { cancelRevision, linkRhk, reviseSkp } from "@/lib/skp/server/commands/revise-skp";
import { copyLastYear, takePerjanjian } from "@/lib/skp/server/commands/start-from";
import { changeApproach, submitSkp, withdrawSkp } from "@/lib/skp/server/commands/submit-skp";
import { FORM_NOTES, targetWords } from "@/lib/skp/target";
import { editHref, newsHref, skpHref } from "@/components/skp/skp-href";

const plans = { permission: "skp.plan-own", messages: skpRefusalMessage } as const;
const appraises = { permission: "skp.appraise", messages: skpRefusalMessage } as const;

/** The field beside which a target that cannot be read is told. */
function targetField(refusal: SkpRefusal): string | null {
  if (refusal.code !== "target") return null;
  const field = refusal.faults[0]?.field ?? null;
  return field === "text" ? "words" : field;
}

/** After a stale attempt: the mark with which the line can be replaced knowingly. */
function known(refusal: SkpRefusal) {
  return refusal.code === "stale" && refusal.mark !== null ? { mark: refusal.mark } : null;
}

/** What a form that saves by itself keeps of a line. */
function saved({ mark }: { readonly mark: string }) {
  return { message: "Tersimpan.", saved: { mark } };
}

/** What could be written better on a line, by the field beside which it is shown. */
function advised(advice: LineAdvice): Readonly<Record<string, string>> {
  return Object.fromEntries(ADVICE_FIELDS.map((field) => [adviceNote(field), advice[field]]));
}

export const openSkpAction = action({
  permission: "skp.plan-own",
  schema: openSkpSchema,
  command: openSkp,
  messages: openSkpMessage,
  done: ({ skpId }) => ({ href: skpHref(skpId) }),
});

export const copyLastYearAction = action({
  ...plans,
  schema: skpKeySchema,
  command: copyLastYear,
  done: (_line, { skpId }) => ({ href: newsHref(skpId, "disalin") }),
});

export const takePerjanjianAction = action({
  ...plans,
  schema: skpKeySchema,
  command: takePerjanjian,
  done: (_line, { skpId }) => ({ href: newsHref(skpId, "diambil") }),
});

export const changeApproachAction = action({
  ...plans,
  schema: approachSchema,
  command: changeApproach,
  done: ({ skpId }) => ({ href: newsHref(skpId, "pendekatan") }),
});

export const addRhkAction = action({
  ...plans,
  schema: addRhkSchema,
  command: addRhk,
  done: ({ lineId }, { skpId }) => ({ href: editHref(skpId, lineId) }),
});

export const addIkiAction = action({
  ...plans,
  schema: addIkiSchema,
  command: addIki,
  done: (_line, { skpId, rhkId }) => ({ href: editHref(skpId, rhkId) }),
});

export const saveRhkAction = action({
  ...plans,
  schema: saveRhkSchema,
  command: saveRhk,
  known,
  done: ({ mark, advice }) => ({ message: "Tersimpan.", saved: { mark, ...advised(advice) } }),
});

export const saveIkiAction = action({
  ...plans,
  schema: saveIkiSchema,
  command: saveIki,
  field: targetField,
  known,
  done: ({ mark, target, advice }) => ({
    message: "Tersimpan.",
    saved: {
      ...{ mark, understood: targetWords(target), formNote: FORM_NOTES[target.form] },
      ...advised(advice),
    },
  }),
});

export const removeLineAction = action({
  ...plans,
  schema: lineSchema,
  command: removeLine,
  done: () => {
    refresh();
    return { message: "Baris sudah dihapus." };
  },
});

export const moveLineAction = action({
  ...plans,
  schema: moveLineSchema,
  command: moveLine,
  done: () => {
    refresh();
    return { message: "Urutan sudah diubah." };
  },
});

export const saveListAction = action({
  ...plans,
  schema: saveListSchema,
  command: saveList,
  known,
  done: saved,
});

export const saveExpectationsAction = action({
  ...appraises,
  schema: saveExpectationsSchema,
  command: saveExpectations,
  known,
  done: saved,
});

export const submitSkpAction = action({
  ...plans,
  schema: skpKeySchema,
  command: submitSkp,
  done: ({ skpId }) => ({ href: newsHref(skpId, "diajukan") }),
});

export const withdrawSkpAction = action({
  ...plans,
  schema: seenSkpSchema,
  command: withdrawSkp,
  done: ({ skpId }) => ({ href: newsHref(skpId, "ditarik") }),
});

export const approveSkpAction = action({
  ...appraises,
  schema: seenSkpSchema,
  command: approveSkp,
  done: ({ skpId }) => ({ href: newsHref(skpId, "ditetapkan") }),
});

export const returnSkpAction = action({
  ...appraises,
  schema: returnSkpSchema,
  command: returnSkp,
  done: ({ skpId }) => ({ href: newsHref(skpId, "dikembalikan") }),
});

export const approveSeveralAction = action({
  ...appraises,
  schema: approveSeveralSchema,
  command: approveSeveral,
  done: ({ approved, leftOut }) => {
    refresh();
    return { message: severalMessage(approved.length, leftOut) };
  },
});

// Either side begins a change, gives it up, links a line and comments; which one it is, the policy decides.
export const reviseSkpAction = action({
  ...plans,
  schema: reviseSkpSchema,
  command: reviseSkp,
  done: ({ skpId }) => ({ href: newsHref(skpId, "perubahan") }),
});

export const cancelRevisionAction = action({
  ...plans,
  schema: seenSkpSchema,
  command: cancelRevision,
  done: ({ skpId }) => ({ href: newsHref(skpId, "dibatalkan") }),
});

export const linkRhkAction = action({
  ...plans,
  schema: linkRhkSchema,
  command: linkRhk,
  done: ({ skpId }) => ({ href: newsHref(skpId, "tertaut") }),
});

export const commentSkpAction = action({
  ...plans,
  schema: commentSchema,
  command: commentSkp,
  done: ({ skpId }) => ({ href: newsHref(skpId, "komentar") }),
});

export const resolveCommentAction = action({
  ...plans,
  schema: commentKeySchema,
  command: resolveComment,
  done: () => {
    refresh();
    return { message: "Komentar ditandai selesai." };
  },
});

export const acceptProposalAction = action({
  ...plans,
  schema: commentKeySchema,
  command: acceptProposal,
  done: () => {
    refresh();
    return { message: "Usulan sudah dipakai." };
  },
});
