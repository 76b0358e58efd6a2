import { beforeEach, describe, expect, it, vi } from "vitest";
import { formattedCode } from "@/lib/auth/one-time-code";
import { issueSlipsTo, issueSlipsToWaiting } from "@/lib/employee/server/commands/issue-slips";
import { slipSheetOf } from "@/lib/employee/server/slip-sheet";
import { personAccountsPage, unitAccountsPage } from "@/lib/employee/server/unit-accounts";
import { aGrant, anAccount, anActor } from "../builders/account";
import { anAgency, aUnit } from "../builders/agency";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { owner } from "./setup/owner";

/** The cookies of the browser that a test plays. */
const jar = new Map<string, string>();

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ "user-agent": "Chrome/1 Windows" })),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
      set: (name: string, value: string) => jar.set(name, value),
      delete: (name: string) => jar.delete(name),
    }),
}));

const { acceptToken, setPasswordByToken } = await import("@/lib/auth/server/token-password");
const { signInByPassword } = await import("@/lib/auth/server/sign-in");

const PASSWORD = "kopi hujan sepeda teras";

async function aKelurahan() {
  const agency = anAgency();
  const kota = aUnit(agency);
  const kelurahan = aUnit(agency, { parent: kota, name: "Kelurahan Uji" });
  const post = aPosition(agency);
  const [pengelola, staff, admin] = ["Dewi", "Rizky", "Ratna"].map((name) => anEmployee(agency, { name }));
  if (pengelola === undefined || staff === undefined || admin === undefined) throw new Error("nobody");
  const own = anAccount(agency, { employee: pengelola });
  const high = anAccount(agency, { employee: admin });
  await insert(
    owner,
    agency,
    kota,
    kelurahan,
    post,
    ...[pengelola, staff, admin].flatMap((employee) => [employee, aPlacement(employee, kelurahan, post)]),
    own,
    high,
    aGrant(high, "admin_instansi"),
  );
  const actor = anActor({
    agency,
    account: own,
    roles: [{ role: "pengelola_kinerja", unitId: kelurahan.id }],
  });
  return { agency, kota, kelurahan, pengelola, staff, admin, actor };
}

beforeEach(() => jar.clear());

describe("slips", () => {
  it("are made for who waits, printed again, and used once, by one of two at once", async () => {
    const { kelurahan, staff, actor } = await aKelurahan();
    const made = await issueSlipsToWaiting(actor, { unitId: kelurahan.id });
    expect(made).toMatchObject({ ok: true, value: { slips: 1 } });
    const sheet = await slipSheetOf(actor, { unitId: kelurahan.id });
    const again = await slipSheetOf(actor, { unitId: kelurahan.id });
    expect(again).toEqual(sheet);
    const code = sheet.ok ? (sheet.value.slips[0]?.code ?? "") : "";
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

    expect(await acceptToken({ token: code.toLowerCase() })).toMatchObject({ ok: true });
    const chosen = { password: PASSWORD, passwordAgain: PASSWORD };
    const both = await Promise.all([setPasswordByToken(chosen), setPasswordByToken(chosen)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    jar.clear();
    expect(await acceptToken({ token: code })).toMatchObject({ refusal: { code: "unknown-token" } });
    expect(await signInByPassword({ name: staff.number, password: PASSWORD })).toMatchObject({ ok: true });
  });

  it("are void when a new one is made", async () => {
    const { kelurahan, staff, actor } = await aKelurahan();
    const one = { unitId: kelurahan.id, orang: [staff.id] };
    const codes: string[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      await issueSlipsTo(actor, one);
      const sheet = await slipSheetOf(actor, { unitId: kelurahan.id });
      if (sheet.ok) codes.push(sheet.value.slips[0]?.code ?? "");
    }
    const [first = "", second = ""] = codes;
    expect(first).not.toBe(second);
    expect(await acceptToken({ token: first })).toMatchObject({ ok: false });
    expect(await acceptToken({ token: second })).toMatchObject({ ok: true });
    expect(formattedCode(second.replaceAll("-", ""))).toBe(second);
  });

  it("are not made for oneself, for who holds a role, or outside the unit", async () => {
    const { kota, kelurahan, pengelola, admin, actor } = await aKelurahan();
    const ask = (unitId: string | null, ...orang: string[]) => issueSlipsTo(actor, { unitId, orang });
    expect(await ask(kelurahan.id, pengelola.id)).toMatchObject({ refusal: { code: "own-account" } });
    expect(await ask(kelurahan.id, admin.id)).toMatchObject({ refusal: { code: "holds-role" } });
    expect(await ask(kota.id, admin.id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await ask(null, admin.id)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("are counted by unit, and people are listed with their accounts", async () => {
    const { kelurahan, actor } = await aKelurahan();
    const page = await unitAccountsPage(actor, {});
    expect(page.units).toEqual([{ id: kelurahan.id, name: "Kelurahan Uji", people: 3, active: 2, slips: 0 }]);
    const people = await personAccountsPage(actor, kelurahan.id);
    expect(people?.people.map(({ state, barred }) => [state, barred])).toEqual([
      ["active", "own-account"],
      ["active", "holds-role"],
      ["none", null],
    ]);
  });
});
