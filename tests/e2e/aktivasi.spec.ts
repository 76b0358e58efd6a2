import type { Page } from "@playwright/test";
import { anAccount } from "../builders/account";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { codesIn } from "../pdf-text";
import { expect, type Office, PASSWORD, type Person, signIn, signInByForm, test } from "./office";

const CHOSEN = "sungai jernih mengalir malam";

/** Somebody of the kelurahan; `email` gives an active account with the office's password, otherwise one still to activate. */
async function aNewcomer(office: Office, name: string, email: string | null = null): Promise<Person> {
  const { agency, units, people } = office;
  const post = aPosition(agency, { name: `Operator Layanan (${name})`, kind: "pelaksana", class: 6 });
  const employee = anEmployee(agency, { name });
  const secret = people.staf.account.row.passwordHash;
  const account = anAccount(agency, {
    employee,
    ...(email === null
      ? { status: "invited" as const }
      : { email, passwordHash: secret, passwordSetAt: "2026-01-05T02:00:00Z" }),
  });
  await office.add(post, employee, account, aPlacement(employee, units.kelurahan, post));
  return { employee, account };
}

async function slipsBehind(page: Page, link: string | RegExp): Promise<readonly string[]> {
  const href = await page.getByRole("link", { name: link }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return codesIn(await answer.body());
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto("/aktivasi");
  await page.getByLabel("Kode pada slip").fill(code);
  await page.getByRole("button", { name: "Lanjut" }).click();
}

async function choosePassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByRole("textbox", { name: "Kata sandi baru", exact: true }).fill(password);
  await page.getByRole("textbox", { name: "Kata sandi baru, sekali lagi" }).fill(again);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
}

test("a slip leads one person to a password of the own, once", async ({ page, browser, office }) => {
  const { employee, account } = await aNewcomer(office, "Sari Anggraini");
  await signIn(page, office.people.pengelola);
  await page.goto(`/slip/pegawai/${employee.id}`);
  await page.getByRole("button", { name: "Buat slip aktivasi" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Buat slip" }).click();
  await expect(page.getByRole("link", { name: "Unduh slip (PDF)" })).toBeVisible();
  const codes = await slipsBehind(page, "Unduh slip (PDF)");
  expect(codes).toHaveLength(1);
  const [code = ""] = codes;

  const own = await browser.newContext();
  const phone = await own.newPage();
  await typeCode(phone, code.toLowerCase().replaceAll("-", " "));
  await expect(phone.getByText(account.row.name)).toBeVisible();
  await choosePassword(phone, `kopi ${employee.number}`);
  await expect(phone.getByText("Kata sandi tidak boleh memuat NIP atau NI PPPK Anda.").first()).toBeVisible();
  await choosePassword(phone, CHOSEN, `${CHOSEN}!`);
  await expect(phone.getByText("Kedua kata sandi tidak sama. Ketik lagi.").first()).toBeVisible();
  await choosePassword(phone, CHOSEN);
  await phone.waitForURL("**/akun/email");
  await expect(phone.getByRole("button", { name: /^Akun:/ })).toBeVisible();
  await own.close();

  const other = await browser.newContext();
  const second = await other.newPage();
  await typeCode(second, code);
  await expect(second.getByText(/Kode tidak dikenali, sudah dipakai/).first()).toBeVisible();
  expect(new URL(second.url()).pathname).toBe("/aktivasi");
  await signInByForm(second, { employee, account }, CHOSEN);
  await other.close();

  await page.reload();
  await expect(page.getByRole("link", { name: "Unduh slip (PDF)" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Buat slip kata sandi baru" })).toBeVisible();
});

test("a unit's slips come in one PDF; each is for one person and needs no script", async ({
  page,
  browser,
  office,
}) => {
  const newcomers = [await aNewcomer(office, "Bayu Setiawan"), await aNewcomer(office, "Citra Maharani")];
  await signIn(page, office.people.pengelola);
  await page.goto(`/slip/${office.units.kelurahan.id}`);
  await page.getByRole("button", { name: "Buat slip untuk semua yang belum aktif" }).click();
  await expect(page.getByRole("link", { name: "Unduh PDF (2 slip)" })).toBeVisible();
  const codes = await slipsBehind(page, "Unduh PDF (2 slip)");
  expect(new Set(codes).size).toBe(2);

  const greeted: string[] = [];
  for (const code of codes) {
    const own = await browser.newContext({ javaScriptEnabled: false });
    const phone = await own.newPage();
    await typeCode(phone, code);
    await phone.waitForURL("**/atur-sandi");
    greeted.push(await phone.getByRole("strong").first().innerText());
    await choosePassword(phone, CHOSEN);
    await phone.waitForURL("**/akun/email");
    await own.close();
  }
  expect(greeted.toSorted()).toEqual(newcomers.map(({ account }) => account.row.name).toSorted());

  await page.reload();
  await expect(page.getByText("Bayu Setiawan").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Unduh PDF/ })).toHaveCount(0);
});

test("a new slip makes the former one void", async ({ page, browser, office }) => {
  const { employee, account } = await aNewcomer(office, "Dimas Nugroho");
  await signIn(page, office.people.pengelola);
  await page.goto(`/slip/pegawai/${employee.id}`);
  const codes: string[] = [];
  for (const round of [0, 1]) {
    await page.getByRole("button", { name: "Buat slip aktivasi" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Buat slip" }).click();
    await expect(dialog).toBeHidden();
    codes.push(...(await slipsBehind(page, "Unduh slip (PDF)")));
    expect(codes).toHaveLength(round + 1);
  }
  const [former = "", latter = ""] = codes;
  expect(latter).not.toBe(former);

  const own = await browser.newContext();
  const phone = await own.newPage();
  await typeCode(phone, former);
  await expect(phone.getByText(/Kode tidak dikenali, sudah dipakai/).first()).toBeVisible();
  await typeCode(phone, latter);
  await expect(phone.getByText(account.row.name)).toBeVisible();
  await own.close();
});

test("who forgot the password gets a letter, whose link is good once", async ({ page, browser, office }) => {
  const email = `intan.${office.agency.id}@contoh.go.id`;
  const forgetful = await aNewcomer(office, "Intan Permata", email);
  const own = await browser.newContext();
  const phone = await own.newPage();
  await phone.goto("/lupa-sandi");
  await phone.getByLabel("NIP, NI PPPK, atau e-mail").fill(email.toUpperCase());
  await phone.getByRole("button", { name: "Kirim tautan" }).click();
  await expect(phone.getByText(/Bila akun itu ada dan mempunyai alamat e-mail/).first()).toBeVisible();

  await signIn(page, office.people.admin);
  const letter = page.getByText(/\/atur-sandi#/);
  await expect(async () => {
    await page.goto("/kotak-keluar");
    await expect(letter).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText(`Kepada ${email}`)).toBeVisible();
  const link = /\/atur-sandi#\S+/.exec(await letter.innerText())?.[0] ?? "";

  await phone.goto(link);
  await expect(phone.getByRole("textbox", { name: "Kode", exact: true })).toHaveValue(
    link.split("#")[1] ?? "",
  );
  expect(new URL(phone.url()).hash).toBe("");
  await phone.getByRole("button", { name: "Lanjut" }).click();
  await expect(phone.getByText(forgetful.account.row.name)).toBeVisible();
  await choosePassword(phone, CHOSEN);
  await expect(phone.getByRole("button", { name: /^Akun:/ })).toBeVisible();
  await own.close();

  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(link);
  await expect(second.getByRole("textbox", { name: "Kode", exact: true })).not.toHaveValue("");
  await second.getByRole("button", { name: "Lanjut" }).click();
  await expect(second.getByText(/Kode tidak dikenali, sudah dipakai/).first()).toBeVisible();
  await second.goto("/masuk");
  await second.getByLabel(/NIP/).fill(forgetful.employee.number);
  await second.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await second.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(second.getByText(/kata sandi keliru/).first()).toBeVisible();
  await other.close();
});
