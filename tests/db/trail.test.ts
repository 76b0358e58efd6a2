import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { auditEvent } from "@/lib/audit/event";
import { chainState, exportHead } from "@/lib/audit/server/chain-state";
import { exportTrail } from "@/lib/audit/server/export";
import { auditTrail, trailActors } from "@/lib/audit/server/queries";
import { recordVerification } from "@/lib/audit/server/record-verification";
import { verifyAudit } from "@/lib/audit/server/verify";
import { trailFilterSchema, type TrailFilter } from "@/lib/audit/trail-filter";
import { transact } from "@/lib/db/server/door";
import { ok, refuse } from "@/lib/kernel/result";
import { anAccount, anActor } from "../builders/account";
import { anAgency, aUnit } from "../builders/agency";
import { insert } from "../builders/db";
import { owner } from "./setup/owner";

const agency = anAgency();
const unit = aUnit(agency, { name: "Kecamatan Gayungan" });
const sartika = anAccount(agency, { name: "Sartika Wiranata" });
const budi = anAccount(agency, { name: "Budi Santoso" });
const reader: Actor = anActor({ agency, account: sartika, roles: ["inspektorat"] });

function filter(given: Record<string, string> = {}): TrailFilter {
  return trailFilterSchema.parse(given);
}

async function seqs(given: Record<string, string> = {}, before: number | null = null): Promise<number[]> {
  return ((await auditTrail(reader, filter(given), before))?.events ?? []).map((event) => event.seq);
}

beforeAll(async () => {
  await insert(owner, agency, unit, sartika, budi);
  for (let i = 1; i <= 30; i += 1) {
    await transact(anActor({ agency, account: i % 3 === 0 ? budi : sartika }), async (_tx, record) => {
      record(
        auditEvent("unit.closed", i % 2 === 0 ? unit.id : null, { lastDay: "2026-12-31", reason: "uji" }),
      );
      return ok();
    });
  }
  await transact(anActor({ agency, account: budi }), async (_tx, record) => {
    record(auditEvent("unit.closed", unit.id, { lastDay: "2026-12-31", reason: "uji" }));
    return refuse({ code: "stale" });
  });
  // The owner dates the first ten back, as if they had been long ago; their hashes are not looked at here.
  await owner.query("ALTER TABLE audit_event DISABLE TRIGGER USER");
  await owner.query(
    "UPDATE audit_event SET at = '2026-01-31T17:00:00Z'::timestamptz + seq * interval '1 minute' WHERE agency_id = $1 AND seq <= 10",
    [agency.id],
  );
  await owner.query("ALTER TABLE audit_event ENABLE TRIGGER USER");
});

describe("the trail", () => {
  it("comes by pages, the newest first, without a gap", async () => {
    const first = await auditTrail(reader, filter(), null);
    expect(first?.events).toHaveLength(25);
    const rest = await seqs({}, first?.next ?? null);
    const all = [...(first?.events ?? []).map((event) => event.seq), ...rest];
    expect(all).toEqual(Array.from({ length: 31 }, (_, i) => 31 - i));
  });

  it("names those who acted and what it was about", async () => {
    const trail = await auditTrail(reader, filter(), null);
    expect(trail?.names.get(budi.id)).toBe("Budi Santoso");
    expect(trail?.names.get(unit.id)).toBe("Kecamatan Gayungan");
  });

  it("is narrowed by actor, thing, kind, noun, and all together", async () => {
    expect(await seqs({ pelaku: budi.id })).toEqual([31, 30, 27, 24, 21, 18, 15, 12, 9, 6, 3]);
    expect(await seqs({ id: unit.id, pelaku: budi.id })).toEqual([31, 30, 24, 18, 12, 6]);
    expect(await seqs({ jenis: "access.denied" })).toEqual([31]);
    expect(await seqs({ tentang: "access" })).toEqual([31]);
    expect(await seqs({ tentang: "period" })).toEqual([]);
    expect(await seqs({ tentang: "period", jenis: "unit.closed" })).toEqual([]);
    expect(await seqs({ tentang: "unit", pelaku: budi.id }, 20)).toEqual([18, 15, 12, 9, 6, 3]);
  });

  it("is narrowed by days of the agency's own time zone", async () => {
    expect(await seqs({ dari: "2026-02-01", sampai: "2026-02-01" })).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await seqs({ sampai: "2026-01-31" })).toEqual([]);
    expect(await seqs({ dari: "2026-02-02" }, 14)).toEqual([13, 12, 11]);
    expect(await seqs({ dari: "2099-01-01" })).toEqual([]);
  });

  it("leaves out of a filter what makes no sense", async () => {
    expect(filter({ dari: "30 Februari", jenis: "x", pelaku: "1; drop table", id: "" })).toEqual(filter());
  });

  it("shows a denial with what was tried", async () => {
    const trail = await auditTrail(reader, filter({ jenis: "access.denied" }), null);
    expect(trail?.events[0]?.detail).toEqual({ code: "stale", attempted: "unit.closed" });
  });

  it("is for roles that hold for the whole agency, and ends at the wall", async () => {
    const local = anActor({ agency, account: sartika, roles: [{ role: "inspektorat", unitId: unit.id }] });
    const none = anActor({ agency, account: sartika, roles: ["pengelola_kinerja"] });
    for (const actor of [local, none]) {
      expect(await auditTrail(actor, filter(), null)).toBeNull();
      expect(await chainState(actor)).toBeNull();
      expect(await exportTrail(actor, filter(), "csv")).toBeNull();
      expect(await trailActors(actor, "budi")).toEqual([]);
    }
    const stranger = anActor({ agency: anAgency(), roles: ["inspektorat"] });
    expect((await auditTrail(stranger, filter({ id: unit.id }), null))?.events).toEqual([]);
  });

  it("finds who acted by the words of the name", async () => {
    expect((await trailActors(reader, "wiranata")).map((found) => found.name)).toEqual(["Sartika Wiranata"]);
    expect(await trailActors(reader, " ")).toEqual([]);
  });
});

describe("what leaves", () => {
  it("as a file is in the trail before it leaves, with its size, and is what the filter shows", async () => {
    const pieces = await exportTrail(reader, filter({ pelaku: budi.id }), "csv");
    const numbers: number[] = [];
    for await (const piece of pieces ?? []) numbers.push(...piece.events.map((event) => event.seq));
    expect(numbers).toEqual([31, 30, 27, 24, 21, 18, 15, 12, 9, 6, 3]);
    const trail = await auditTrail(reader, filter({ jenis: "list.exported" }), null);
    expect(trail?.events[0]?.detail).toEqual({ list: "jejak", format: "csv", rows: 11 });
  });

  it("as the chain's head is what audit:verify knows, and is shown as the last one taken", async () => {
    const before = await chainState(reader);
    const head = await exportHead(reader);
    expect(head).toEqual({
      ok: true,
      value: { agencyId: agency.id, seq: before?.head?.seq, hash: before?.head?.hash },
    });
    const after = await chainState(reader);
    expect(after?.exported?.seq).toBe(before?.head?.seq);
    expect(after?.head?.seq).toBe((before?.head?.seq ?? 0) + 1);
  });
});

describe("a check of the chain", () => {
  it("is kept in it with what was found", async () => {
    const ownerUrl = process.env["DATABASE_OWNER_URL"] ?? "";
    const { faults } = await verifyAudit(ownerUrl);
    await recordVerification(ownerUrl, faults);
    // The first ten were dated back above.
    expect((await chainState(reader))?.verified).toMatchObject({ fault: "altered", faultSeq: 1 });
  });
});

describe("what is written of somebody's performance", () => {
  it("is told to who reads appraisals, and to the system administrator only that it happened", async () => {
    const office = anAgency();
    const keeper = anAccount(office);
    await insert(owner, office, keeper);
    const system = anActor({ agency: office, account: keeper, roles: ["admin_sistem"] });
    await transact<null, never>(anActor({ agency: office, account: keeper }), async (_tx, record) => {
      record(auditEvent("skp.changed", null, { note: { before: "rahasia lama", after: "rahasia baru" } }));
      record(auditEvent("unit.closed", null, { lastDay: "2026-12-31", reason: "uji" }));
      return ok(null);
    });
    const inspector = anActor({ agency: office, account: keeper, roles: ["inspektorat"] });
    const told = (await auditTrail(inspector, filter(), null))?.events ?? [];
    const seen = (await auditTrail(system, filter(), null))?.events ?? [];
    expect(JSON.stringify(told)).toContain("rahasia baru");
    expect(JSON.stringify(seen)).not.toContain("rahasia");
    expect(seen.map(({ key }) => key)).toEqual(["unit.closed", "skp.changed"]);
    expect(seen[0]?.detail).toMatchObject({ reason: "uji" });
    const pieces = await exportTrail(system, filter(), "csv");
    for await (const piece of pieces ?? []) expect(JSON.stringify(piece.events)).not.toContain("rahasia");
  });
});
