"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";

import { markCopied, useCopiedMarks } from "./copied-marks";

interface CopyFieldButtonProps {
  sheetId: string;
  fieldKey: string;
  /** Mark of the value: another value since counts as not copied. */
  mark: string;
  /** The read-only control beside it, whose text is copied. */
  controlId: string;
  label: string;
}

function selectText(controlId: string): string | null {
  const control = document.getElementById(controlId);
  if (!(control instanceof HTMLTextAreaElement)) return null;
  control.focus();
  control.select();
  return control.value;
}

function textOf(controlId: string): string {
  const control = document.getElementById(controlId);
  return control instanceof HTMLTextAreaElement ? control.value : "";
}

/** Copies one field with one tap, and stays marked; where the browser forbids it, the text is selected instead. */
export function CopyFieldButton({ sheetId, fieldKey, mark, controlId, label }: CopyFieldButtonProps) {
  const isCopied = useCopiedMarks(sheetId)[fieldKey] === mark;
  const [isRefused, setRefused] = useState(false);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(textOf(controlId));
      setRefused(false);
      markCopied(sheetId, { [fieldKey]: mark });
    } catch {
      selectText(controlId);
      setRefused(true);
    }
  }
  return (
    <>
      <Button
        tone={isCopied ? "quiet" : "secondary"}
        className="min-w-28"
        icon={isCopied ? <Glyph name="check" /> : undefined}
        onClick={() => void copy()}
      >
        {isCopied ? "Disalin" : "Salin"}
        <span className="sr-only"> {label}</span>
      </Button>
      <span role="status" className={isRefused ? "col-span-2 text-sm text-ink-soft" : "sr-only"}>
        {isRefused && "Peramban menolak menyalin. Teksnya sudah dipilih: tekan Ctrl+C atau pilih Salin."}
      </span>
    </>
  );
}
