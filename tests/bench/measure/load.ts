import autocannon from "autocannon";

/** What one address does under load. */
export interface Figures {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

/** A page, at one server process or at several that share the load. */
export interface Address {
  readonly url: string;
  /** The same page at the other processes. */
  readonly others?: readonly string[];
  readonly headers?: Record<string, string>;
}

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 8;

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function together(rounds: readonly Figures[]): Figures {
  return {
    requestsPerSecond: middle(rounds.map((round) => round.requestsPerSecond)),
    p50: middle(rounds.map((round) => round.p50)),
    p99: middle(rounds.map((round) => round.p99)),
    errors: rounds.reduce((sum, round) => sum + round.errors, 0),
  };
}

async function round({ url, others = [], headers = {} }: Address, seconds: number): Promise<Figures> {
  const urls = [url, ...others];
  const connections = CONNECTIONS / urls.length;
  const results = await Promise.all(
    urls.map((each) => autocannon({ url: each, headers, connections, duration: seconds })),
  );
  const sum = (of: (result: autocannon.Result) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    requestsPerSecond: sum(({ requests }) => requests.average),
    // Of several, what the slowest says.
    p50: Math.max(...results.map(({ latency }) => latency.p50)),
    p99: Math.max(...results.map(({ latency }) => latency.p99)),
    errors: sum(({ errors, non2xx }) => errors + non2xx),
  };
}

/**
 * Loads two addresses in turns, so that whatever else the machine does meets both. Each gets the median of its rounds;
 * the ratio is the median of the rounds' own ratios.
 */
export async function compare(
  one: Address,
  other: Address,
): Promise<{ readonly one: Figures; readonly other: Figures; readonly ratio: number }> {
  const rounds: (readonly [Figures, Figures])[] = [];
  for (const address of [one, other]) await round(address, 2);
  for (let done = 0; done < ROUNDS; done += 1) {
    rounds.push([await round(one, SECONDS), await round(other, SECONDS)]);
  }
  return {
    one: together(rounds.map(([first]) => first)),
    other: together(rounds.map(([, second]) => second)),
    ratio: middle(rounds.map(([first, second]) => first.requestsPerSecond / second.requestsPerSecond)),
  };
}
