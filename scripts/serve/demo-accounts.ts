/** The lines that show how to sign in to the demo. */
export async function demoAccountLines(): Promise<string[]> {
  const { demoAccounts } = await import("../../prisma/seed/accounts.ts");
  const rows = demoAccounts.map(({ role, name, signIn, password }) => [role, name, signIn, password]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
}
