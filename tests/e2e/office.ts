import { test as base, type Page } from "@playwright/test";
import { hash } from "@node-rs/argon2";
import type { Client } from "pg";
import type { Role } from "@/lib/access/role";
import { sessionCookieName } from "@/lib/auth/cookie";
import { sealSession } from "@/lib/auth/server/sealed-session";
import { aGrant, anAccount, aSession, type BuiltAccount } from "../builders/account";
import { anAgency, aUnit, type BuiltAgency, type BuiltUnit } from "../builders/agency";
import { anOwner, insert } from "../builders/db";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { theRelations } from "../builders/relation";
import type { Built } from "../builders/rows";

/** Someone of the office who can sign in. */
export interface Person {
  readonly employee: BuiltEmployee;
  readonly account: BuiltAccount;
}

/**
 * A small kota of one test: its kecamatan with a kelurahan, its BKPSDM, and people in every role. It is a demo agency,
 * so that administrators may sign in without a second factor.
 */
export interface Office {
  readonly agency: BuiltAgency;
  readonly units: Readonly<
    Record<"kota" | "setda" | "bkpsdm" | "inspektorat" | "kecamatan" | "kelurahan", BuiltUnit>
  >;
  readonly people: Readonly<
    Record<"sekda" | "admin" | "auditor" | "camat" | "pengelola" | "lurah" | "staf" | "rekan", Person>
  >;
  /** Puts more rows in. */
  add(...built: readonly Built[]): Promise<void>;
}

export const PASSWORD = "laut biru tenang pagi 2026";
const passwordHash = hash(PASSWORD);

async function build(add: Office["add"]): Promise<Office> {
  const agency = anAgency({ name: "Pemerintah Kota Contoh", isDemo: true });
  const kota = aUnit(agency);
  const under = (parent: BuiltUnit, name: string, kind: BuiltUnit["row"]["kind"], headTitle: string) =>
    aUnit(agency, { parent, name, kind, headTitle });
  const setda = under(kota, "Sekretariat Daerah", "sekretariat_daerah", "Sekretaris Daerah");
  const bkpsdm = under(kota, "Badan Kepegawaian dan Pengembangan SDM", "badan", "Kepala BKPSDM");
  const inspektorat = under(kota, "Inspektorat", "inspektorat", "Inspektur");
  const kecamatan = aUnit(agency, {
    parent: kota,
    name: "Kecamatan Contoh",
    kind: "kecamatan",
    headTitle: "Camat Contoh",
    appraisalSuperior: setda,
  });
  const kelurahan = under(kecamatan, "Kelurahan Sukamaju", "kelurahan", "Lurah Sukamaju");

  const camatPost = aPosition(agency, { name: "Camat", kind: "administrator", class: 12 });
  const sekdaPost = aPosition(agency, { name: "Sekretaris Daerah", kind: "jpt_pratama", class: 15 });
  const lurahPost = aPosition(agency, { name: "Lurah", kind: "pengawas", class: 9 });
  const staffPost = aPosition(agency, { name: "Penata Layanan Operasional", kind: "pelaksana", class: 7 });

  const rows: Built[] = [agency, kota, setda, bkpsdm, inspektorat, kecamatan, kelurahan];
  rows.push(camatPost, sekdaPost, lurahPost, staffPost);

  const secret = await passwordHash;
  function person(
    name: string,
    unit: BuiltUnit,
    post: typeof camatPost,
    isHead: boolean,
    grants: readonly (readonly [Role, BuiltUnit | null])[] = [],
  ): Person {
    const employee = anEmployee(agency, { name });
    const account = anAccount(agency, {
      employee,
      passwordHash: secret,
      passwordSetAt: "2026-01-05T02:00:00Z",
    });
    rows.push(employee, account, aPlacement(employee, unit, post, { isHead }));
    for (const [role, scope] of grants) rows.push(aGrant(account, role, scope));
    return { employee, account };
  }

  const people = {
    sekda: person("Hendra Wirasena", setda, sekdaPost, true, [["pimpinan", null]]),
    admin: person("Ratna Puspadewi", bkpsdm, staffPost, false, [["admin_instansi", null]]),
    auditor: person("Bagas Prakoso", inspektorat, staffPost, false, [["inspektorat", null]]),
    camat: person("Yusuf Marzuki", kecamatan, camatPost, true),
    pengelola: person("Dewi Lestariningsih", kecamatan, staffPost, false, [["pengelola_kinerja", kecamatan]]),
    lurah: person("Agustina Simbolon", kelurahan, lurahPost, true),
    staf: person("Rizky Ananda", kelurahan, staffPost, false),
    rekan: person("Maya Salsabila", kelurahan, staffPost, false),
  };
  await add(...rows, theRelations(rows));
  return { agency, units: { kota, setda, bkpsdm, inspektorat, kecamatan, kelurahan }, people, add };
}

/** The owner's connection, one a worker of the tests. */
let connection: Promise<Client> | undefined;

async function add(...built: readonly Built[]): Promise<void> {
  connection ??= anOwner(process.env["SELARAS_E2E_OWNER_URL"]);
  await insert(await connection, ...built);
}

/** An office of its own, for a test, or for tests that only read. */
export function anOffice(): Promise<Office> {
  return build(add);
}

/** Signs in by the form, as a person does; the password is the office's unless it was changed. */
export async function signInByForm(page: Page, person: Person, password = PASSWORD): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel(/NIP/).fill(person.employee.number);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/masuk"));
}

/**
 * Gives the browser a session of the person: a row and the cookie for it, without the way by the form, which has tests
 * of its own. Opens no page.
 */
export async function signIn(page: Page, { account }: Person): Promise<void> {
  const session = aSession(account);
  await add(session);
  await page.context().addCookies([
    {
      name: sessionCookieName,
      value: await sealSession(session.secret),
      url: process.env["SELARAS_E2E_URL"] ?? "http://localhost:3000",
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/** A browser test with an office of its own; `neighbour` is another agency, for tests of what must not be reached. */
export const test = base.extend<{ office: Office; neighbour: Office }, { disconnected: undefined }>({
  office: async ({}, use) => use(await anOffice()),
  neighbour: async ({}, use) => use(await anOffice()),
  disconnected: [
    async ({}, use) => {
      await use(undefined);
      await (await connection)?.end();
      connection = undefined;
    },
    { scope: "worker", auto: true },
  ],
});

export { expect } from "@playwright/test";
