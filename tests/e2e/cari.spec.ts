import { expectNoFaults } from "./axe";
import { originOf } from "./entrance";
import { expect, signIn, test } from "./office";

test("Ctrl K finds people, units and pages, and leads there by the keyboard", async ({ page, office }) => {
  await signIn(page, office.people.pengelola);
  await page.goto("/");
  const field = page.getByRole("combobox", { name: "Cari pegawai, unit, atau halaman" });
  // The key does something only once the script has loaded.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await field.fill("sukamaju");
  await expect(page.getByRole("option", { name: /Kelurahan Sukamaju/ })).toBeVisible();
  await field.fill("rizky");
  await expect(page.getByRole("option", { name: /Rizky Ananda/ })).toContainText(
    "Penata Layanan Operasional, Kelurahan Sukamaju",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rizky Ananda" })).toBeVisible();
});

test("somebody without a role finds units and pages, but no people", async ({ page, office, neighbour }) => {
  await signIn(page, office.people.staf);
  const asked = async (query: string) => {
    const answer = await page.request.post("/api/cari", {
      form: { q: query },
      headers: { origin: originOf() },
    });
    return (await answer.json()) as { hits: { kind: string; id: string }[] };
  };
  expect((await asked("maya")).hits).toEqual([]);
  const units = await asked("sukamaju");
  expect(units.hits.map((hit) => hit.id)).toEqual([office.units.kelurahan.id]);
  expect(units.hits.map((hit) => hit.id)).not.toContain(neighbour.units.kelurahan.id);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of the search answers as any form does", async ({ page, office }) => {
    await signIn(page, office.people.admin);
    await page.goto("/");
    await page.getByRole("link", { name: "Cari pegawai, unit, atau halaman" }).click();
    await page.getByLabel("Kata yang dicari").fill("ratna puspa");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page.getByRole("link", { name: "Ratna Puspadewi" })).toBeVisible();
    expect(page.url()).not.toMatch(/ratna|puspa/i);
    await page.getByLabel("Kata yang dicari").fill("peran");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page.locator("main").getByRole("link", { name: /Peran/ })).toBeVisible();
    await page.getByLabel("Kata yang dicari").fill("tidak mungkin ada");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page.getByText("Tidak ada yang cocok dengan")).toBeVisible();
    await page.getByLabel("Kata yang dicari").fill("ra");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page.getByText("Ketik sedikitnya tiga huruf nama")).toBeVisible();
  });
});

test("the page of results reads well to everyone", async ({ page, office }) => {
  await signIn(page, office.people.admin);
  await page.goto("/cari");
  await page.getByLabel("Kata yang dicari").fill("contoh");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page.getByRole("link", { name: "Kecamatan Contoh" })).toBeVisible();
  await expectNoFaults(page);
});
