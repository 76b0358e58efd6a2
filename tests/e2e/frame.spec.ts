import { aNotification } from "../builders/notification";
import { aPeriod } from "../builders/period";
import { periodsOfYear } from "@/lib/period/period";
import { expect, type Office, signIn, test } from "./office";

const YEAR = new Date().getUTCFullYear();

/** A year by the quarter, and as a whole. */
async function withPeriods(office: Office): Promise<void> {
  const periods = [...periodsOfYear(YEAR, "quarterly"), ...periodsOfYear(YEAR, "annual")];
  await office.add(...periods.map((period) => aPeriod(office.agency, period)));
}

test("each sees the menu that the matrix gives", async ({ page, office }) => {
  const menu = page.getByRole("navigation", { name: "Menu utama" });
  await signIn(page, office.people.staf);
  await page.goto("/");
  await expect(menu.getByRole("link", { name: "Beranda" })).toHaveAttribute("aria-current", "page");
  await expect(menu.getByRole("link", { name: "Unit organisasi" })).toBeVisible();
  await expect(menu.getByText("Administrasi")).toHaveCount(0);
  await page.getByRole("button", { name: /^Akun:/ }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/\/masuk/);

  await signIn(page, office.people.admin);
  await page.goto("/");
  await expect(menu.getByRole("link", { name: "Impor", exact: true })).toBeVisible();
  // The menu is longer than the window: it shows where one is, and the page stays at its beginning.
  await page.goto("/kebijakan");
  await expect(menu.getByRole("link", { name: "Kebijakan kinerja" })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test("the period that is chosen stays chosen, on every page", async ({ page, office }) => {
  await withPeriods(office);
  await signIn(page, office.people.staf);
  await page.goto("/");
  await page.getByRole("button", { name: /^Periode:/ }).click();
  await page.getByRole("button", { name: `Triwulan I ${String(YEAR)}`, exact: true }).click();
  await expect(
    page.getByRole("button", { name: `Periode: Triwulan I ${String(YEAR)}. Ganti periode` }),
  ).toBeVisible();
  await expect(
    page.getByRole("list", { name: `Tahap pengelolaan kinerja Triwulan I ${String(YEAR)}` }),
  ).toBeVisible();
  await page.goto("/unit");
  await expect(
    page.getByRole("button", { name: `Periode: Triwulan I ${String(YEAR)}. Ganti periode` }),
  ).toBeVisible();
});

test("the theme is chosen, kept, and needs no script", async ({ page, browser, office }) => {
  await signIn(page, office.people.staf);
  await page.goto("/");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-tema", "perangkat");
  await page.getByRole("button", { name: /^Akun:/ }).click();
  await page.getByRole("button", { name: "Gelap" }).click();
  await expect(root).toHaveAttribute("data-tema", "gelap");
  await page.reload();
  await expect(root).toHaveAttribute("data-tema", "gelap");
  expect(await root.evaluate((element) => getComputedStyle(element).colorScheme)).toBe("dark");

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const second = await plain.newPage();
  await second.goto("/");
  await second.getByRole("button", { name: /^Akun:/ }).click();
  await second.getByRole("button", { name: "Terang" }).click();
  await expect(second.locator("html")).toHaveAttribute("data-tema", "terang");
  await plain.close();
});

test("Ctrl+K finds people, units and pages, by the keyboard alone", async ({ page, office }) => {
  await signIn(page, office.people.admin);
  await page.goto("/");
  const field = page.getByRole("combobox", { name: /^Cari pegawai/ });
  // The key does something only once the script has loaded.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await field.fill("Kecamatan");
  await expect(page.getByRole("option", { name: /^Kecamatan Contoh/ }).first()).toBeVisible();
  await field.fill("jejak");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/Jejak audit/);
  await field.fill("unit org");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/Unit organisasi/);
  await page.keyboard.press("Enter");
  await page.waitForURL("/unit");
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
});

test("a message waits at the bell and on the home page until it is opened", async ({ page, office }) => {
  await office.add(
    aNotification(office.people.staf.account, { title: "Penilai Anda berganti", href: "/akun" }),
  );
  await signIn(page, office.people.staf);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Pemberitahuan: 1 belum dibaca" })).toBeVisible();
  await page.getByRole("button", { name: "Buka: Penilai Anda berganti" }).click();
  await page.waitForURL("/akun");
  await expect(page.getByRole("link", { name: "Pemberitahuan: tidak ada yang baru" })).toBeVisible();

  await office.add(aNotification(office.people.staf.account, { title: "Yang kedua" }));
  await page.goto("/pemberitahuan");
  await expect(page.getByRole("heading", { name: /Yang kedua \(belum dibaca\)/ })).toBeVisible();
  await page.getByRole("button", { name: "Tandai semua sudah dibaca" }).click();
  await expect(page.getByRole("heading", { name: "Yang kedua", exact: true })).toBeVisible();
});

test("another's message cannot be opened by its id", async ({ page, office }) => {
  const foreign = aNotification(office.people.rekan.account, { title: "Untuk rekan", href: "/unit" });
  await office.add(foreign, aNotification(office.people.staf.account, { title: "Untuk staf" }));
  await signIn(page, office.people.staf);
  await page.goto("/pemberitahuan");
  await page.locator("input[name=id]").evaluate((input, id) => {
    (input as HTMLInputElement).value = id;
  }, foreign.id);
  await page.getByRole("button", { name: "Buka: Untuk staf" }).click();
  await expect(page.getByText("Pemberitahuan ini tidak ada lagi.")).toBeVisible();
});

test("on a phone the rest of the menu comes up from below, and leads on", async ({ page, office }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, office.people.admin);
  await page.goto("/");
  await page.getByRole("button", { name: "Lainnya" }).click();
  const sheet = page.getByRole("navigation", { name: "Semua menu" });
  await sheet.getByRole("link", { name: "Unit organisasi" }).click();
  await page.waitForURL("/unit");
  await expect(sheet).toBeHidden();
});

test("the first Tab leads past the menu to the page", async ({ page, office }) => {
  await signIn(page, office.people.staf);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Langsung ke isi halaman" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("what is not there says so with a 404, in Indonesian", async ({ page, office }) => {
  await signIn(page, office.people.staf);
  const answer = await page.goto("/tidak-ada");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
});
