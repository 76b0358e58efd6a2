/** The outcome of something that may be refused for a reason the person should hear. A fault (bug, network) is thrown instead. */
export type Result<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export function ok(): Result<void, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value };
}

export function refuse<R>(refusal: R): Result<never, R> {
  return { ok: false, refusal };
}
