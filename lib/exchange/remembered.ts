const MOST = 20_000;

/**
 * A function of one text that remembers its answers: a staff list says the same few hundred things in every column a
 * hundred thousand times. `answer` must depend on its text alone. Forgets everything after 20,000 different texts.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined || known.has(text)) return earlier as T;
    if (known.size >= MOST) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
