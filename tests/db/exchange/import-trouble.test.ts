import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prisma } from "@/lib/db/server/client";
import { read } from "@/lib/db/server/door";
import { batchFor } from "@/lib/exchange/server/batch-row";
import { applyImport, discardImport, resumeImport } from "@/lib/exchange/server/commands";
import { importApply } from "@/lib/exchange/server/jobs";
import { uploadList } from "@/lib/exchange/server/upload-list";
import { anActor } from "@/tests/builders/account";
import { killedAt } from "../setup/killed";
import {
  CAMAT,
  STAF,
  anImportWorld,
  checkedFile,
  jobInput,
  owner,
  registerOf,
  staffList,
} from "./import-world";

describe("an import that is killed half-way", () => {
  it("has changed nothing and can run again", { timeout: 90_000 }, async () => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, staffList(CAMAT, STAF));
    const { version } = await journey.batch();
    await applyImport(world.actor, { batchId: journey.batchId, version });

    // People, numbers and golongan are written by then.
    const input = jobInput(world, journey.batchId);
    await killedAt("placement", join(import.meta.dirname, "apply-alone.ts"), Object.values(input));

    expect(await registerOf(world)).toEqual([]);
    expect((await journey.batch()).status).toBe("applying");
    await importApply(input);
    expect((await journey.batch()).status).toBe("applied");
    expect(await registerOf(world)).toHaveLength(2);
    await importApply(input);
    expect(await registerOf(world)).toHaveLength(2);
  });

  it("may be begun again by a person once it has been silent for a minute", async () => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, staffList(CAMAT));
    await applyImport(world.actor, { batchId: journey.batchId, version: (await journey.batch()).version });
    const again = async () =>
      resumeImport(world.actor, { batchId: journey.batchId, version: (await journey.batch()).version });
    expect(await again()).toEqual({ ok: false, refusal: { code: "still-running" } });
    await owner.query("UPDATE import_batch SET beat_at = now() - interval '2 minutes' WHERE id = $1", [
      journey.batchId,
    ]);
    expect(await again()).toMatchObject({ ok: true });
    const queued = await owner.query(
      "SELECT 1 FROM pgboss.job WHERE name = 'import.apply' AND data->>'batchId' = $1",
      [journey.batchId],
    );
    expect(queued.rowCount).toBe(2);
  });
});

describe("a preview that the register has overtaken", () => {
  it("is refused as a whole; checked once more, it is right again", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(CAMAT, STAF))).apply();
    const journey = await checkedFile(
      world,
      staffList(CAMAT.replace("Budi Santoso", "Budi S."), STAF.replace("Siti Aminah", "Siti A.")),
    );
    await owner.query(
      "UPDATE employee SET name = 'Siti Nur', version = version + 1 WHERE agency_id = $1 AND name = 'Siti Aminah'",
      [world.agency.id],
    );
    const before = await registerOf(world);
    expect(await journey.apply()).toMatchObject({ status: "ready", refusal: { code: "stale" } });
    expect(await registerOf(world)).toEqual(before);
    const denials = await owner.query(
      "SELECT detail FROM audit_event WHERE agency_id = $1 AND key = 'access.denied'",
      [world.agency.id],
    );
    expect(denials.rows).toEqual([{ detail: { code: "stale", attempted: "import.applied" } }]);

    await journey.recheck();
    expect((await journey.rows())[1]?.change?.fields).toEqual([
      { field: "name", before: "Siti Nur", after: "Siti A." },
    ]);
    expect(await journey.apply()).toMatchObject({ status: "applied" });
    expect(await registerOf(world)).toMatchObject([{ name: "Budi S." }, { name: "Siti A." }]);
  });

  it.each([
    [
      "a number that was given to somebody else",
      `INSERT INTO employee (agency_id, id, name, kind, sex, birth_date) VALUES ($1, $2, 'Lain', 'pns', 'perempuan', '1990-01-01')`,
      `INSERT INTO employee_number (agency_id, id, employee_id, number, kind, valid_from) VALUES ($1, gen_random_uuid(), $2, '199001012015052001', 'nip', '2015-05-01')`,
      "stale",
    ],
    [
      "a unit that got another head",
      `INSERT INTO employee (agency_id, id, name, kind, sex, birth_date) VALUES ($1, $2, 'Lain', 'pns', 'perempuan', '1990-01-01')`,
      `WITH job AS (INSERT INTO "position" (agency_id, id, name, kind) VALUES ($1, gen_random_uuid(), 'Camat', 'administrator') RETURNING id) INSERT INTO placement (agency_id, id, employee_id, unit_id, position_id, kind, is_head, valid_from) SELECT $1, gen_random_uuid(), $2, u.id, job.id, 'definitif', true, '2025-01-01' FROM job, unit u WHERE u.agency_id = $1 AND u.code = 'GYG'`,
      "head_taken",
    ],
  ])("%s", async (_, person, place, code) => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, staffList(CAMAT, STAF));
    const other = crypto.randomUUID();
    await owner.query(person, [world.agency.id, other]);
    await owner.query(place, [world.agency.id, other]);
    expect(await journey.apply()).toMatchObject({ status: "ready", refusal: { code } });
    expect(await registerOf(world)).toHaveLength(1);
  });
});

describe("two administrators", () => {
  it("the second of two moves meets a batch that has moved on", async () => {
    const world = await anImportWorld();
    const journey = await checkedFile(world, staffList(CAMAT));
    const { version } = await journey.batch();
    const moves = await Promise.all([
      applyImport(world.actor, { batchId: journey.batchId, version }),
      discardImport(world.actor, { batchId: journey.batchId, version }),
    ]);
    expect(moves.filter(({ ok }) => ok)).toHaveLength(1);
    expect(moves.flatMap((move) => (move.ok ? [] : [move.refusal.code]))).toEqual([
      expect.stringMatching(/^(stale|wrong-step)$/u),
    ]);
  });

  it("one of another agency, or without the role for the whole agency, sees nothing", async () => {
    const world = await anImportWorld();
    const other = await anImportWorld();
    const { batchId } = await checkedFile(world, staffList(CAMAT));
    expect(await read(other.actor, (tx) => batchFor(tx, other.actor, batchId))).toBeNull();
    const ofUnit = anActor({
      agency: world.agency,
      account: world.account,
      roles: [{ role: "admin_instansi", unitId: world.gayungan.id }],
    });
    expect(await read(ofUnit, (tx) => batchFor(tx, ofUnit, batchId))).toBeNull();
    const upload = { kind: "employees", fileName: "x.csv", file: staffList(CAMAT) } as const;
    expect(await uploadList(ofUnit, upload)).toEqual({ ok: false, refusal: { code: "not-found" } });
  });

  it("nobody changes his own record by an import", async () => {
    const world = await anImportWorld();
    await (await checkedFile(world, staffList(CAMAT, STAF))).apply();
    await owner.query(
      "UPDATE account SET employee_id = (SELECT id FROM employee WHERE agency_id = $1 AND name = 'Budi Santoso') WHERE id = $2",
      [world.agency.id, world.account.id],
    );
    const journey = await checkedFile(
      world,
      staffList(
        CAMAT.replace("III/d;01-04-2022", "IV/b;01-10-2025"),
        STAF.replace("III/a;01-04-2020", "III/b;01-04-2024"),
      ),
    );
    expect(
      (await journey.rows()).map(({ outcome, faults }) => [
        outcome,
        faults?.map(({ reason }) => reason.code),
      ]),
    ).toEqual([
      ["unchanged", ["own_record"]],
      ["changed", undefined],
    ]);
    await journey.apply();
    expect(await registerOf(world)).toMatchObject([
      { ranks: [["III/d", "2022-04-01"]] },
      {
        ranks: [
          ["III/a", "2020-04-01"],
          ["III/b", "2024-04-01"],
        ],
      },
    ]);
  });
});

it("progress is told beside the transaction, and only of a batch that is being worked on", async () => {
  const world = await anImportWorld();
  const journey = await checkedFile(world, staffList(CAMAT));
  const tell = (percent: number) =>
    prisma()
      .$queryRaw`SELECT app.import_progress(${world.agency.id}::uuid, ${journey.batchId}::uuid, ${percent}::int)::text`;
  await tell(7);
  expect((await journey.batch()).progress).toBe(100);
  await applyImport(world.actor, { batchId: journey.batchId, version: (await journey.batch()).version });
  await tell(42);
  expect((await journey.batch()).progress).toBe(42);
});
