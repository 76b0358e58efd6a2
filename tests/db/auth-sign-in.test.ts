import { beforeEach, describe, expect, it, vi } from "vitest";
import { TOTP, Secret } from "otpauth";
import { passwordHashOf } from "@/lib/auth/server/password-hash";
import { seal } from "@/lib/auth/server/seal";
import { anAccount } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { owner } from "./setup/owner";

const jar = new Map<string, string>();

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ "user-agent": "Firefox/1 Linux" })),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
      set: (name: string, value: string) => jar.set(name, value),
      delete: (name: string) => jar.delete(name),
    }),
}));

const { signInByPassword } = await import("@/lib/auth/server/sign-in");
const { signInByCode } = await import("@/lib/auth/server/otp-step");
const { currentSession } = await import("@/lib/auth/server/session");
const { changeOwnPassword } = await import("@/lib/auth/server/change-password");

const PASSWORD = "kopi hujan sepeda teras";
const passwordHash = await passwordHashOf(PASSWORD);
const SECRET = new Secret({ size: 20 });

async function anEmployeeWhoSignsIn(hasSecondFactor = false) {
  const agency = anAgency();
  const employee = anEmployee(agency);
  const id = crypto.randomUUID();
  const factor = hasSecondFactor
    ? { totpSecret: seal("totp", id, SECRET.base32), totpConfirmedAt: "2026-01-05T00:00:00Z" }
    : {};
  const account = anAccount(agency, { id, employee, passwordHash, ...factor });
  await insert(owner, agency, employee, account);
  return { employee, account, name: employee.number };
}

async function sessionsOf(accountId: string): Promise<number> {
  const { rows } = await owner.query("SELECT count(*)::int AS n FROM session WHERE account_id = $1", [
    accountId,
  ]);
  return (rows as { n: number }[])[0]?.n ?? 0;
}

beforeEach(() => jar.clear());

describe("signing in", () => {
  it("takes the number with spaces, and gives a session that says who it is", async () => {
    const { name, account } = await anEmployeeWhoSignsIn();
    const spaced = `${name.slice(0, 8)} ${name.slice(8, 14)} ${name.slice(14, 15)} ${name.slice(15)}`;
    expect(await signInByPassword({ name: spaced, password: PASSWORD })).toEqual({
      ok: true,
      value: { href: "/" },
    });
    expect((await currentSession())?.actor.accountId).toBe(account.id);
  });

  it("answers alike for a wrong password and for nobody, and asks to wait after five, for no longer than needed", async () => {
    const { name } = await anEmployeeWhoSignsIn();
    for (const tried of [name, "199001012020011099"]) {
      for (let turn = 0; turn < 6; turn += 1) {
        expect(await signInByPassword({ name: tried, password: "salah" })).toEqual({
          ok: false,
          refusal: { code: "wrong-credentials" },
        });
      }
      const waiting = await signInByPassword({ name: tried, password: PASSWORD });
      expect(waiting).toMatchObject({ refusal: { code: "wait" } });
    }
  });

  it("lets fifty in at once", async () => {
    const { name, account } = await anEmployeeWhoSignsIn();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => signInByPassword({ name, password: PASSWORD })),
    );
    expect(all.filter(({ ok }) => !ok)).toEqual([]);
    expect(await sessionsOf(account.id)).toBeGreaterThanOrEqual(1);
  });

  it("takes a code of the second factor once, of two that come at once", async () => {
    const { name } = await anEmployeeWhoSignsIn(true);
    expect(await signInByPassword({ name, password: PASSWORD })).toMatchObject({
      value: { href: "/masuk/otp" },
    });
    expect(await currentSession()).toBeNull();
    const otp = new TOTP({ secret: SECRET }).generate();
    const both = await Promise.all([signInByCode({ otp }), signInByCode({ otp })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("ends every session when the password changes, and gives this browser a new one", async () => {
    const { name, account } = await anEmployeeWhoSignsIn();
    await signInByPassword({ name, password: PASSWORD });
    const first = jar.get("selaras.session");
    jar.clear();
    await signInByPassword({ name, password: PASSWORD });
    expect(await sessionsOf(account.id)).toBe(2);
    const actor = (await currentSession())?.actor;
    if (actor === undefined) throw new Error("nobody is signed in");
    const next = "gunung pelangi kursi rotan";
    const input = { currentPassword: PASSWORD, password: next, passwordAgain: next };
    expect(await changeOwnPassword(actor, input)).toMatchObject({ ok: true });
    expect(await sessionsOf(account.id)).toBe(1);
    expect((await currentSession())?.actor.accountId).toBe(account.id);
    jar.set("selaras.session", first ?? "");
    expect(await currentSession()).toBeNull();
  });
});
