import type { Change } from "../surabaya";

/**
 * One question about the invented city: who appraises `who` after the changes. The answer is a person and, after a
 * colon, the capacity; `official`; or the code of the reason why there is nobody. §: rows of the domain brief's §0a
 * and §3.8; R: read in the regulation or circular; M: an assumption that is a setting.
 */
export interface Case {
  readonly title: string;
  readonly source: string;
  readonly who: string;
  readonly changes: readonly Change[];
  readonly answer: string;
}

export function row(
  title: string,
  source: string,
  who: string,
  answer: string,
  ...changes: readonly Change[]
): Case {
  return { title, source, who, changes, answer };
}
