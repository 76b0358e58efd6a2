import { join } from "node:path";
import { z } from "zod";
import { entranceOf } from "@/lib/action/server/surface";

// Run by `entrance.ts` in a program of its own, which reads the application's modules as its build does. Told the
// exports as "file#name", it says as JSON what each asks and takes.
const ROOT = join(import.meta.dirname, "../..");

const asked = process.argv.slice(2);
const entries = await Promise.all(
  asked.map(async (name) => {
    const [file = "", exported = ""] = name.split("#");
    const module = (await import(join(ROOT, file))) as Record<string, unknown>;
    const asks = typeof module[exported] === "function" ? entranceOf(module[exported]) : null;
    if (asks === null) throw new Error(`${name} does not say what it asks`);
    const { schema, ...entrance } = asks;
    return [name, { ...entrance, takes: z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) }];
  }),
);
console.log(JSON.stringify(Object.fromEntries(entries)));
