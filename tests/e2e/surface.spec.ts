import { playwrightRequest } from "./plain-request";
import { hasPermission, type Permission } from "@/lib/access/permissions";
import { z } from "zod";
import { builtEntrances, call, cookiesOf, originOf, type Declared } from "./entrance";
import { sessionCookieName } from "@/lib/auth/cookie";
import { aGrant } from "../builders/account";
import { expect, test } from "./office";
import { rowsOfAgency } from "./agency-rows";

// Some thousand requests: on a busy machine they take minutes. This only ends what hangs.
test.describe.configure({ timeout: 600_000 });

test("every action and route handler asks of every role what the matrix says", async ({ office }) => {
  const request = await playwrightRequest();
  const { actions, routes } = await builtEntrances();
  expect(actions.length).toBeGreaterThan(20);
  expect(routes.length).toBeGreaterThan(4);
  const { admin, auditor, sekda, pengelola, staf, camat, lurah, rekan } = office.people;
  await office.add(
    aGrant(camat.account, "perencana"),
    aGrant(lurah.account, "pengelola_layanan"),
    aGrant(rekan.account, "admin_sistem"),
  );
  const roles = [
    { person: admin, grants: [{ role: "admin_instansi", unitId: null }] },
    { person: auditor, grants: [{ role: "inspektorat", unitId: null }] },
    { person: sekda, grants: [{ role: "pimpinan", unitId: null }] },
    { person: pengelola, grants: [{ role: "pengelola_kinerja", unitId: office.units.kecamatan.id }] },
    { person: camat, grants: [{ role: "perencana", unitId: null }] },
    { person: lurah, grants: [{ role: "pengelola_layanan", unitId: null }] },
    { person: rekan, grants: [{ role: "admin_sistem", unitId: null }] },
    { person: staf, grants: [] },
  ] as const;

  const wrong: string[] = [];
  for (const action of actions) {
    if (action.asks.kind === "public") continue;
    const { code } = await call(request, action, {});
    if (code !== "signed-out") wrong.push(`nobody, ${action.name}: ${String(code)}`);
  }
  for (const { path, method, name, asks } of routes) {
    if (asks.kind === "public") continue;
    // A cookie that is none of ours passes the proxy, which only looks whether there is one: the route itself must see.
    const cookie = `${sessionCookieName}=bukan-sesi`;
    const status = (await request.fetch(path, { method, headers: { cookie }, maxRedirects: 0 })).status();
    if (status !== 401) wrong.push(`nobody, ${name}: ${String(status)}`);
  }
  for (const { person, grants } of roles) {
    const cookie = await cookiesOf(request, actions, person);
    const actor = { employeeId: person.employee.id, grants };
    for (const { asks, ...action } of actions) {
      if (asks.kind === "public") continue;
      const { code } = await call(request, action, {}, cookie);
      const isBarred = code === "forbidden" || code === "signed-out" || code === "second-factor";
      if (isBarred === hasPermission(actor, asks.permission as Permission)) {
        wrong.push(`${person.employee.row.name}, ${action.name}: ${String(code)}`);
      }
    }
    for (const { path, method, name, asks } of routes) {
      if (asks.kind === "public") continue;
      const headers = { cookie, origin: originOf() };
      const status = (await request.fetch(path, { method, headers })).status();
      if ((status === 403) === hasPermission(actor, asks.permission as Permission)) {
        wrong.push(`${person.employee.row.name}, ${name}: ${String(status)}`);
      }
    }
  }
  await request.dispose();
  expect(wrong).toEqual([]);
});

/** Something for each field of a form: ids are those of another agency's row. */
function filled({ takes }: Declared, id: string): Record<string, string> {
  const fields = Object.entries(takes.properties).map(([name, field]) => {
    const words = JSON.stringify(field);
    const [first] = z.array(z.string()).catch([]).parse(field["enum"]);
    if (words.includes('"uuid"')) return [words.includes('"array"') ? `${name}[]` : name, id];
    if (/date|From|To|On$|from|to$/i.test(name)) return [name, "2026-03-02"];
    return [name, first ?? (words.includes('"integer"') || words.includes('"number"') ? "1" : "Contoh")];
  });
  return Object.fromEntries(fields) as Record<string, string>;
}

test("with another agency's ids nothing of that agency is changed or shown", async ({
  office,
  neighbour,
}) => {
  const request = await playwrightRequest();
  const { actions, routes } = await builtEntrances();
  const cookie = await cookiesOf(request, actions, office.people.admin);
  const before = await rowsOfAgency(neighbour.agency.id);
  const { kelurahan } = neighbour.units;
  const { lurah } = neighbour.people;
  const shown: string[] = [];
  for (const id of [kelurahan.id, lurah.employee.id, lurah.account.id]) {
    for (const action of actions) {
      if (action.asks.kind === "public") continue;
      const { text } = await call(request, action, filled(action.asks, id), cookie);
      if (text.includes(lurah.employee.number)) shown.push(action.name);
    }
    for (const { path, method, name, asks } of routes) {
      if (asks.kind === "public") continue;
      const address = path.replaceAll("00000000-0000-4000-8000-000000000000", id);
      const answer = await request.fetch(address, { method, headers: { cookie, origin: originOf() } });
      if (answer.ok() && (await answer.text()).includes(lurah.employee.number)) shown.push(name);
    }
  }
  await request.dispose();
  expect(shown).toEqual([]);
  expect(await rowsOfAgency(neighbour.agency.id)).toEqual(before);
});
