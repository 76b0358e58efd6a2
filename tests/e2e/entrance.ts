import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { PASSWORD, type Person } from "./office";

const ROOT = join(import.meta.dirname, "../..");
const MANIFESTS = process.env["SELARAS_E2E_MANIFESTS"] ?? join(ROOT, ".next/dev/server");

/** A server action of the built application, as its manifest names it. */
export interface BuiltAction {
  readonly id: string;
  readonly name: string;
  /** A page that carries it. */
  readonly path: string;
  readonly asks: Declared;
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ workers: z.record(z.string(), z.unknown()), filename: z.string(), exportedName: z.string() }),
  ),
});

/** "app/(app)/unit/[id]/page" as an address; a parameter becomes an id that nothing has. */
function addressOf(worker: string): string {
  const path = worker
    .replace(/^\/?(app\/)?/, "/")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\/(page|route)$/, "")
    .replace(/\[[^\]]+\]/g, "00000000-0000-4000-8000-000000000000");
  return path === "" ? "/" : path;
}

const shapes = z.record(
  z.string(),
  z.object({
    kind: z.enum(["permission", "public"]),
    permission: z.string().optional(),
    takes: z.object({ properties: z.record(z.string(), z.looseObject({})).default({}) }),
  }),
);

/** What an entrance asks, and its input as JSON schema. */
export type Declared = z.infer<typeof shapes>[string];

const run = promisify(execFile);

async function declared(names: readonly string[]): Promise<Readonly<Record<string, Declared>>> {
  const program = join(import.meta.dirname, "declared-entrances.ts");
  const { stdout } = await run("tsx", [program, ...names], { cwd: ROOT, maxBuffer: 10_000_000 });
  return shapes.parse(JSON.parse(stdout));
}

function known(all: Readonly<Record<string, Declared>>, name: string): Declared {
  const asks = all[name];
  if (asks === undefined) throw new Error(`${name} does not say what it asks`);
  return asks;
}

export interface BuiltRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly asks: Declared;
}

/** Server actions, and route handlers with each method that they answer. */
export interface BuiltEntrances {
  readonly actions: readonly BuiltAction[];
  readonly routes: readonly BuiltRoute[];
}

/** All ways into the built application; none is listed by hand. */
export async function builtEntrances(): Promise<BuiltEntrances> {
  const { node } = manifest.parse(
    JSON.parse(readFileSync(join(MANIFESTS, "server-reference-manifest.json"), "utf8")),
  );
  const nameOf = (entry: { filename: string; exportedName: string }) =>
    `${entry.filename}#${entry.exportedName}`;
  const paths = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(MANIFESTS, "app-paths-manifest.json"), "utf8")));
  const keys = Object.keys(paths).filter(
    (key) => key.endsWith("/route") && !/icon|manifest|robots|favicon/.test(key),
  );
  const fileOf = (key: string) => `app${key}.ts`;
  const all = await declared([...new Set(Object.values(node).map(nameOf)), ...keys.map(fileOf)]);
  const actions = Object.entries(node).map(([id, entry]) => {
    const pages = Object.keys(entry.workers).sort(
      (a, b) => Number(a.includes("[")) - Number(b.includes("[")),
    );
    const name = nameOf(entry);
    return { id, name, path: addressOf(pages[0] ?? "app/page"), asks: known(all, name) };
  });
  const routes = keys.flatMap((key) =>
    Object.entries(all).flatMap(([name, asks]) => {
      const [file, method = ""] = name.split("#");
      return file === fileOf(key) ? [{ name, method, path: addressOf(key), asks }] : [];
    }),
  );
  return { actions, routes };
}

export interface Answer {
  readonly text: string;
  /** Of a refusal; null where there was none. */
  readonly code: string | null;
  readonly cookie: string;
}

/** Calls an action as the browser's script does: the state before, and the form. */
export async function call(
  request: APIRequestContext,
  action: Pick<BuiltAction, "id" | "path">,
  fields: Readonly<Record<string, string>>,
  cookie = "",
): Promise<Answer> {
  // The form's fields come before the argument that refers to them, as React's own encoding has it.
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const response = await request.fetch(action.path, {
    method: "POST",
    maxRedirects: 0,
    headers: { "next-action": action.id, accept: "text/x-component", origin: originOf(), cookie },
    multipart: body,
  });
  const text = await response.text();
  const cookies = response
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === "set-cookie")
    .map(({ value }) => value.split(";")[0] ?? "");
  return {
    text,
    code: /"status":"refused","code":"([^"]+)"/.exec(text)?.[1] ?? null,
    cookie: cookies.join("; "),
  };
}

/** Where the application is served; a changing request says that it comes from there. */
export function originOf(): string {
  return new URL(process.env["SELARAS_E2E_URL"] ?? "http://localhost:3000").origin;
}

/** The cookies of somebody who has just signed in. */
export async function cookiesOf(
  request: APIRequestContext,
  actions: readonly BuiltAction[],
  person: Person,
): Promise<string> {
  const signIn = actions.find(({ name }) => name.endsWith("#signInAction"));
  if (signIn === undefined) throw new Error("there is no action to sign in");
  const fields = { name: person.employee.number, password: PASSWORD };
  const { cookie, text } = await call(request, signIn, fields);
  if (!cookie.includes("selaras.session")) throw new Error(`not signed in: ${text.slice(0, 300)}`);
  return cookie;
}
