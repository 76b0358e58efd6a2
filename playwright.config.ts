import { defineConfig } from "@playwright/test";
import { z } from "zod";

/** `npm run test:e2e` serves the built application and says where; a test run alone needs the same three settings. */
const served = z
  .object({
    SELARAS_E2E_URL: z.url().default("http://localhost:3000"),
    SELARAS_E2E_BROWSER: z.string().default("{}"),
  })
  .parse(process.env);

const browser = z
  .object({
    executablePath: z.string().optional(),
    args: z.array(z.string()).optional(),
    env: z.record(z.string(), z.string()).optional(),
  })
  .parse(JSON.parse(served.SELARAS_E2E_BROWSER));

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // These only end what hangs; a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "line",
  use: {
    baseURL: served.SELARAS_E2E_URL,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    viewport: { width: 1280, height: 800 },
    // Nothing is proved by waiting for a dialog to have risen.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(browser.executablePath === undefined ? {} : { executablePath: browser.executablePath }),
      ...(browser.args === undefined ? {} : { args: browser.args }),
      ...(browser.env === undefined ? {} : { env: browser.env }),
    },
  },
});
