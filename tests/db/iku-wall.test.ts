import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { transact } from "@/lib/db/server/door";
import { approveSkp } from "@/lib/skp/server/commands/decide-skp";
import { submitSkp } from "@/lib/skp/server/commands/submit-skp";
import { insert } from "../builders/db";
import {
  aCascade,
  anIku,
  aPlanningDocument,
  aPlanningNode,
  type BuiltIku,
  type BuiltNode,
} from "../builders/iku";
import { owner } from "./setup/office";
import { anSkpOffice, aWrittenSkp, seen, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let sasaran: BuiltNode;
let city: BuiltIku;
let kecamatan: BuiltIku;
let kelurahan: BuiltIku;

beforeEach(async () => {
  office = await anSkpOffice();
  const document = aPlanningDocument(office.agency);
  sasaran = aPlanningNode(document);
  city = anIku(sasaran, office.city);
  kecamatan = anIku(sasaran, office.district);
  kelurahan = anIku(sasaran, office.village);
  await insert(owner, document, sasaran, city, kecamatan, kelurahan);
  await insert(owner, aCascade(city, [kecamatan]), aCascade(kecamatan, [kelurahan]));
});

const refusedBy = (constraint: string): unknown => expect.objectContaining({ constraint });

function link(parent: BuiltIku, child: BuiltIku): Promise<unknown> {
  return owner.query(
    "INSERT INTO iku_link (agency_id, id, parent_id, child_id, kind) VALUES ($1, $2, $3, $4, 'langsung')",
    [office.agency.id, randomUUID(), parent.id, child.id],
  );
}

describe("what the database itself holds of the register", () => {
  it("refuses a cascade that comes back to where it began, however long the way", async () => {
    await expect(link(kelurahan, city)).rejects.toEqual(refusedBy("iku_link_no_cycle"));
    await expect(link(kecamatan, city)).rejects.toEqual(refusedBy("iku_link_no_cycle"));
    await expect(link(city, city)).rejects.toThrow();
    await expect(link(city, kelurahan)).resolves.toBeDefined();
  });

  it("refuses a node under itself", async () => {
    const tujuan = aPlanningNode(
      { id: sasaran.row.documentId, agencyId: office.agency.id, rows: {} },
      {
        kind: "tujuan",
      },
    );
    await insert(owner, tujuan);
    await owner.query("UPDATE planning_node SET parent_id = $1 WHERE id = $2", [tujuan.id, sasaran.id]);
    await expect(
      owner.query("UPDATE planning_node SET parent_id = $1 WHERE id = $2", [sasaran.id, tujuan.id]),
    ).rejects.toEqual(refusedBy("planning_node_no_cycle"));
  });

  it("knows one owner of an indicator on a day", async () => {
    const again = `INSERT INTO iku_owner (agency_id, id, iku_id, unit_id, reason, valid_from)
      VALUES ($1, $2, $3, $4, 'Pindah', '2026-07-01')`;
    const row = [office.agency.id, randomUUID(), city.id, office.bureau.id];
    await expect(owner.query(again, row)).rejects.toEqual(refusedBy("iku_owner_once"));
    await owner.query("UPDATE iku_owner SET valid_to = '2026-06-30' WHERE iku_id = $1", [city.id]);
    await expect(owner.query(again, row)).resolves.toBeDefined();
  });

  it("lets the application add versions and targets, never change or remove one", async () => {
    const tried = (statement: string): Promise<unknown> =>
      transact(office.admin, async (tx) => {
        await tx.$executeRawUnsafe(statement);
        throw new Error("this was let through");
      });
    for (const statement of [
      "UPDATE iku_version SET name = 'Lain'",
      "DELETE FROM iku_version",
      "UPDATE iku_target SET low = 1",
      "DELETE FROM iku_target",
    ]) {
      await expect(tried(statement), statement).rejects.toThrow(/permission denied/);
    }
  });

  it("keeps an agreed perjanjian kinerja with its lines", async () => {
    const { agency, district } = office;
    const [agreement, version, line] = [randomUUID(), randomUUID(), randomUUID()];
    await owner.query(
      "INSERT INTO perjanjian_kinerja (agency_id, id, unit_id, year) VALUES ($1, $2, $3, 2026)",
      [agency.id, agreement, district.id],
    );
    await owner.query(
      "INSERT INTO perjanjian_kinerja_version (agency_id, id, agreement_id, number, reason) VALUES ($1, $2, $3, 1, '')",
      [agency.id, version, agreement],
    );
    await owner.query(
      `INSERT INTO perjanjian_kinerja_iku (agency_id, id, version_id, iku_id, iku_version_id, sasaran, indicator,
         unit_name, low, target_text, sort_order)
       VALUES ($1, $2, $3, $4, $5, 'Sasaran', 'Indikator', 'dokumen', 100, '100', 0)`,
      [agency.id, line, version, kecamatan.id, kecamatan.versionId],
    );
    await expect(
      owner.query("UPDATE perjanjian_kinerja_version SET status = 'agreed' WHERE id = $1", [version]),
    ).rejects.toEqual(refusedBy("perjanjian_kinerja_version_agreed_by_both"));
    await owner.query("UPDATE perjanjian_kinerja_iku SET target_text = '110' WHERE id = $1", [line]);
    await owner.query(
      `UPDATE perjanjian_kinerja_version
       SET status = 'agreed', agreed_at = now(), parties = '{}', signed_on = '2026-01-15' WHERE id = $1`,
      [version],
    );
    for (const statement of [
      "UPDATE perjanjian_kinerja_iku SET target_text = '1' WHERE id = $1",
      "DELETE FROM perjanjian_kinerja_iku WHERE id = $1",
    ]) {
      await expect(owner.query(statement, [line]), statement).rejects.toThrow(/is kept/);
    }
    await expect(
      owner.query("UPDATE perjanjian_kinerja_version SET signed_on = '2026-01-01' WHERE id = $1", [version]),
    ).rejects.toThrow(/is kept/);
    await expect(
      owner.query(
        "INSERT INTO perjanjian_kinerja_budget (agency_id, id, version_id, name, amount, sort_order) VALUES ($1, $2, $3, 'Program', 1, 0)",
        [agency.id, randomUUID(), version],
      ),
    ).rejects.toThrow(/is kept/);
  });
});

describe("an indicator in a person's plan", () => {
  it("hangs on the line as soon as the plan is set, and on nothing that is no indicator of the agency", async () => {
    const skpId = await aWrittenSkp(office);
    const carry = (ikuId: string): Promise<unknown> =>
      owner.query(
        "UPDATE skp_version SET plan = jsonb_set(plan, '{rhks,0,ikis,0,ikuId}', to_jsonb($2::text)) WHERE skp_id = $1",
        [skpId, ikuId],
      );
    await carry(kelurahan.id);
    await submitSkp(office.clerkActor, await seen(skpId));
    expect((await approveSkp(office.lurahActor, await seen(skpId))).ok).toBe(true);
    const { rows } = await owner.query(
      `SELECT l.iku_id, l.kind, l.is_of_plan, i.rhk_id = l.rhk_id AS is_own FROM iku_rhk l
       JOIN iki i ON i.id = l.iki_id WHERE l.agency_id = $1`,
      [office.agency.id],
    );
    expect(rows).toEqual([{ iku_id: kelurahan.id, kind: "langsung", is_of_plan: true, is_own: true }]);
  });

  it("is let go where nobody knows it", async () => {
    const skpId = await aWrittenSkp(office);
    await owner.query(
      "UPDATE skp_version SET plan = jsonb_set(plan, '{rhks,0,ikis,0,ikuId}', to_jsonb($2::text)) WHERE skp_id = $1",
      [skpId, randomUUID()],
    );
    await submitSkp(office.clerkActor, await seen(skpId));
    expect((await approveSkp(office.lurahActor, await seen(skpId))).ok).toBe(true);
    const { rows } = await owner.query("SELECT 1 FROM iku_rhk WHERE agency_id = $1", [office.agency.id]);
    expect(rows).toEqual([]);
  });
});
