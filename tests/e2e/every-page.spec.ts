import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Office, signIn, test } from "./office";

const APP = join(import.meta.dirname, "..", "..", "app");

/** What stands in an address for a part that changes, by the folder before it. */
const PARTS: Readonly<Record<string, (office: Office) => string>> = {
  "unit/[id]": (office) => office.units.kelurahan.id,
  "slip/[unitId]": (office) => office.units.kelurahan.id,
  "slip/pegawai/[employeeId]": (office) => office.people.staf.employee.id,
  "pegawai/[id]": (office) => office.people.staf.employee.id,
};

/** Every page there is, as found in the folders: a new one is looked at without being named here. */
const routes = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) =>
    dirname(file)
      .replaceAll(/\([^)]+\)\/?/g, "")
      .replace(/^\.$/, ""),
  )
  .sort();

/** Pages that need rows which only their own journey makes; those journeys run axe themselves. */
const OWN_JOURNEY = /\[(?!id\]|unitId\]|employeeId\])|^(impor|tim-kerja|periode|laporan-penilai)\/.*\[/;

function addressOf(route: string, office: Office): string {
  let address = route;
  for (const [folder, part] of Object.entries(PARTS)) {
    if (route.startsWith(folder)) address = address.replace(/\[[^\]]+\]/, part(office));
  }
  return `/${address}`;
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(" | ")}`,
  );
}

for (const route of routes.filter((found) => !OWN_JOURNEY.test(found))) {
  test(`/${route} reads well to everyone, wide and narrow, light and dark`, async ({ page, office }) => {
    await signIn(page, office.people.admin);
    const address = addressOf(route, office);
    for (const { width, height, colorScheme } of [
      { width: 1280, height: 900, colorScheme: "light" as const },
      { width: 320, height: 700, colorScheme: "dark" as const },
    ]) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.title()).toMatch(/Selaras/);
    }
  });
}
