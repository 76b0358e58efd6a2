import { expect, signIn, test } from "./office";

test("a script that somebody injects does not run; those of the page do", async ({ page, office }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.route("**/", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      "</body>",
      `<script>window.injected = 1</script><img src="x" onerror="window.injected = 2" alt=""></body>`,
    );
    await route.fulfill({ response: answer, body });
  });
  await signIn(page, office.people.staf);
  await page.goto("/");
  await page.getByRole("button", { name: /^Akun:/ }).click();
  await expect(page.getByRole("button", { name: "Keluar" })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: /^Cari unit/ })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
  expect(refused.some((text) => /inline script/i.test(text))).toBe(true);
  expect(refused.some((text) => /inline event handler/i.test(text))).toBe(true);
});

test("no page of the frame is held back by its own policy", async ({ page, office }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await signIn(page, office.people.admin);
  for (const address of ["/", "/unit", "/pegawai", "/akun/keamanan", "/tentang", "/tidak-ada"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test("each answer has a nonce of its own, and no answer lets inline scripts through", async ({ request }) => {
  const nonces = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const answer = await request.get("/masuk");
    const policy = answer.headers()["content-security-policy"] ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src ")) ?? "";
    expect(scripts).not.toContain("unsafe-inline");
    nonces.add(/'nonce-([^']{20,})'/.exec(scripts)?.[1] ?? "");
  }
  expect(nonces.size).toBe(3);
  expect(nonces.has("")).toBe(false);
});

for (const address of ["/masuk", "/tentang", "/api/sehat", "/icon.svg"]) {
  test(`${address} may not be framed, sniffed, or told where people come from`, async ({ request }) => {
    const headers = (await request.get(address)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

test("somebody without a session is led to sign in and back, without the query in the address", async ({
  page,
}) => {
  await page.goto("/unit?q=Siti");
  await expect(page).toHaveURL("/masuk?kembali=%2Funit");
});
