import autocannon from "autocannon";

/** What one address does under load. */
export interface Figures {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

export interface Address {
  readonly url: string;
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

async function round({ url, headers = {} }: Address, seconds: number): Promise<Figures> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
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
