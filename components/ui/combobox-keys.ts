/** What a key does to an open list of choices: move to another line, take the one that is marked, or close it. */
export type ListMove =
  | { readonly kind: "mark"; readonly index: number }
  | { readonly kind: "take"; readonly index: number }
  | { readonly kind: "close" };

/**
 * The move that a key means while the focus stays in the text (ARIA combobox pattern). `marked` is null while no line
 * is; the ends are joined. Null where the key is left to the text.
 */
export function listMove(key: string, marked: number | null, count: number): ListMove | null {
  switch (key) {
    case "ArrowDown":
      return count === 0 ? null : { kind: "mark", index: marked === null ? 0 : (marked + 1) % count };
    case "ArrowUp":
      return count === 0
        ? null
        : { kind: "mark", index: marked === null ? count - 1 : (marked - 1 + count) % count };
    case "Enter":
      return marked === null ? null : { kind: "take", index: marked };
    case "Escape":
      return { kind: "close" };
    default:
      return null;
  }
}
