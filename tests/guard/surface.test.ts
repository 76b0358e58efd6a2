import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { entranceOf } from "@/lib/action/server/surface";

const ROOT = join(import.meta.dirname, "../..");

/** Entrances that answer anybody, each with why. Whoever adds one says so here. */
const PUBLIC: Readonly<Record<string, string>> = {
  "app/(masuk)/actions.ts#signInAction": "nobody is signed in yet",
  "app/(masuk)/actions.ts#otpStepAction": "the password alone has not signed anybody in",
  "app/(masuk)/actions.ts#demoSignInAction": "nobody is signed in yet; only in demo mode",
  "app/(masuk)/actions.ts#tokenAction": "the slip or letter is the proof",
  "app/(masuk)/actions.ts#dropTokenAction": "forgets what this browser has typed",
  "app/(masuk)/actions.ts#choosePasswordAction": "the slip or letter is the proof",
  "app/(masuk)/actions.ts#requestResetAction": "whoever asks has forgotten the password",
  "app/(masuk)/masuk/sso/route.ts#GET": "leads to the identity provider; nobody is signed in yet",
  "app/(masuk)/masuk/sso/kembali/route.ts#GET": "the identity provider's signed answer is the proof",
  "app/(app)/actions.ts#signOutAction": "an account without any role signs out too",
  "app/api/sehat/route.ts#GET": "asked by load balancers",
};

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("generated"),
    )
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const files = ["app", "components", "lib"].flatMap(sources);
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
const isActions = (file: string) => /^\s*["']use server["']/.test(textOf(file));

const actionFiles = files.filter(isActions);
const routeFiles = files.filter((file) => /^app\/.*\/route\.tsx?$/.test(file));

async function exportsOf(file: string): Promise<readonly (readonly [string, unknown])[]> {
  const module = (await import(join(ROOT, file))) as Record<string, unknown>;
  return Object.entries(module).map(([name, value]) => [`${file}#${name}`, value]);
}

describe("every entrance of the application", () => {
  it("is found at all", () => {
    expect(actionFiles.length).toBeGreaterThanOrEqual(5);
    expect(routeFiles.length).toBeGreaterThanOrEqual(5);
  });

  it("stands in a file of its own: no server action is written into a page", () => {
    const inline = files.filter((file) => /["']use server["']/.test(textOf(file)) && !isActions(file));
    expect(inline).toEqual([]);
  });

  it.each(actionFiles)("%s: each export says what it asks", async (file) => {
    for (const [name, value] of await exportsOf(file)) {
      expect(typeof value === "function" ? entranceOf(value) : null, name).not.toBeNull();
    }
  });

  it.each(routeFiles)("%s: each method says what it asks", async (file) => {
    const methods = (await exportsOf(file)).filter(([name]) => METHODS.has(name.split("#")[1] ?? ""));
    expect(methods.length).toBeGreaterThan(0);
    for (const [name, value] of methods) {
      expect(typeof value === "function" ? entranceOf(value) : null, name).not.toBeNull();
    }
  });

  it("is public only where the list says why", async () => {
    const open: string[] = [];
    for (const file of [...actionFiles, ...routeFiles]) {
      for (const [name, value] of await exportsOf(file)) {
        if (typeof value === "function" && entranceOf(value)?.kind === "public") open.push(name);
      }
    }
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  it("takes files only under an address that the proxy leaves alone, or large ones would be cut off", () => {
    const taking = routeFiles.filter((file) => /\buploadedForm\(|\.formData\(/.test(textOf(file)));
    expect(taking.length).toBeGreaterThan(5);
    expect(taking.filter((file) => !file.endsWith("/unggah/route.ts"))).toEqual([]);
  });
});
