import { afterEach, beforeEach, expect, test, vi } from "vitest";

const NIP = "198503182010012001";
const PERSONAL = `Siti Aminah, ${NIP}, siti.aminah@contoh.go.id`;

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody:rahasia@localhost/none");
  vi.stubEnv("AUTH_SECRET", "x".repeat(32));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What one fault writes to the log. */
async function written(error: unknown): Promise<{ readonly line: string; readonly incident: string }> {
  const { log, reportFault } = await import("@/lib/log");
  const lines: unknown[][] = [];
  vi.spyOn(log(), "error").mockImplementation((...given: unknown[]) => {
    lines.push(given);
  });
  const incident = reportFault(error, { part: "uji" });
  return { line: JSON.stringify(lines), incident };
}

test.each([
  ["an error", new Error(PERSONAL)],
  ["an error with several lines", new Error(`Unique constraint failed\n    ${PERSONAL}\n  detail: ${NIP}`)],
  ["an error that reads like a stack", new Error(`salah\n    at ${PERSONAL}`)],
  ["an error with a cause", new Error(PERSONAL, { cause: new Error(PERSONAL) })],
  ["an error of the database", Object.assign(new Error(PERSONAL), { code: "23505", detail: PERSONAL })],
  ["a thrown text", PERSONAL],
  ["a thrown object", { nip: NIP }],
])("the log of %s keeps the incident and nothing of the person", async (_what, error) => {
  const { line, incident } = await written(error);
  expect(line).toContain(incident);
  for (const detail of ["Siti", NIP, "contoh.go.id", "rahasia"]) expect(line).not.toContain(detail);
});

test("the log says where it happened, and the code of a known error", async () => {
  const { line } = await written(Object.assign(new Error(PERSONAL), { code: "23505" }));
  expect(line).toContain("report-fault.test.ts");
  expect(line).toContain("23505");
});

test("each fault has an incident of its own, which can be read out", async () => {
  const [one, other] = [await written(new Error("a")), await written(new Error("b"))];
  expect(one.incident).toMatch(/^[0-9A-F]{8}$/);
  expect(other.incident).not.toBe(one.incident);
});
