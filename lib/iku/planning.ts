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
