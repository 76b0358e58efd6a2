import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { verifyAudit } from "@/lib/audit/server/verify";
import { transact } from "@/lib/db/server/door";
import { ok } from "@/lib/kernel/result";
import { exportAllHeads } from "@/lib/worker/server/export-heads";
import { headsIn } from "@/scripts/audit-report";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";

let office: Office;
let folder: string;

async function anEvent(actor: Actor): Promise<void> {
  await transact(actor, (_tx, record) => {
    record(auditEvent("unit.created", office.village.id, { code: "CONTOH" }));
    return Promise.resolve(ok());
  });
}

beforeAll(async () => {
  office = await anOffice();
  await anEvent(office.admin);
  folder = await mkdtemp(join(tmpdir(), "selaras-heads-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const chainFaults = async (heads: Parameters<typeof verifyAudit>[1]) =>
  (await verifyAudit(process.env["DATABASE_OWNER_URL"] ?? "", heads)).faults.filter(
    ({ agencyId }) => agencyId === office.agency.id,
  );

it("nothing leaves where no place is named", async () => {
  expect(await exportAllHeads(undefined)).toBe(0);
  expect(await eventsOf(office)).toHaveLength(1);
});

it("the heads go into a new file for the owner's eyes, are noted in the trail, and show a cut tail later", async () => {
  expect(await exportAllHeads(folder)).toBeGreaterThanOrEqual(1);
  const [name = "", ...others] = await readdir(folder);
  expect(name).toMatch(/^heads-\d{8}T\d{6}Z\.json$/);
  expect(others).toEqual([]);
  expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  const heads = await headsIn([join(folder, name)]);
  expect(heads.find(({ agencyId }) => agencyId === office.agency.id)).toMatchObject({ seq: 1 });
  expect((await eventsOf(office)).at(-1)).toMatchObject({ key: "audit.head-exported", detail: { seq: 1 } });
  expect(await chainFaults(heads)).toEqual([]);

  await owner.query("ALTER TABLE audit_event DISABLE TRIGGER append_only");
  await owner.query("DELETE FROM audit_event WHERE agency_id = $1", [office.agency.id]);
  await owner.query("UPDATE audit_head SET seq = 0, hash = '' WHERE agency_id = $1", [office.agency.id]);
  await owner.query("ALTER TABLE audit_event ENABLE TRIGGER append_only");
  expect(await chainFaults([])).toEqual([]);
  expect(await chainFaults(heads)).toMatchObject([{ kind: "cut", seq: 1 }]);
});

it("the heads go by POST to an address; one that refuses is a fault, and nothing is noted", async () => {
  await anEvent(office.admin);
  const got: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      got.push(body);
      response.writeHead(got.length === 1 ? 204 : 503).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/kepala`;
  await exportAllHeads(address);
  expect(JSON.parse(got[0] ?? "")).toEqual(
    expect.arrayContaining([expect.objectContaining({ agencyId: office.agency.id })]),
  );
  const noted = (await eventsOf(office)).length;
  await expect(exportAllHeads(address)).rejects.toThrow("503");
  expect(await eventsOf(office)).toHaveLength(noted);
  server.close();
});
