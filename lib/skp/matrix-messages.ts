/** What came of one person's cells. */
export type PlaceOutcome =
  | { readonly kind: "placed" | "begun" | "proposed"; readonly name: string; readonly lines: number }
  | { readonly kind: "left-out"; readonly name: string; readonly why: string };

function listed(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(", ")
    : `${names.slice(0, 3).join(", ")}, dan ${String(names.length - 3)} lainnya`;
}

/** The outcomes in a few sentences. */
export function placedMessage(outcomes: readonly PlaceOutcome[]): string {
  const of = (kind: PlaceOutcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind);
  const names = (some: readonly PlaceOutcome[]) => listed(some.map(({ name }) => name));
  const parts = [
    of("placed").length > 0 && `Ditambahkan pada konsep SKP ${names(of("placed"))}.`,
    of("begun").length > 0 && `Konsep SKP dibuat untuk ${names(of("begun"))}.`,
    of("proposed").length > 0 && `Diusulkan sebagai perubahan SKP ${names(of("proposed"))}.`,
    ...outcomes.map((outcome) => outcome.kind === "left-out" && `Dilewati: ${outcome.name}. ${outcome.why}`),
  ];
  return parts.filter((part) => part !== false).join(" ");
}

/** Why nothing was placed at all. */
export type PlaceRefusal =
  | { readonly code: "no-own-rhk" }
  | { readonly code: "reason-missing" }
  | { readonly code: "nothing-placed"; readonly outcomes: readonly PlaceOutcome[] };

/** The sentence for a refusal. */
export function placeRefusalMessage(refusal: PlaceRefusal): string {
  switch (refusal.code) {
    case "no-own-rhk":
      return "SKP Anda sendiri belum ditetapkan, sehingga belum ada RHK yang dapat dibagi.";
    case "reason-missing":
      return "Tulis alasannya: sebagian SKP sudah ditetapkan, dan perubahannya disepakati kedua pihak.";
    case "nothing-placed":
      return placedMessage(refusal.outcomes);
  }
}

/** The field beside which a refusal is shown; null: at the top of the form. */
export function placeRefusalField(refusal: PlaceRefusal): string | null {
  return refusal.code === "reason-missing" ? "reason" : null;
}
