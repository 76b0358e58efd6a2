const INPUT = /<input[^>]+type="hidden"[^>]*>/g;

function attribute(tag: string, name: string): string {
  const value = new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
}

/** The hidden fields of the form with this label, as a browser without JavaScript would send them. */
function hiddenFields(html: string, label: string): [string, string][] {
  const start = html.indexOf(`<form`, html.lastIndexOf("<form", html.indexOf(`aria-label="${label}"`)));
  const form = html.slice(start, html.indexOf("</form>", start));
  return [...form.matchAll(INPUT)].map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")]);
}

/**
 * Signs in as a browser without JavaScript does, and gives the cookies to send from then on.
 *
 * @throws when the answer is not the way onward
 */
export async function signInPlainly(address: string, name: string, password: string): Promise<string> {
  const page = await (await fetch(`${address}/masuk`)).text();
  const form = new FormData();
  for (const [field, value] of hiddenFields(page, "Masuk")) form.append(field, value);
  form.append("name", name);
  form.append("password", password);
  const answer = await fetch(`${address}/masuk`, {
    method: "POST",
    body: form,
    headers: { origin: address },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`sign-in: ${String(answer.status)}`);
  return cookies.join("; ");
}
