import { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";

/** The proxy and the cookies of an application that people reach under this address. */
async function reachedUnder(address: string) {
  vi.resetModules();
  vi.stubEnv("APP_URL", address);
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/none");
  vi.stubEnv("AUTH_SECRET", "x".repeat(32));
  const { proxy } = await import("@/proxy");
  const { cookieOptions } = await import("@/lib/auth/server/session-cookie");
  const answerTo = (path: string, init?: ConstructorParameters<typeof NextRequest>[1]) =>
    proxy(new NextRequest(new URL(path, address), init));
  return { answerTo, cookie: cookieOptions(60) };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const HTTPS = "https://selaras.contoh.go.id";

describe("under https", () => {
  test.each(["/masuk", "/pegawai", "/api/sehat"])("%s is answered with HSTS, redirects too", async (path) => {
    const { answerTo } = await reachedUnder(HTTPS);
    expect(answerTo(path).headers.get("strict-transport-security")).toBe(
      "max-age=63072000; includeSubDomains",
    );
  });

  test("cookies are Secure, out of the reach of scripts, and stay with the site", async () => {
    expect((await reachedUnder(HTTPS)).cookie).toMatchObject({
      secure: true,
      httpOnly: true,
      sameSite: "lax",
      path: "/",
    });
  });
});

test("without https neither is sent, or nobody could sign in", async () => {
  const { answerTo, cookie } = await reachedUnder("http://localhost:3000");
  expect(answerTo("/masuk").headers.get("strict-transport-security")).toBeNull();
  expect(cookie.secure).toBe(false);
});

describe("who has no session", () => {
  test("is led to sign in without what was searched for", async () => {
    const { answerTo } = await reachedUnder(HTTPS);
    const answer = answerTo("/pegawai?q=Siti%20Aminah&nip=198503182010012001");
    expect(answer.headers.get("location")).toBe(`${HTTPS}/masuk?kembali=%2Fpegawai`);
  });

  test("and sends a form is not led away: what was typed would be lost", async () => {
    const { answerTo } = await reachedUnder(HTTPS);
    expect(answerTo("/pegawai", { method: "POST" }).headers.get("location")).toBeNull();
  });
});
