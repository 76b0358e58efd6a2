/** As what somebody gives feedback. */
export const FEEDBACK_CAPACITIES = ["pimpinan", "ketua_tim"] as const;
export type FeedbackCapacity = (typeof FEEDBACK_CAPACITIES)[number];

export const FEEDBACK_TONES = ["positive", "to_improve", "neutral"] as const;
export type FeedbackTone = (typeof FEEDBACK_TONES)[number];

/** The source that the form prints before each feedback: "Pimpinan: …" (domain §0a.13). */
export const FEEDBACK_CAPACITY_LABELS: Readonly<Record<FeedbackCapacity, string>> = {
  pimpinan: "Pimpinan",
  ketua_tim: "Ketua tim kerja",
};

export const FEEDBACK_TONE_LABELS: Readonly<Record<FeedbackTone, string>> = {
  positive: "Apresiasi",
  to_improve: "Perlu diperbaiki",
  neutral: "Catatan",
};
