/** Jenis of an indicator: how near it is to what the people served notice. */
export const IKU_JENIS = ["dampak", "outcome", "outcome_antara", "output"] as const;
export type IkuJenis = (typeof IKU_JENIS)[number];

/** Tingkat kendali: how far its owner's own doing decides it. */
export const IKU_CONTROLS = ["tinggi", "sedang", "rendah"] as const;
export type IkuControl = (typeof IKU_CONTROLS)[number];

/** How what is measured below makes what is measured above (cascade langsung). */
export const CASCADE_METHODS = ["sum", "average", "weighted", "minimum", "identical"] as const;
export type CascadeMethod = (typeof CASCADE_METHODS)[number];

/** By what a direct cascade is split (BKN, Pedoman Cascading 2021). */
export const CASCADE_BASES = ["wilayah", "aspek", "beban"] as const;
export type CascadeBasis = (typeof CASCADE_BASES)[number];

/** Langsung: the same indicator, split. Tidak langsung: a different output that serves the outcome above. */
export const CASCADE_KINDS = ["langsung", "tidak_langsung"] as const;
export type CascadeKind = (typeof CASCADE_KINDS)[number];

export const REALISASI_SOURCES = ["entered", "computed"] as const;
export type RealisasiSource = (typeof REALISASI_SOURCES)[number];
