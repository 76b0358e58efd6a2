"use client";

import { useContext, useState } from "react";

import { FieldContext } from "@/components/ui/field-context";

/**
 * Carries the mark of the line that the form was made from: that of the page, or of the last save, whichever came later.
 * After a stale attempt the page comes anew with the mark of what is stored, so that saving again is done knowingly.
 */
export function MarkField({ initial }: { initial: string }) {
  const { saved } = useContext(FieldContext);
  const answered = saved?.["mark"];
  const [known, setKnown] = useState({ initial, answered, mark: initial });
  if (known.initial !== initial || known.answered !== answered) {
    const mark = known.answered !== answered && answered !== undefined ? answered : initial;
    setKnown({ initial, answered, mark });
  }
  return <input type="hidden" name="mark" value={known.mark} />;
}
