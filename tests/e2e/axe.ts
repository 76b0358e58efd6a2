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
  // While a page is changed for the next one it has no title for an instant.
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
}
