import { numberText } from "@/lib/kernel/decimal";
import type { Split } from "./cascade";

/** How targets that were split stand to the target above, in a sentence. */
export function splitMessage(
  split: Split,
  target: string,
  names: ReadonlyMap<string, string>,
): { readonly tone: "good" | "warning"; readonly text: string } {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => names.get(id) ?? "indikator lain").join("; ");
  switch (split.verdict) {
    case "reaches":
      return { tone: "good", text: `Target di bawahnya bersama-sama memenuhi target ${target}.` };
    case "beyond":
      return {
        tone: "good",
        text: `Target di bawahnya bersama-sama ${numberText(split.together)}, melebihi target ${target}. Ini boleh, asal disengaja.`,
      };
    case "short":
      return {
        tone: "warning",
        text: `Target di bawahnya bersama-sama ${numberText(split.together)}, belum memenuhi target ${target}.`,
      };
    case "differs":
      return { tone: "warning", text: `Belum memikul target yang sama: ${named(split.ids)}.` };
    case "unknown":
      if (split.weightless.length > 0) {
        return {
          tone: "warning",
          text: `Belum berbobot, jadi belum dapat dihitung: ${named(split.weightless)}.`,
        };
      }
      return split.missing.length > 0
        ? { tone: "warning", text: `Belum bertarget tahun ini: ${named(split.missing)}.` }
        : { tone: "warning", text: "Belum ada indikator di bawahnya, atau targetnya sendiri belum ada." };
  }
}
