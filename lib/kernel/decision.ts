/** The answer of a policy: yes, or no with the reason why. */
export type Decision<Reason> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: Reason };

export const allow: Decision<never> = { allowed: true };

export function deny<Reason>(reason: Reason): Decision<Reason> {
  return { allowed: false, reason };
}

/** The first refusal among the decisions, in their order; allowed if there is none. */
export function allOf<Reason>(...decisions: readonly Decision<Reason>[]): Decision<Reason> {
  return decisions.find((decision) => !decision.allowed) ?? allow;
}
