import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { TOTP, URI } from "otpauth";
import { aGrant, anAccount } from "../builders/account";
import { anAgency, aUnit } from "../builders/agency";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { expectNoFaults } from "./axe";
import { expect, type Office, PASSWORD, type Person, signIn, signInByForm, test } from "./office";

const WRONG = /NIP, e-mail, atau kata sandi keliru/;

async function submit(page: Page, name: string, password: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel(/NIP/).fill(name);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: /^Akun:/ })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Akun:/ }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/\/masuk/);
}

/** An administrator of an agency of real people (`isDemo: false`), with the office's password and an e-mail address. */
async function aRealAdministrator(office: Office): Promise<Person> {
  const agency = anAgency({ name: "Pemerintah Kota Uji", isDemo: false });
  const unit = aUnit(agency);
  const post = aPosition(agency, { name: "Penata Layanan Operasional", kind: "pelaksana", class: 7 });
  const employee = anEmployee(agency, { name: "Laksmi Hapsari" });
  const account = anAccount(agency, {
    employee,
    email: `laksmi.${agency.id}@contoh.go.id`,
    passwordHash: office.people.staf.account.row.passwordHash,
    passwordSetAt: "2026-01-05T02:00:00Z",
  });
  const grant = aGrant(account, "admin_instansi", null);
  await office.add(agency, unit, post, employee, account, aPlacement(employee, unit, post), grant);
  return { employee, account };
}

/** Sets up the second factor on /akun/keamanan; answers the authenticator application and the recovery codes. */
async function setUpSecondFactor(page: Page): Promise<{ app: TOTP; recovery: readonly string[] }> {
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Mulai" }).click();
  const address = await page.locator('a[href^="otpauth:"]').getAttribute("href");
  const app = URI.parse(address ?? "");
  if (!(app instanceof TOTP)) throw new Error("The address is not one of a code by time");
  await page.getByLabel("Kode dari aplikasi").fill(app.generate());
  await page.getByRole("button", { name: "Aktifkan kode OTP" }).click();
  await page.waitForURL("**/akun/keamanan/kode-pemulihan");
  const recovery = await page
    .getByRole("listitem")
    .filter({ hasText: /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/ })
    .allInnerTexts();
  expect(new Set(recovery).size).toBe(10);
  await page.getByRole("button", { name: "Sudah saya simpan" }).click();
  await page.waitForURL((url) => url.pathname === "/akun/keamanan");
  return { app, recovery };
}

/** Password, then the code of the second step. */
async function signInWithCode(page: Page, person: Person, code: string): Promise<void> {
  await submit(page, person.employee.number, PASSWORD);
  await page.waitForURL("**/masuk/otp");
  await page.getByRole("textbox", { name: "Kode", exact: true }).fill(code);
  await page.getByRole("button", { name: "Lanjut" }).click();
}

async function elsewhere(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("one signs in by NIP, written in groups, and by e-mail", async ({ page, office }) => {
  const { number } = office.people.staf.employee;
  const grouped = [number.slice(0, 8), number.slice(8, 14), number.slice(14, 15), number.slice(15)].join(" ");
  await submit(page, ` ${grouped} `, PASSWORD);
  await expectSignedIn(page);
  await signOut(page);

  const email = `Operator.${randomUUID()}@Contoh.go.id`;
  const { passwordHash } = office.people.staf.account.row;
  await office.add(anAccount(office.agency, { email: email.toLowerCase(), passwordHash }));
  await submit(page, email, PASSWORD);
  await expectSignedIn(page);
});

test("a wrong password says the same for a name that exists and one that does not", async ({
  page,
  office,
}) => {
  const wrong = "bukan kata sandi yang benar";
  const answers: string[] = [];
  for (const name of [office.people.staf.employee.number, `tiada.${randomUUID()}@contoh.go.id`]) {
    await submit(page, name, wrong);
    const alert = page.getByRole("alert").filter({ hasText: WRONG });
    await expect(alert).toBeVisible();
    answers.push(await alert.innerText());
    await expect(page.getByLabel(/NIP/)).toHaveValue(name);
    expect(await page.content()).not.toContain(wrong);
    expect(page.url()).not.toContain("bukan");
  }
  expect(answers[1]).toBe(answers[0]);
});

test("signing in leads to the page that was asked for, and nowhere else", async ({ page, office }) => {
  await page.goto("/akun/sesi");
  await page.waitForURL(/\/masuk\?kembali=/);
  await page.getByLabel(/NIP/).fill(office.people.staf.employee.number);
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL("**/akun/sesi");
  await signOut(page);

  const home = new URL(page.url()).origin;
  await page.goto("/masuk?kembali=//contoh.com/akun");
  await page.getByLabel(/NIP/).fill(office.people.staf.employee.number);
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expectSignedIn(page);
  expect(page.url()).toBe(`${home}/`);
});

test("signing in needs no script", async ({ browser, office }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { number } = office.people.staf.employee;
  const wrong = "bukan kata sandi yang benar";
  await submit(page, number, wrong);
  await expect(page.getByText(WRONG).first()).toBeVisible();
  await expect(page.getByLabel(/NIP/)).toHaveValue(number);
  await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveValue("");
  expect(await page.content()).not.toContain(wrong);

  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expectSignedIn(page);
  await page.goto("/masuk");
  await page.waitForURL((url) => url.pathname === "/");
  await context.close();
});

test("the second factor: set up, then asked for; a recovery code is good once", async ({ page, office }) => {
  const { staf } = office.people;
  await signIn(page, staf);
  await page.goto("/akun/keamanan");
  const { app, recovery } = await setUpSecondFactor(page);
  const [first = "", second = ""] = recovery;
  await expect(page.getByText("Tersisa 10 kode")).toBeVisible();
  await page.goto("/akun/keamanan/kode-pemulihan");
  await page.waitForURL((url) => url.pathname === "/akun/keamanan");
  await expect(page.getByText(first)).toHaveCount(0);
  await signOut(page);

  // A code counts once, also the one that set it up; the next one is let in ahead of its time.
  await signInWithCode(page, staf, app.generate({ timestamp: Date.now() + 30_000 }));
  await expectSignedIn(page);
  await signOut(page);

  await signInWithCode(page, staf, first.toLowerCase());
  await expectSignedIn(page);
  await signOut(page);

  await signInWithCode(page, staf, first);
  await expect(page.getByText(/Kode keliru/).first()).toBeVisible();
  await page.goto("/");
  await page.waitForURL(/\/masuk/);
  await signInWithCode(page, staf, second);
  await expectSignedIn(page);
  await page.goto("/akun/keamanan");
  await expect(page.getByText("Tersisa 8 kode")).toBeVisible();
});

test("an administrator reaches nothing before the second factor is set up", async ({ page, office }) => {
  const admin = await aRealAdministrator(office);
  const wanted = page.getByText("Aktifkan kode OTP untuk melanjutkan");
  await submit(page, admin.employee.number, PASSWORD);
  await page.waitForURL("**/akun/keamanan");
  await expect(wanted).toBeVisible();
  for (const path of ["/", "/pegawai", "/akun/sandi", "/slip"]) {
    await page.goto(path);
    await page.waitForURL("**/akun/keamanan");
    await expect(wanted).toBeVisible();
  }
  await setUpSecondFactor(page);
  await expect(wanted).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Matikan kode OTP" })).toHaveCount(0);
  await page.goto("/slip");
  await expect(page.getByRole("heading", { level: 1, name: "Akun dan slip aktivasi" })).toBeVisible();
});

test("sessions are seen and ended, one by one and with the password", async ({ page, browser, office }) => {
  const { staf } = office.people;
  const other = await elsewhere(browser);
  await signIn(other, staf);
  await signIn(page, staf);
  await page.goto("/akun/sesi");
  const sessions = page.getByRole("listitem").filter({ hasText: "terakhir dipakai" });
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: "Perangkat ini" })).toHaveCount(1);
  await sessions.getByRole("button", { name: "Akhiri" }).click();
  await expect(sessions).toHaveCount(1);
  await other.goto("/akun");
  await other.waitForURL(/\/masuk/);

  await signIn(other, staf);
  await page.reload();
  await page.getByRole("button", { name: "Akhiri semua sesi lain" }).click();
  await expect(sessions).toHaveCount(1);
  await other.goto("/akun");
  await other.waitForURL(/\/masuk/);

  await signIn(other, staf);
  const changed = "angin sepoi membawa layar";
  await page.goto("/akun/sandi");
  await page.getByRole("textbox", { name: "Kata sandi sekarang" }).fill(PASSWORD);
  await page.getByRole("textbox", { name: "Kata sandi baru", exact: true }).fill(changed);
  await page.getByRole("textbox", { name: "Kata sandi baru, sekali lagi" }).fill(changed);
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await expect(page.getByText("Kata sandi diganti. Semua sesi lain sudah diakhiri.")).toBeVisible();
  await other.goto("/akun");
  await other.waitForURL(/\/masuk/);
  await submit(other, staf.employee.number, PASSWORD);
  await expect(other.getByText(WRONG).first()).toBeVisible();
  await signInByForm(other, staf, changed);
  await page.goto("/akun/sesi");
  await expect(sessions).toHaveCount(2);
  await other.context().close();
});

test("axe finds no fault on the doors, nor where a door shows what is missing", async ({ page }) => {
  for (const path of ["/aktivasi", "/lupa-sandi", "/atur-sandi"]) {
    await page.goto(path);
    await expectNoFaults(page);
  }
  await page.goto("/masuk");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByText("Isi kata sandi.").first()).toBeVisible();
  await expectNoFaults(page);
});

test("axe finds no fault where the second factor is set up", async ({ page, office }) => {
  await signIn(page, office.people.staf);
  await page.goto("/akun/keamanan");
  await expectNoFaults(page);
  await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Mulai" }).click();
  await expect(page.getByLabel("Kode dari aplikasi")).toBeVisible();
  await expectNoFaults(page);
});
