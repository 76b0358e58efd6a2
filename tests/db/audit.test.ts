import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { exportHeads, verifyAudit } from "@/lib/audit/server/verify";
import { prisma } from "@/lib/db/server/client";
import { transact } from "@/lib/db/server/door";
import { ok } from "@/lib/kernel/result";
import { anActor, anAgencyWithUnit, owner, type TestAgency } from "./setup/two-agencies";

const ownerUrl = process.env["DATABASE_OWNER_URL"] ?? "";
let agency: TestAgency;

beforeEach(async () => {
  agency = await anAgencyWithUnit("Kota Jejak");
});

/** As many events in a row, each in a transaction of its own. */
async function record(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await transact(anActor(agency), async (_tx, record) => {
      record({
        key: "agency.settings-changed",
        version: 1,
        subject: "agency",
        subjectId: agency.agencyId,
        detail: { name: { before: String(i), after: "é “kutip”\n" } },
      });
      return ok();
    });
  }
}

/** What only the owner of the database can do: change what is append-only. */
async function tamper(sql: string, ...values: unknown[]): Promise<void> {
  await owner.query("BEGIN");
  await owner.query("ALTER TABLE audit_event DISABLE TRIGGER USER");
  await owner.query(sql, [agency.agencyId, ...values]);
  await owner.query("ALTER TABLE audit_event ENABLE TRIGGER USER");
  await owner.query("COMMIT");
}

async function faults(exported = [] as Awaited<ReturnType<typeof exportHeads>>) {
  const found = await verifyAudit(ownerUrl, exported);
  return found.faults.filter((fault) => fault.agencyId === agency.agencyId);
}

describe("the chain", () => {
  it("is whole after ordinary work, and counts every event", async () => {
    await record(6);
    expect(await faults()).toEqual([]);
    const heads = await exportHeads(ownerUrl);
    expect(heads.find((head) => head.agencyId === agency.agencyId)?.seq).toBe(6);
  });

  it("names an edited event", async () => {
    await record(5);
    await tamper(
      `UPDATE audit_event SET detail = '{"nama": {"before": "a", "after": "b"}}' WHERE agency_id = $1 AND seq = 3`,
    );
    expect(await faults()).toEqual([{ kind: "altered", agencyId: agency.agencyId, seq: 3 }]);
  });

  it.each([
    "actor_id = gen_random_uuid()",
    "at = at + interval '1 microsecond'",
    "key = 'auth.signed-in'",
    "subject_id = null",
  ])("names an event whose %s was set", async (assignment) => {
    await record(3);
    await tamper(`UPDATE audit_event SET ${assignment} WHERE agency_id = $1 AND seq = 2`);
    expect(await faults()).toEqual([{ kind: "altered", agencyId: agency.agencyId, seq: 2 }]);
  });

  it("names the place of a deleted event", async () => {
    await record(5);
    await tamper("DELETE FROM audit_event WHERE agency_id = $1 AND seq = 2");
    expect(await faults()).toEqual([{ kind: "gap", agencyId: agency.agencyId, seq: 2 }]);
  });

  it("names an event put in between, though the numbers run on", async () => {
    await record(4);
    await tamper("UPDATE audit_event SET seq = -seq - 1 WHERE agency_id = $1 AND seq >= 3");
    await tamper("UPDATE audit_event SET seq = -seq WHERE agency_id = $1 AND seq < 0");
    await tamper(
      `INSERT INTO audit_event SELECT agency_id, 3, at, actor_id, key, version, subject, subject_id, detail, hash, 'forged'
       FROM audit_event WHERE agency_id = $1 AND seq = 2`,
    );
    expect(await faults()).toEqual([{ kind: "altered", agencyId: agency.agencyId, seq: 3 }]);
  });

  it("names the first event after a stretch that was rewritten with right hashes", async () => {
    await record(4);
    await tamper(`
      UPDATE audit_event e SET key = 'auth.signed-out', hash = app.audit_hash(
        e.prev_hash, e.agency_id, e.seq, e.at, e.actor_id, 'auth.signed-out', e.version, e.subject, e.subject_id, e.detail)
      WHERE agency_id = $1 AND seq = 2`);
    expect(await faults()).toEqual([{ kind: "unlinked", agencyId: agency.agencyId, seq: 3 }]);
  });

  it("shows a cut tail by the stored head, and by an exported one where the head was set back too", async () => {
    await record(5);
    const exported = await exportHeads(ownerUrl);
    await tamper("DELETE FROM audit_event WHERE agency_id = $1 AND seq >= 4");
    expect(await faults()).toEqual([{ kind: "cut", agencyId: agency.agencyId, seq: 4 }]);

    await tamper(
      "UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_event WHERE agency_id = $1 AND seq = 3) WHERE agency_id = $1",
    );
    expect(await faults()).toEqual([]);
    expect(await faults(exported)).toEqual([{ kind: "cut", agencyId: agency.agencyId, seq: 4 }]);
  });

  it("shows a chain that was wholly rewritten by an exported head", async () => {
    await record(2);
    const exported = await exportHeads(ownerUrl);
    await tamper("DELETE FROM audit_event WHERE agency_id = $1");
    await tamper("UPDATE audit_head SET seq = 0, hash = '' WHERE agency_id = $1");
    await record(3);
    expect(await faults()).toEqual([]);
    expect(await faults(exported)).toEqual([{ kind: "rewritten", agencyId: agency.agencyId, seq: 2 }]);
  });

  it("stays unbroken under eight writers in one agency", async () => {
    await Promise.all(Array.from({ length: 8 }, () => record(10)));
    expect(await faults()).toEqual([]);
    const heads = await exportHeads(ownerUrl);
    expect(heads.find((head) => head.agencyId === agency.agencyId)?.seq).toBe(80);
  });
});

describe("the trail", () => {
  it("refuses even the owner's update, delete and truncate while its trigger stands", async () => {
    await record(1);
    await expect(owner.query("UPDATE audit_event SET key = 'x'")).rejects.toThrow("append-only");
    await expect(owner.query("DELETE FROM audit_event")).rejects.toThrow("append-only");
    await expect(owner.query("TRUNCATE audit_event")).rejects.toThrow("append-only");
  });

  it("fails the change with it when the trail cannot be written", async () => {
    const code = randomUUID();
    const broken = { key: "unit.created", version: 1, subject: "unit", subjectId: "not a uuid", detail: {} };
    await expect(
      transact(anActor(agency), async (tx, record) => {
        await tx.unit.create({ data: { agencyId: agency.agencyId, code } });
        record(broken);
        return ok();
      }),
    ).rejects.toThrow();
    const { rows } = await owner.query("SELECT 1 FROM unit WHERE code = $1", [code]);
    expect(rows).toEqual([]);
  });

  it("keeps events without an agency in a chain of the system", async () => {
    await prisma().$executeRaw`SELECT app.append_audit(${JSON.stringify([
      {
        key: "auth.sign-in-failed",
        version: 1,
        subject: "account",
        subjectId: null,
        detail: { reason: "unknown" },
      },
    ])}::jsonb)`;
    const { rows } = await owner.query<{ agency_id: string; actor_id: string | null }>(
      "SELECT agency_id, actor_id FROM audit_event WHERE key = 'auth.sign-in-failed'",
    );
    expect(rows).toEqual([{ agency_id: "00000000-0000-0000-0000-000000000000", actor_id: null }]);
    expect(
      (await verifyAudit(ownerUrl)).faults.filter((fault) => fault.agencyId.startsWith("00000000")),
    ).toEqual([]);
  });
});
