import { request, type APIRequestContext } from "@playwright/test";

/** Requests without a browser and without its jar: whose cookies go along is said each time. */
export function playwrightRequest(): Promise<APIRequestContext> {
  return request.newContext({ baseURL: process.env["SELARAS_E2E_URL"] ?? "http://localhost:3000" });
}
