import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Asserts that the page, as it stands, has no fault that axe can find. All its rules are asked; that it does not also
 * describe everything that is right saves most of its time.
 */
export async function expectNoFaults(page: Page): Promise<void> {
  // A frame would have to be given axe, too; the application has none.
  expect(page.frames()).toHaveLength(1);
  // A page that is just being changed for the next one has no title, or is gone, for an instant: what counts is what
  // then stands.
  await expect(async () => {
    await expect(page).toHaveTitle(/./);
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
    const faults = await page.evaluate(async () => {
      const { axe: engine } = window as unknown as { readonly axe: typeof axe };
      const { violations } = await engine.run(document, { resultTypes: ["violations"] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
      );
    });
    expect(faults).toEqual([]);
  }).toPass({ timeout: 20_000 });
}

/** Asserts that the page, as it stands, has no fault and nothing wider than itself. */
export async function expectToFit(page: Page): Promise<void> {
  await expectNoFaults(page);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
}

/**
 * Asserts the same wide and light, and on a phone in the dark; the page is wide again afterwards. With a `name`, and
 * SELARAS_PICTURES naming a folder, it is also taken as a picture for people to look at.
 */
export async function expectToReadWell(page: Page, name?: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, "light"],
    [390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await expectToFit(page);
    const folder = process.env["SELARAS_PICTURES"];
    if (folder !== undefined && name !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 844 });
}
