import { addDays, calendarDateIn, calendarDateOf } from "@/lib/kernel/calendar";
import { periodsOfYear } from "@/lib/period/period";
import { aPeriod } from "../builders/period";
import { anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";

test("an administrator makes a year, moves a window, and is told what is wrong beside the field", async ({
  page,
  office,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/periode/baru");
  await page.getByLabel("Tahun", { exact: true }).fill("2027");
  await page.getByRole("button", { name: "Buat periode" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: "Pilih irama." })).toBeVisible();
  await page.getByLabel("Triwulanan").check();
  await page.getByRole("button", { name: "Buat periode" }).click();
  await page.waitForURL(/\/periode\?tahun=2027/);
  await expect(page.getByText("Periode sudah dibuat dengan jadwal bawaan.")).toBeVisible();
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(4);
  await expectNoFaults(page);

  await page.getByRole("link", { name: "Ubah jadwal Triwulan II 2027" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Jadwal Triwulan II 2027" })).toBeVisible();
  await expectNoFaults(page);
  const objection = page.getByRole("group", { name: "Keberatan" });
  await objection.getByLabel("Ditutup pada").fill("2027-07-12");
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(
    page.getByRole("alert").getByText("sekurang-kurangnya 14 hari setelah evaluasi ditutup"),
  ).toBeVisible();
  await expect(objection.getByLabel("Ditutup pada")).toHaveValue("2027-07-12");
  await expectNoFaults(page);
  await objection.getByLabel("Ditutup pada").fill("2027-07-31");
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(page.getByText("Jadwal sudah disimpan.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Triwulan II 2027/ })).toContainText("1–31 Juli 2027");
});

test("two administrators on one schedule: the second keeps what was typed and is told the difference", async ({
  page,
  office,
  context,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/periode/baru");
  await page.getByLabel("Tahun", { exact: true }).fill("2027");
  await page.getByLabel("Tahunan").check();
  await page.getByRole("button", { name: "Buat periode" }).click();
  await page.getByRole("link", { name: "Ubah jadwal Tahun 2027" }).click();
  const other = await context.newPage();
  await page.waitForURL(/\/ubah$/);
  await other.goto(page.url());
  await other
    .getByRole("group", { name: "Pengisian realisasi" })
    .getByLabel("Ditutup pada")
    .fill("2028-01-08");
  await other.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(other.getByText("Jadwal sudah disimpan.")).toBeVisible();

  const closes = page.getByRole("group", { name: "Pengisian realisasi" }).getByLabel("Ditutup pada");
  await closes.fill("2028-01-07");
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(page.getByText("Jadwal baru saja diubah orang lain.")).toBeVisible();
  await expect(closes).toHaveValue("2028-01-07");
  await expect(page.getByText("tersimpan sekarang 8 Januari 2028")).toBeVisible();
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(page.getByText("Jadwal sudah disimpan.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Tahun 2027/ })).toContainText("7 Januari 2028");
});

test("a pasted list of days off: a fault per line, then all of it, and one taken out again", async ({
  page,
  office,
}) => {
  await signIn(page, office.people.admin);
  await page.goto("/periode/kalender/tambah");
  const lines = page.getByLabel("Daftar hari libur");
  await lines.fill("17-08-2026 Hari Kemerdekaan; libur nasional\n31-04-2026 Salah\ntanpa tanggal");
  await page.getByRole("button", { name: "Tambahkan semua" }).click();
  const alert = page.getByRole("alert");
  await expect(alert.getByText("Baris 2: tanggal “31-04-2026” tidak ada")).toBeVisible();
  await expect(alert.getByText("Baris 3: tidak diawali tanggal")).toBeVisible();
  await expectNoFaults(page);
  await lines.fill("17-08-2026 Hari Kemerdekaan; libur nasional\n31-05-2026 Hari Jadi Kota; libur daerah");
  await page.getByRole("button", { name: "Tambahkan semua" }).click();
  await page.waitForURL(/\/periode\/kalender\?tahun=2026/);
  await expect(page.getByRole("row", { name: /^Agustus/ })).toHaveText(/Agustus\D*1\D*20$/);
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Hapus Hari Kemerdekaan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus hari libur" }).click();
  await expect(page.getByText("Hari libur sudah dihapus.")).toBeVisible();
  await expect(page.getByText("Hari Kemerdekaan")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Hapus Hari Jadi Kota" })).toBeVisible();
});

test("who comes after the window is told whom to ask; the administrator holds it open, and the person gets in", async ({
  page,
  office,
}) => {
  const today = calendarDateIn("Asia/Jakarta", new Date());
  const year = Number(today.slice(0, 4));
  const { staf, lurah, admin } = office.people;
  await signIn(page, staf);
  await page.goto("/periode");
  await expect(page.getByText(/Belum ada periode tahun/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Buat periode setahun" })).toHaveCount(0);
  await page.goto("/periode/baru");
  await expect(page.getByRole("button", { name: "Buat periode" })).toHaveCount(0);

  const closed = { opensOn: addDays(today, -40), closesOn: addDays(today, -3) };
  const span = { from: calendarDateOf(`${String(year)}-01-01`), to: calendarDateOf(`${String(year)}-12-31`) };
  const quarters = periodsOfYear(year, "quarterly").map((period) =>
    aPeriod(office.agency, period, [{ kind: "realisasi", ...closed }]),
  );
  const annual = { year, rhythm: "annual", ordinal: 1, span } as const;
  await office.add(
    ...quarters,
    aPeriod(office.agency, annual, [{ kind: "planning", ...closed }]),
    anSkp(staf.employee, office.units.kelurahan, { year, appraiser: lurah.employee }),
  );
  await page.goto("/realisasi");
  const shut = page.getByText(/^Pengisian realisasi .* sudah ditutup .* pukul 23.59/);
  await expect(shut).toContainText("mintalah perpanjangan kepada Dewi Lestariningsih");
  await expect(shut).toContainText("Ratna Puspadewi");
  const form = page.getByRole("form", { name: /^Realisasi / });
  await expect(form).toHaveCount(0);
  const name = /^Pengisian realisasi (.+?) sudah/.exec(await shut.innerText())?.[1] ?? "";

  await signIn(page, admin);
  await page.goto("/periode");
  await page.getByRole("link", { name: `Perpanjang jadwal ${name}` }).click();
  await page.getByLabel("Pengisian realisasi").check();
  await page.getByLabel("Seorang pegawai").check();
  await page.getByRole("combobox", { name: "Pegawai" }).fill("Rizky");
  await page.getByRole("option", { name: /Rizky Ananda/ }).click();
  await page.getByLabel("Dibuka sampai").fill(addDays(today, 3));
  await page.getByLabel("Alasan").fill("Sakit pada akhir masa pengisian.");
  await page.getByRole("button", { name: "Perpanjang jadwal" }).click();
  await expect(page.getByText("Sakit pada akhir masa pengisian.")).toBeVisible();
  await expectNoFaults(page);

  await signIn(page, staf);
  await page.goto("/realisasi");
  await expect(page.getByText(/dibuka sampai .* \(diperpanjang\)/)).toBeVisible();
  await form.first().getByLabel("Catatan").fill("Diisi setelah sembuh");
  await expect(form.first().getByRole("status")).toHaveText("Tersimpan");
  await signIn(page, office.people.rekan);
  await page.goto("/realisasi");
  await expect(page.getByText(/dibuka sampai/)).toHaveCount(0);
});

test("the settings of the agency are kept, twice in a row", async ({ page, office }) => {
  await signIn(page, office.people.admin);
  await page.goto("/instansi");
  await page.getByLabel("Nama pimpinan").fill("Budi Santosa (nama rekaan)");
  await page.getByRole("button", { name: "Simpan pengaturan" }).click();
  await page.waitForURL(/tersimpan=2/);
  await expect(page.getByText("Pengaturan sudah disimpan.")).toBeVisible();
  await page.getByLabel("WITA").check();
  await page.getByRole("button", { name: "Simpan pengaturan" }).click();
  await page.waitForURL(/tersimpan=3/);
  await expect(page.getByLabel("Nama pimpinan")).toHaveValue("Budi Santosa (nama rekaan)");
  await expect(page.getByLabel("WITA")).toBeChecked();
});
