const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, "iPhone atau iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

function named(list: readonly (readonly [RegExp, string])[], userAgent: string): string | null {
  return list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}

/** What a person would call the device of a session: "Chrome di Android". */
export function deviceName(userAgent: string): string {
  const browser = named(BROWSERS, userAgent) ?? "Peramban lain";
  const system = named(SYSTEMS, userAgent);
  return system === null ? browser : `${browser} di ${system}`;
}

/** The network of an address, which is enough to know it again: "103.28.14.…", "2001:db8:1:…". */
export function shortAddress(address: string): string {
  const plain = address.replace(/^::ffff:/i, "");
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return `${plain.split(".").slice(0, 3).join(".")}.…`;
  if (plain.includes(":")) return `${plain.split(":").slice(0, 3).join(":")}:…`;
  return "tidak diketahui";
}

/**
 * The address of the caller. `forwarded` is the X-Forwarded-For list, to whose end each proxy adds the address that it
 * was called from; the connection's own address comes last. So many entries from the end as there are trusted proxies
 * were written by one of ours; what stands before is hearsay.
 */
export function callerAddress(forwarded: string | null, connection: string, trustedProxies: number): string {
  const written = (forwarded ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
  // The connection keeps its place even where it is not known, or hearsay would move up into a proxy's.
  const hops = [...written, connection.trim()];
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? "";
}
