import { anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { countEffort, effort, secondsFor, secondsToRead } from "./effort";
import { expect, signIn, test } from "./office";

test.use({ viewport: { width: 390, height: 844 } });

test("a dialog kinerja on a phone: written from the plan, confirmed by the superior, in less than two minutes", async ({
  page,
  office,
  browser,
}) => {
  const { staf, lurah, rekan } = office.people;
  const skp = anSkp(staf.employee, office.units.kelurahan, { appraiser: lurah.employee });
  await office.add(skp);
  await signIn(page, staf);
  await page.goto("/dialog");
  await countEffort(page);
  await page.getByRole("link", { name: "Catat dialog" }).click();
  const agreed = page.getByLabel("Ekspektasi yang disepakati");
  await expect(agreed).toHaveValue(/1\. Terselesaikannya dokumen/);
  await expectNoFaults(page);
  const read = secondsToRead(await agreed.inputValue());
  const promised = page.getByLabel("Dukungan yang dijanjikan");
  await promised.click();
  await promised.pressSequentially("Satu komputer baru");
  await page.getByRole("button", { name: "Simpan dan konfirmasi" }).click();
  await expect(page.getByText("Menunggu konfirmasi pejabat penilai")).toBeVisible();
  const written = await effort(page);
  await expectNoFaults(page);

  const superior = await browser.newPage();
  await signIn(superior, lurah);
  await superior.goto("/dialog");
  await countEffort(superior);
  await expect(superior.getByText("dari 2 pegawai")).toBeVisible();
  await expectNoFaults(superior);
  await superior.getByRole("link", { name: "Rizky Ananda" }).click();
  await expect(superior.getByText("Satu komputer baru")).toBeVisible();
  const shown = secondsToRead(await superior.getByRole("main").innerText());
  await superior.getByRole("button", { name: /^Konfirmasi/ }).click();
  await expect(superior.getByText("Dikonfirmasi kedua pihak")).toBeVisible();
  // By keys and taps that were counted; each reads all that there is to confirm.
  const confirmed = await effort(superior);
  expect([written, confirmed]).toEqual([
    { keys: 18, taps: 3 },
    { keys: 0, taps: 2 },
  ]);
  expect(secondsFor(written) + read + secondsFor(confirmed) + shown).toBeLessThan(120);
  await expect(superior.getByRole("link", { name: /^Perbaiki/ })).toHaveCount(0);
  await superior.goto(`/skp/${skp.id}/perubahan`);
  await expect(superior.getByText("Tidak ada perubahan")).toBeVisible();
  await expectNoFaults(superior);
  await superior.close();

  const stranger = await browser.newPage();
  await signIn(stranger, rekan);
  await stranger.goto(`/skp/${skp.id}/dialog`);
  await expect(stranger.getByText("Satu komputer baru")).toHaveCount(0);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(/tidak ditemukan/i);
  await stranger.close();
});
