import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { IKU_CONTROLS, IKU_JENIS } from "@/lib/iku/iku";
import { ACCUMULATIONS, CAPAIAN_FORMS } from "@/lib/iku/measure";
import { lockFigures, recompute } from "@/lib/iku/server/recompute";
import { calendarDateOf, calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { RHYTHMS } from "@/lib/period/period";
import type { BatchRow } from "./batch-row";

const change = z.object({
  ikuId: z.uuid(),
  number: z.number(),
  validFrom: z.string().transform((text) => calendarDateToDb(calendarDateOf(text))),
  says: z.object({
    ...{ name: z.string(), definition: z.string(), formula: z.string(), unitName: z.string() },
    ...{ form: z.enum(CAPAIAN_FORMS), accumulation: z.enum(ACCUMULATIONS), scale: z.array(z.string()) },
    ...{ jenis: z.enum(IKU_JENIS), control: z.enum(IKU_CONTROLS), rhythm: z.enum(RHYTHMS) },
    ...{ baselineYear: z.number().nullable(), baselineText: z.string(), source: z.string() },
    ...{ evidence: z.string(), legalBasis: z.string() },
  }),
  targets: z.array(
    z.object({
      ...{ year: z.number(), ordinal: z.number(), text: z.string() },
      ...{ low: z.string().nullable(), high: z.string().nullable() },
    }),
  ),
  // Of a new one.
  code: z.string().optional(),
  nodeId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  isUtama: z.boolean().optional(),
});

type Change = z.output<typeof change>;

/** Adds the indicators that are new, with who answers for each from the first day of its document. */
async function addNew(tx: Tx, agencyId: string, added: readonly Change[]): Promise<void> {
  const whole = added.flatMap(({ ikuId, code, nodeId, unitId, isUtama = true, validFrom }) =>
    code === undefined || nodeId === undefined || unitId === undefined
      ? []
      : [{ ikuId, code, nodeId, unitId, isUtama, validFrom }],
  );
  await tx.iku.createMany({
    data: whole.map(({ ikuId, code, nodeId, isUtama }) => ({ agencyId, id: ikuId, code, nodeId, isUtama })),
  });
  await tx.ikuOwner.createMany({
    data: whole.map(({ ikuId, unitId, validFrom }) => ({
      ...{ agencyId, ikuId, unitId, employeeId: null, reason: "Penetapan awal", validFrom },
    })),
  });
}

/** Claims the indicators that change, as the preview has seen them. */
async function claimed(tx: Tx, batchId: string): Promise<number> {
  return tx.$executeRaw(sql`
    UPDATE iku i SET version = i.version + 1 FROM import_row r
    WHERE r.batch_id = ${batchId}::uuid AND r.outcome = 'changed' AND i.id = r.target_id AND i.version = r.target_version
      AND i.retired_on IS NULL`);
}

/** What a file does not tell of an indicator stays as the version before has it. */
async function untold(tx: Tx, agencyId: string, changed: readonly Change[]) {
  const rows = await tx.ikuVersion.findMany({
    where: { agencyId, ikuId: { in: changed.map(({ ikuId }) => ikuId) } },
    orderBy: { number: "asc" },
    select: { ikuId: true, perspektif: true, standardText: true, standardSource: true },
  });
  return new Map(rows.map(({ ikuId, ...kept }) => [ikuId, kept] as const));
}

/** Writes a register: what is new with its first version, what changes as a further one; earlier capaian stay. */
export async function applyIkus(
  tx: Tx,
  actor: Actor,
  { id: batchId, fileName }: BatchRow,
): Promise<Result<void, { readonly code: "stale" }>> {
  const { agencyId, accountId, name: createdByName } = actor;
  const rows = await tx.importRow.findMany({
    where: { agencyId, batchId, outcome: { in: ["new", "changed"] } },
    orderBy: { line: "asc" },
    select: { outcome: true, change: true },
  });
  const lines = rows.map(({ outcome, change: said }) => ({ outcome, change: change.parse(said) }));
  const of = (wanted: string): readonly Change[] =>
    lines.flatMap(({ outcome, change: one }) => (outcome === wanted ? [one] : []));
  const [added, changed] = [of("new"), of("changed")];
  if ((await claimed(tx, batchId)) !== changed.length) return refuse({ code: "stale" });
  await addNew(tx, agencyId, added);
  const kept = await untold(tx, agencyId, changed);
  const versions = [...added, ...changed].map((one) => ({ ...one, id: randomUUID() }));
  await tx.ikuVersion.createMany({
    data: versions.map(({ id, ikuId, number, validFrom, says }) => ({
      ...{ agencyId, id, ikuId, number, validFrom, createdBy: accountId, createdByName },
      ...says,
      ...kept.get(ikuId),
      reason: number === 1 ? "" : `Diimpor dari berkas ${fileName}`,
    })),
  });
  await tx.ikuTarget.createMany({
    data: versions.flatMap(({ id, targets }) =>
      targets.map((target) => ({ agencyId, versionId: id, ...target })),
    ),
  });
  if (changed.length > 0) {
    await lockFigures(tx, agencyId);
    const ids = changed.map(({ ikuId }) => ikuId);
    await recompute(tx, agencyId, ids, Number(actor.today.slice(0, 4)));
  }
  return ok();
}
