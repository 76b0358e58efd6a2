/** A message before it is anybody's: what it says and where it leads. */
export interface Message {
  readonly title: string;
  readonly body: string;
  /** The page where it is dealt with. */
  readonly href: string;
}

/** A message for one account. */
export interface Draft extends Message {
  readonly topic: string;
  readonly accountId: string;
}

/** The most letters of a body; the page that it leads to has the rest. */
const MOST = 300;

/** A text that fits into a message. */
export function shortened(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1).trimEnd()}…`;
}
