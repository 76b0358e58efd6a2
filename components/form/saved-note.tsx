"use client";

import { useContext, type ReactNode } from "react";

import { FieldContext } from "@/components/ui/field-context";

import { useLaterAnswer } from "./later-answer";

interface SavedNoteProps {
  /** The name under which the server answers it. */
  name: string;
  /** What the page was rendered with. */
  initial: string;
  /** Before it, where there is something to show. */
  lead?: ReactNode;
  className?: string;
}

/** What the server made of a field (how a figure was understood), shown as soon as it is kept. */
export function SavedNote({ name, initial, lead, className = "text-sm text-ink-soft" }: SavedNoteProps) {
  const { saved } = useContext(FieldContext);
  const text = useLaterAnswer(initial, saved?.[name]);
  return text === "" ? null : (
    <span className={className}>
      {lead}
      {text}
    </span>
  );
}
