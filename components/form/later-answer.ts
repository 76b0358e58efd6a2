import { useState } from "react";

/**
 * What the page was rendered with, or what the server has answered since, whichever came later: after a page has come
 * anew, an answer given before it no longer counts.
 */
export function useLaterAnswer(initial: string, answered: string | undefined): string {
  const [known, setKnown] = useState({ initial, answered, text: answered ?? initial });
  if (known.initial === initial && known.answered === answered) return known.text;
  const text = known.answered !== answered && answered !== undefined ? answered : initial;
  setKnown({ initial, answered, text });
  return text;
}
