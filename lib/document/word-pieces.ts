/** The longest word that fits the narrowest column of a form. */
const LONGEST_WORD = 22;
const PIECE = 10;

/**
 * A word as the pieces between which a line may end. Indonesian words are left whole; one that is longer than a cell is
 * wide (an address on the web, somebody leaning on a key) ends anywhere. The empty piece between two others is a place to
 * break without a hyphen, which would change what is written.
 */
export function wordPieces(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length <= LONGEST_WORD) return [word];
  const pieces: string[] = [];
  for (let start = 0; start < letters.length; start += PIECE) {
    if (start > 0) pieces.push("");
    pieces.push(letters.slice(start, start + PIECE).join(""));
  }
  return pieces;
}
