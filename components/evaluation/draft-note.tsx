"use client";

import type { DraftState } from "./draft-keeper";

/** Where the draft stands, in a few words; what was not kept says so. */
export function DraftNote({ state }: { state: DraftState }) {
  const isHeld = typeof state === "object";
  return (
    <p
      role="status"
      className={isHeld ? "text-sm font-semibold text-danger" : "min-h-5 text-sm text-ink-soft"}
    >
      {wordsOf(state)}
    </p>
  );
}

function wordsOf(state: DraftState): string {
  if (typeof state === "object") return state.held;
  switch (state) {
    case "rest":
      return "Konsep tersimpan sendiri; tidak ada yang ditetapkan sebelum Anda menekan tombolnya.";
    case "typing":
      return "Konsep belum tersimpan.";
    case "keeping":
      return "Menyimpan konsep…";
    case "kept":
      return "Konsep tersimpan.";
    case "unreachable":
      return "Sambungan terputus: konsep belum tersimpan, dicoba lagi. Isian Anda tetap ada.";
  }
}
