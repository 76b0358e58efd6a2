/** Planning documents: of the agency for a term of office, and of its units under it. */
export const PLANNING_DOCUMENT_KINDS = ["rpjmd", "renstra"] as const;
export type PlanningDocumentKind = (typeof PLANNING_DOCUMENT_KINDS)[number];

/** What a node of the tree says; faktor kunci and kondisi antara are steps 2 and 3 of PermenPANRB 89/2021. */
export const PLANNING_NODE_KINDS = [
  "visi",
  "misi",
  "tujuan",
  "sasaran",
  "faktor_kunci",
  "kondisi_antara",
] as const;
export type PlanningNodeKind = (typeof PLANNING_NODE_KINDS)[number];

/** What may stand under what; null: at the root. Logic first: a kind serves the one above it (PermenPANRB 89/2021). */
const UNDER: Readonly<Record<PlanningNodeKind, readonly (PlanningNodeKind | null)[]>> = {
  visi: [null],
  misi: ["visi"],
  // The tujuan of a Renstra serves a sasaran of the agency.
  tujuan: ["misi", "sasaran"],
  sasaran: ["tujuan", "sasaran"],
  faktor_kunci: ["tujuan", "sasaran", "kondisi_antara"],
  kondisi_antara: ["sasaran", "faktor_kunci", "kondisi_antara"],
};

export function mayStandUnder(kind: PlanningNodeKind, parent: PlanningNodeKind | null): boolean {
  return UNDER[kind].includes(parent);
}

/** The kinds that may be added under a node; null: at the root. */
export function kindsUnder(parent: PlanningNodeKind | null): readonly PlanningNodeKind[] {
  return PLANNING_NODE_KINDS.filter((kind) => mayStandUnder(kind, parent));
}
