/** The sentence for a message that cannot be opened. */
export function notificationRefusalMessage(refusal: { readonly code: "not-found" }): string {
  switch (refusal.code) {
    case "not-found":
      return "Pemberitahuan ini tidak ada lagi.";
  }
}
