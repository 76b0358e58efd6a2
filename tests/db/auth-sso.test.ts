import { Events, OAuth2Server } from "oauth2-mock-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
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

const provider = new OAuth2Server();
const agency = anAgency();

beforeAll(async () => {
  await provider.issuer.keys.generate("RS256");
  await provider.start(0, "localhost");
  vi.stubEnv("OIDC_ISSUER", provider.issuer.url ?? "");
  vi.stubEnv("OIDC_CLIENT_ID", "selaras");
  vi.stubEnv("OIDC_CLIENT_SECRET", "rahasia");
  vi.stubEnv("OIDC_AGENCY_CODE", agency.row.code);
  await insert(owner, agency);
});
afterAll(async () => {
  await provider.stop();
});
beforeEach(() => jar.clear());

async function someone(status: "active" | "invited" | "suspended" = "active", of = agency) {
  const employee = anEmployee(of);
  const account = anAccount(of, { employee, status });
  await insert(owner, employee, account);
  return { account, nip: employee.number };
}

/** Goes to the provider and comes back; `claims` is what the provider vouches for. */
async function throughProvider(claims: Record<string, unknown>, changed?: (back: URL) => void) {
  const { beginSso, finishSso } = await import("@/lib/auth/server/sso");
  const begun = await beginSso("/skp");
  if (!begun.ok) throw new Error(begun.refusal.code);
  const vouch = (token: { payload: object }) => Object.assign(token.payload, claims);
  provider.service.removeAllListeners(Events.BeforeTokenSigning).on(Events.BeforeTokenSigning, vouch);
  const sent = await fetch(begun.value.href, { redirect: "manual" });
  const back = new URL(sent.headers.get("location") ?? "");
  changed?.(back);
  return finishSso(back.search);
}

async function signedIn() {
  const { currentSession } = await import("@/lib/auth/server/session");
  return (await currentSession())?.actor.accountId ?? null;
}

describe("signing in by the agency's identity provider", () => {
  it("opens a session for whom it vouches for, and leads to the page that was wanted", async () => {
    const { account, nip } = await someone();
    expect(await throughProvider({ nip })).toEqual({ ok: true, value: { href: "/skp" } });
    expect(await signedIn()).toBe(account.id);
  });

  it("needs no slip: an account that waits for its first sign-in becomes active", async () => {
    const { account, nip } = await someone("invited");
    expect(await throughProvider({ nip })).toMatchObject({ ok: true });
    const { rows } = await owner.query(
      `SELECT status, (SELECT array_agg(key ORDER BY seq) FROM audit_event WHERE subject_id = $1) AS keys
       FROM account WHERE id = $1`,
      [account.id],
    );
    expect(rows).toEqual([{ status: "active", keys: ["account.activated", "auth.signed-in"] }]);
  });

  it("refuses a suspended account, nobody's number, and an account of another agency alike", async () => {
    const other = anAgency();
    await insert(owner, other);
    const strangers = [await someone("suspended"), await someone("active", other)];
    for (const nip of [...strangers.map((stranger) => stranger.nip), "199001012020011099"]) {
      expect(await throughProvider({ nip })).toEqual({ ok: false, refusal: { code: "no-account" } });
      expect(await signedIn()).toBeNull();
    }
  });

  it("refuses a token that names nobody", async () => {
    expect(await throughProvider({})).toEqual({ ok: false, refusal: { code: "not-vouched" } });
  });

  it("refuses an answer with another state, one that says no, and one that nobody asked for", async () => {
    const { nip } = await someone();
    const foreign = await throughProvider({ nip }, (back) => {
      back.searchParams.set("state", "lain");
    });
    expect(foreign).toEqual({ ok: false, refusal: { code: "not-vouched" } });
    const declined = await throughProvider({ nip }, (back) => {
      back.searchParams.delete("code");
      back.searchParams.set("error", "access_denied");
    });
    expect(declined).toEqual({ ok: false, refusal: { code: "not-vouched" } });
    const { finishSso } = await import("@/lib/auth/server/sso");
    expect(await finishSso("?code=1&state=2")).toEqual({ ok: false, refusal: { code: "step-expired" } });
    expect(await signedIn()).toBeNull();
  });

  it("asks an account with a second factor for its code", async () => {
    const employee = anEmployee(agency);
    const account = anAccount(agency, { employee, totpSecret: "x", totpConfirmedAt: "2026-01-05T00:00:00Z" });
    await insert(owner, employee, account);
    expect(await throughProvider({ nip: employee.number })).toEqual({
      ok: true,
      value: { href: "/masuk/otp" },
    });
    expect(await signedIn()).toBeNull();
  });
});
