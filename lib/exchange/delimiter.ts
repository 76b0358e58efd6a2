/** What may stand between the cells of a CSV file; SIASN's own dumps use "|". */
export const DELIMITERS = [";", ",", "\t", "|"] as const;

export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LINES = 20;

/** How many delimiters stand outside quotes in each of the first lines. */
function countsOf(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) count += 1;
    else if (character === "\n") {
      counts.push(count);
      count = 0;
      if (counts.length === SAMPLE_LINES) return counts;
    }
  }
  if (count > 0 || counts.length === 0) counts.push(count);
  return counts;
}

/**
 * The delimiter of a CSV file by its first 20 lines: the one that cuts most of them into the same number of cells,
 * more cells winning; a comma where nothing speaks for any (a list of one column).
 */
export function sniffedDelimiter(sample: string): Delimiter {
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = countsOf(sample, delimiter).filter((count) => count > 0);
    const frequency = new Map<number, number>();
    for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    for (const [count, lines] of frequency) {
      const score = lines * count;
      if (score > bestScore) [best, bestScore] = [delimiter, score];
    }
  }
  return best;
}
