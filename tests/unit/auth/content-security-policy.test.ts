import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "@/lib/auth/content-security-policy";

const policyOf = (
  given: Partial<Parameters<typeof contentSecurityPolicy>[0]> = {},
): ReadonlyMap<string, string> => {
  const text = contentSecurityPolicy({ nonce: "bm9uY2U=", https: true, development: false, ...given });
  return new Map(
    text.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
};

describe("the content security policy", () => {
  test("runs no script without the nonce of the request", () => {
    const scripts = policyOf().get("script-src");
    expect(scripts).toContain("'nonce-bm9uY2U='");
    expect(scripts).not.toContain("unsafe");
    expect(policyOf().get("script-src-attr")).toBe("'none'");
  });

  test("takes no style element without it either", () => {
    expect(policyOf().get("style-src")).toBe("'self' 'nonce-bm9uY2U='");
  });

  test("lets nobody frame the pages, move their base, send their forms away or embed anything", () => {
    expect(policyOf().get("frame-ancestors")).toBe("'none'");
    expect(policyOf().get("base-uri")).toBe("'none'");
    expect(policyOf().get("form-action")).toBe("'self'");
    expect(policyOf().get("object-src")).toBe("'none'");
    expect(policyOf().get("default-src")).toBe("'self'");
  });

  test("asks for https only where the site has it: else nothing would load", () => {
    expect(policyOf().has("upgrade-insecure-requests")).toBe(true);
    expect(policyOf({ https: false }).has("upgrade-insecure-requests")).toBe(false);
  });

  test("is looser in development alone", () => {
    expect(policyOf({ development: true }).get("script-src")).toContain("'unsafe-eval'");
    expect(policyOf({ development: true }).get("script-src")).not.toContain("'unsafe-inline'");
  });
});
