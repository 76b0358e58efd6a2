import { registerHooks } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import { entranceOf } from "@/lib/action/server/surface";

// Run by `entrance.ts` in a program of its own, which reads the application's modules as its build does. Told the
// exports as "file#name", it says as JSON what each asks and takes; told a route handler's file alone, of each method
// that the file answers.
const ROOT = join(import.meta.dirname, "../..");

// A picture is a file to the build, which gives its address; nothing here draws it.
registerHooks({
  load: (url, context, next) =>
    url.endsWith(".svg")
      ? { format: "module", source: "export default {}", shortCircuit: true }
      : next(url, context),
});

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const asked = process.argv.slice(2);
const entries = await Promise.all(
  asked.map(async (name) => {
    const [file = "", exported] = name.split("#");
    const module = (await import(join(ROOT, file))) as Record<string, unknown>;
    const names = exported === undefined ? METHODS.filter((method) => method in module) : [exported];
    if (names.length === 0) throw new Error(`${name} answers no method`);
    return names.map((one) => {
      const asks = typeof module[one] === "function" ? entranceOf(module[one]) : null;
      if (asks === null) throw new Error(`${file}#${one} does not say what it asks`);
      const { schema, ...entrance } = asks;
      const takes = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
      return [`${file}#${one}`, { ...entrance, takes }];
    });
  }),
);
console.log(JSON.stringify(Object.fromEntries(entries.flat())));
