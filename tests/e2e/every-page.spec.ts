import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { aReorganisation } from "../builders/reorganisation";
import { anSkp } from "../builders/skp";
import { expectToFit } from "./axe";
import { anOffice, expect, type Office, signIn, test as base } from "./office";

const APP = join(import.meta.dirname, "..", "..", "app");

/** What stands in an address for a part that changes, by the folder before it. */
const PARTS: Readonly<Record<string, (office: Office) => string>> = {
  "skp/[id]": (office) => office.people.staf.employee.id,
  "iku/[id]": (office) => office.people.staf.employee.id,
  "perencanaan/simpul/[id]": (office) => office.people.staf.employee.id,
  "perencanaan/[id]": (office) => office.people.staf.employee.id,
  "unit/[id]": (office) => office.units.kelurahan.id,
  "slip/[unitId]": (office) => office.units.kelurahan.id,
  "slip/pegawai/[employeeId]": (office) => office.people.staf.employee.id,
  "penataan-organisasi/[id]": (office) => office.people.staf.employee.id,
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
const OWN_JOURNEY =
  /\[(?!id\]|unitId\]|employeeId\])|^(impor|tim-kerja|periode|laporan-penilai|progres|dokumen|evaluasi|perjanjian-kinerja|pembahasan|rencana-perbaikan)\/.*\[/;

function addressOf(route: string, office: Office): string {
  let address = route;
  for (const [folder, part] of Object.entries(PARTS)) {
    if (route.startsWith(folder)) address = address.replace(/\[[^\]]+\]/, part(office));
  }
  return `/${address}`;
}

async function show(tab: Page, width: number, colorScheme: "light" | "dark"): Promise<void> {
  await tab.setViewportSize({ width, height: 800 });
  await tab.emulateMedia({ colorScheme });
}

async function expectWholePage({ tab, faults }: Reader): Promise<void> {
  await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
  await expectToFit(tab);
  expect(await tab.title()).toMatch(/Selaras/);
  // A part that the browser reads otherwise than the server wrote it, a script that ends early.
  expect(faults).toEqual([]);
}

interface Reader {
  readonly tab: Page;
  readonly office: Office;
  /** What has gone wrong in the tab's scripts. */
  readonly faults: readonly string[];
}

/** One browser tab and one office for all pages, since nothing is changed there: what was loaded once is kept. */
const test = base.extend<object, { reader: Reader }>({
  reader: [
    async ({ browser }, use, { project }) => {
      const { baseURL = "http://localhost:3000", locale = "id-ID", contextOptions } = project.use;
      const context = await browser.newContext({ ...contextOptions, baseURL, locale });
      const tab = await context.newPage();
      const faults: string[] = [];
      tab.on("pageerror", ({ message }) => faults.push(message));
      const office = await anOffice();
      const { staf, lurah } = office.people;
      // An SKP with the id of its person, so that its pages are found like the person's own.
      await office.add(
        anSkp(staf.employee, office.units.kelurahan, { id: staf.employee.id, appraiser: lurah.employee }),
      );
      // A document, a node and an indicator by the same id.
      const { id } = staf.employee;
      const document = aPlanningDocument(office.agency, { id });
      const node = aPlanningNode(document, { id });
      await office.add(document, node, anIku(node, office.units.kelurahan, { id }));
      await office.add(aReorganisation(office.agency, office.people.admin.account, { id }));
      await signIn(tab, office.people.admin);
      await use({ tab, office, faults });
      await context.close();
    },
    { scope: "worker" },
  ],
});

for (const route of routes.filter((found) => !OWN_JOURNEY.test(found))) {
  test(`/${route} reads well to everyone, wide and narrow, light and dark`, async ({ reader }) => {
    const { tab, office } = reader;
    await show(tab, 1280, "light");
    await tab.goto(addressOf(route, office));
    await expectWholePage(reader);
    // As wide as the page is for somebody who enlarges it fourfold.
    await show(tab, 320, "dark");
    await expectWholePage(reader);
  });
}
