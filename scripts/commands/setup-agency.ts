import { parseArgs } from "node:util";
import { appUrl, listenSetting } from "../app-env.ts";
import { firstAgency, type FirstAgency, QUESTIONS } from "../agency/first-agency.ts";
import { ask } from "../ask.ts";
import { withDatabase } from "../database/database.ts";
import { prepareDatabase } from "../database/prepare.ts";
import { messageOf, OperatorFault } from "../fault.ts";
import type { Command } from "../run.ts";

/** What the options say; what they do not say is asked, where somebody sits before the terminal. */
async function answers(args: readonly string[]): Promise<Record<string, string>> {
  const options = Object.fromEntries(QUESTIONS.map(({ option }) => [option, { type: "string" as const }]));
  let given: Record<string, unknown>;
  try {
    given = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new OperatorFault(`${messageOf(error).split(".")[0] ?? ""}: pilihan yang ada ${optionList()}.`);
  }
  const found: Record<string, string> = {};
  for (const { field, option, text, isOptional } of QUESTIONS) {
    const value = given[option];
    const answer = typeof value === "string" ? value : isOptional && args.length > 0 ? null : await ask(text);
    if (answer !== null && answer !== "") found[field] = answer;
  }
  return found;
}

function optionList(): string {
  return QUESTIONS.map(({ option }) => `--${option}`).join(", ");
}

function checked(found: Record<string, string>): FirstAgency {
  const parsed = firstAgency.safeParse(found);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const field = String(path[0]);
    const option = QUESTIONS.find((question) => question.field === field)?.option ?? field;
    return `--${option}: ${field in found ? message : "belum diisi"}`;
  });
  throw new OperatorFault(`Instansi belum dibuat. ${[...new Set(faults)].join("; ")}.`);
}

/** Makes an agency with its first administrator, and prints the one-time address for that person. */
export const run: Command = async (args) => {
  const wanted = checked(await answers(args));
  const invitation = await withDatabase(async (database) => {
    await prepareDatabase(database);
    const { createAgency } = await import("../agency/create-agency.ts");
    return createAgency(database.ownerUrl, wanted);
  });
  const address = `${appUrl(listenSetting())}/atur-sandi#${invitation.secret}`;
  console.log(
    `✔ ${wanted.name} dibuat; administratornya ${wanted.adminName}.\n\n` +
      `Serahkan alamat ini kepadanya (sekali pakai, berlaku ${String(invitation.validDays)} hari):\n  ${address}\n`,
  );
  return 0;
};
