import { aCascade, anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

const YEAR = new Date().getFullYear();

test("the tree is walked by keys down to where a figure comes from, and by one click in the picture", async ({
  page,
  office,
}) => {
  const { kecamatan, kelurahan } = office.units;
  const document = aPlanningDocument(office.agency, { startsYear: YEAR, endsYear: YEAR + 4 });
  const visi = aPlanningNode(document, { kind: "visi", text: "Kota yang melayani" });
  const sasaran = aPlanningNode(document, { parent: visi, text: "Meningkatnya pelayanan" });
  const says = (name: string) => ({ name, formula: "Surat selesai ÷ surat masuk × 100" });
  const above = anIku(sasaran, kecamatan, { says: says("Surat tepat waktu kecamatan") });
  const below = anIku(sasaran, kelurahan, { says: says("Surat tepat waktu kelurahan") });
  await office.add(document, visi, sasaran, above, below, aCascade(above, [below]));

  await signIn(page, office.people.staf);
  await page.goto("/pohon-kinerja");
  const tree = page.getByRole("tree", { name: "Pohon kinerja" });
  const item = (name: RegExp) => tree.getByRole("treeitem", { name });
  await item(/^Kota yang melayani/).focus();
  await page.keyboard.press("ArrowDown");
  await expect(item(/^Meningkatnya pelayanan/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(item(/^Surat tepat waktu kecamatan/)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(item(/^Surat tepat waktu kelurahan/)).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(item(/^Surat tepat waktu kelurahan/)).toHaveCount(0);

  await page.getByRole("link", { name: "Tampilkan 3 tingkat" }).click();
  await page.getByRole("link", { name: /: Surat tepat waktu kecamatan$/ }).click();
  await expect(page.getByRole("heading", { name: "Surat tepat waktu kecamatan" })).toBeVisible();
  await expect(page.getByText("Surat selesai ÷ surat masuk × 100")).toBeVisible();
  await expect(page.getByText("Bukti dukung")).toBeVisible();
  await expectNoFaults(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Perbesaran" })).toBeHidden();
  await expect(page.getByRole("group", { name: /^Gambar pohon kinerja/ })).toBeVisible();
});
