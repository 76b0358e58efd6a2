"use client";

import { useContext } from "react";

import { useLaterAnswer } from "@/components/form/later-answer";
import { FieldContext } from "@/components/ui/field-context";

/**
 * Carries the mark of the line that the form was made from: that of the page, or of the last save, whichever came later.
 * After a stale attempt the page comes anew with the mark of what is stored, so that saving again is done knowingly.
 */
export function MarkField({ initial }: { initial: string }) {
  const { saved } = useContext(FieldContext);
  return <input type="hidden" name="mark" value={useLaterAnswer(initial, saved?.["mark"])} />;
}
