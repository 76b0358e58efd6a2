import { addMonths, calendarDateIn, calendarDateOf } from "@/lib/kernel/calendar";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

const TODAY = calendarDateIn("Asia/Jakarta", new Date());

test("what an import left open is mended from the report: people placed in one go, a head named, a pension recorded", async ({
  page,
  office,
}) => {
  const { agency, units, people } = office;
  const newcomers = ["Intan Permatasari", "Joko Susilo"].map((name) => anEmployee(agency, { name }));
  // Turns 58 in two months, the age of retirement of a pelaksana.
  const birthday = addMonths(calendarDateOf(`${TODAY.slice(0, 7)}-15`), 2 - 58 * 12);
  const elder = anEmployee(agency, { name: "Purnomo Adi", birthDate: birthday });
  const post = aPosition(agency, { name: "Pengelola Arsip", kind: "pelaksana", class: 6 });
  await office.add(...newcomers, elder, post, aPlacement(elder, units.kelurahan, post));
  await signIn(page, people.admin);
  await page.goto("/kesiapan");
  await expect(page.getByRole("link", { name: "Tanpa unit: 2 pegawai" })).toBeVisible();
  await expectNoFaults(page);

  const placing = page.getByRole("form", { name: "Tempatkan pegawai" });
  await placing.getByRole("button", { name: "Tempatkan yang dicentang" }).click();
  await expect(placing.getByText("Centang paling sedikit satu pegawai.").first()).toBeVisible();
  await placing.getByRole("button", { name: "Centang semua di halaman ini" }).click();
  await expect(placing.getByText("2 dari 2 dicentang")).toBeVisible();
  await placing.getByRole("combobox", { name: "Unit kerja" }).fill("Sukamaju");
  await page.getByRole("option", { name: /Kelurahan Sukamaju/ }).click();
  await placing.getByRole("combobox", { name: "Jabatan", exact: true }).fill("Arsip");
  await page.getByRole("option", { name: /Pengelola Arsip/ }).click();
  await placing.getByLabel("TMT (mulai bertugas)").fill("2026-01-02");
  await placing.getByRole("button", { name: "Tempatkan yang dicentang" }).click();
  await expect(page.getByText("Penempatan 2 pegawai sudah dicatat.")).toBeVisible();
  await expect(page.getByText("Setiap pegawai sudah ditempatkan di unit yang berlaku.")).toBeVisible();

  const heads = page.getByRole("table", { name: "Unit tanpa pimpinan" });
  const row = heads.getByRole("row", { name: /Badan Kepegawaian/ });
  await row.getByRole("link", { name: /^Tunjuk pimpinan/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Tunjuk pimpinan Badan/ })).toBeVisible();
  await page.getByRole("combobox", { name: "Pegawai" }).fill("Hendra");
  await page.getByRole("option", { name: /Hendra Wirasena/ }).click();
  await page.getByRole("radio", { name: "Plt." }).check();
  await page.getByRole("combobox", { name: "Jabatan", exact: true }).fill("Sekretaris");
  await page.getByRole("option", { name: /Sekretaris Daerah/ }).click();
  await page.getByLabel("TMT (mulai bertugas)").fill("2026-01-02");
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Simpan pimpinan" }).click();
  await expect(page.getByText("Pimpinan unit sudah dicatat.")).toBeVisible();
  await expect(row).toHaveCount(0);

  const retiring = page.getByRole("form", { name: "Catat pensiun" });
  await retiring.getByRole("checkbox", { name: /Purnomo Adi/ }).check();
  await retiring.getByLabel(/^Nomor SK/).fill("SK 882/17/2026");
  await retiring.getByRole("button", { name: "Catat pensiun yang dicentang" }).click();
  await expect(page.getByText("Pensiun 1 pegawai sudah dicatat.")).toBeVisible();
  await expect(page.getByText("Purnomo Adi")).toHaveCount(0);
  await page.goto(`/pegawai/${elder.id}`);
  await expect(page.getByText("SK 882/17/2026")).toBeVisible();
});

test("who may look and not mend sees the findings and no form", async ({ page, office }) => {
  await office.add(anEmployee(office.agency, { name: "Intan Permatasari" }));
  await signIn(page, office.people.auditor);
  await page.goto("/kesiapan");
  const table = page.getByRole("table", { name: "Pegawai tanpa unit kerja" });
  await expect(table.getByRole("row", { name: /Intan Permatasari/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Tempatkan yang dicentang" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Tunjuk pimpinan/ })).toHaveCount(0);
});
