import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";

const actorOf = (accountId: string) => ({ accountId }) as Actor;
const [SITI, BUDI] = [actorOf("a1"), actorOf("b2")];

describe("what is typed into a search", () => {
  beforeAll(() => {
    vi.stubEnv("APP_URL", "http://localhost:3000");
    vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/none");
    vi.stubEnv("AUTH_SECRET", "x".repeat(32));
  });

  test("stands in an address sealed, and only its own account opens it", async () => {
    const { typedText, typedToken } = await import("@/lib/auth/server/typed-text");
    const token = typedToken(SITI, "Budi Santoso 198503182010012001");
    expect(token).not.toMatch(/budi|santoso|1985/i);
    expect(new URLSearchParams({ q: token }).toString()).toBe(`q=${token}`);
    expect(typedText(SITI, token)).toBe("Budi Santoso 198503182010012001");
    expect(typedText(BUDI, token)).toBeUndefined();
    expect(typedText(SITI, "Budi Santoso")).toBeUndefined();
    expect(typedText(SITI, undefined)).toBeUndefined();
  });

  test("fits the address when it is as long as may be typed", async () => {
    const { typedToken } = await import("@/lib/auth/server/typed-text");
    const { sealedText } = await import("@/lib/auth/search-form");
    const token = typedToken(SITI, "ꦱ".repeat(100));
    expect(sealedText.parse(token)).toBe(token);
  });
});
