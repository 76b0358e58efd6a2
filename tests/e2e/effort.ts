import type { Page } from "@playwright/test";

/** Keys and taps of a person, as the page was given them from now on. */
export async function countEffort(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    Object.assign(dataset, { keys: "0", taps: "0" });
    addEventListener("keydown", () => (dataset["keys"] = String(Number(dataset["keys"]) + 1)), true);
    addEventListener("pointerdown", () => (dataset["taps"] = String(Number(dataset["taps"]) + 1)), true);
  });
}

export interface Effort {
  readonly keys: number;
  readonly taps: number;
}

/** What was counted since the last time it was asked. */
export async function effort(page: Page): Promise<Effort> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    const counted = { keys: Number(dataset["keys"]), taps: Number(dataset["taps"]) };
    Object.assign(dataset, { keys: "0", taps: "0" });
    return counted;
  });
}

/**
 * Seconds by the keystroke-level model: 0.33 for a letter on a phone (36 words a minute, the mean of 37,000 people), 1.1
 * for a tap, 1.35 once to think of what to write (Card, Moran, Newell).
 */
export function secondsFor({ keys, taps }: Effort): number {
  return 1.35 + 0.33 * keys + 1.1 * taps;
}

/** Seconds to read a text through at 180 words a minute. */
export function secondsToRead(text: string): number {
  return (text.trim().split(/\s+/u).length / 180) * 60;
}
