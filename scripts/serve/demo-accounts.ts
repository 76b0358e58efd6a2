import { demoAccounts } from "../../prisma/seed/accounts.ts";

/** The lines that show how to sign in to the demo: the password, then by agency who is who. */
export function demoAccountLines(): string[] {
  const passwords = [...new Set(demoAccounts.map(({ password }) => password))];
  const width = Math.max(...demoAccounts.map(({ role }) => role.length));
  const agencies = [...new Set(demoAccounts.map(({ agency }) => agency))];
  return [
    `Akun demo (orang rekaan), kata sandi: ${passwords.join(", ")}`,
    ...agencies.flatMap((agency) => [
      `  ${agency}`,
      ...demoAccounts
        .filter((account) => account.agency === agency)
        .map(({ role, name, signIn }) => `    ${signIn}  ${role.padEnd(width)}  ${name}`),
    ]),
  ];
}
