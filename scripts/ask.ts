import { createInterface } from "node:readline/promises";
import { OperatorFault } from "./fault.ts";

/** Asks one question in the terminal. Null when there is nobody to ask. */
export async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`${question} `)).trim();
  } finally {
    terminal.close();
  }
}

/**
 * Goes on only when the operator typed the word, or gave `--yes`.
 * @throws OperatorFault otherwise
 */
export async function confirm(warning: string, word: string, args: readonly string[]): Promise<void> {
  if (args.includes("--yes")) return;
  const answer = await ask(`${warning} Ketik "${word}" untuk melanjutkan:`);
  if (answer === word) return;
  throw new OperatorFault("Dibatalkan, tidak ada yang berubah: ketik kata yang diminta, atau beri --yes.");
}
