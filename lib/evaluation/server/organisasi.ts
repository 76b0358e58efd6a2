import { z } from "zod";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import { UNIT_KINDS } from "@/lib/agency/unit";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { PREDIKAT_ORGANISASI, type PredikatOrganisasi } from "../rating";
import {
  answeringUnit,
  effectivePredikat,
  isHeadRated,
  type EffectivePredikat,
  type PredikatUnit,
} from "../unit-predikat";

const rows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    parent_id: z.uuid().nullable(),
    predikat: z.enum(PREDIKAT_ORGANISASI).nullable(),
  }),
);

/** Capaian kinerja organisasi as it counts for people of a unit in a period. */
export interface Organisasi {
  readonly effective: EffectivePredikat | null;
  /** The unit for which it was set, or would have to be. */
  readonly unitId: string;
  readonly unitName: string;
  /** Whether the rating hasil kerja of the unit's own head is given by it. */
  readonly isHeadRated: boolean;
}

/** Units and the predikat set for them in a period: those asked for and all above them, on a day. */
export async function predikatUnits(
  tx: Tx,
  unitIds: readonly string[],
  periodId: string,
  day: CalendarDate,
): Promise<{
  readonly units: ReadonlyMap<string, PredikatUnit & { readonly name: string }>;
  readonly own: ReadonlyMap<string, PredikatOrganisasi>;
}> {
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH RECURSIVE up(unit_id) AS (
        SELECT unnest(${[...unitIds]}::uuid[])
        UNION
        SELECT v.parent_id FROM up JOIN unit_version v ON v.unit_id = up.unit_id
        WHERE v.parent_id IS NOT NULL AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
      )
      SELECT v.unit_id AS id, v.name, v.kind, v.parent_id, p.predikat
      FROM up
      JOIN unit_version v ON v.unit_id = up.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> ${day}::date
      LEFT JOIN unit_predikat p ON p.unit_id = up.unit_id AND p.period_id = ${periodId}::uuid`),
  );
  return {
    units: new Map(
      found.map(({ id, name, kind, parent_id: parentId }) => [id, { id, name, kind, parentId }]),
    ),
    own: new Map(found.flatMap(({ id, predikat }) => (predikat === null ? [] : [[id, predikat] as const]))),
  };
}

export async function organisasiOf(
  tx: Tx,
  {
    unitId,
    periodId,
    day,
  }: { readonly unitId: string; readonly periodId: string; readonly day: CalendarDate },
  policy: Kebijakan["head"],
): Promise<Organisasi> {
  const { units, own } = await predikatUnits(tx, [unitId], periodId, day);
  const effective = effectivePredikat(unitId, units, own, policy);
  const answeringId = effective?.unitId ?? answeringUnit(unitId, units, policy);
  const unit = units.get(unitId);
  return {
    effective,
    unitId: answeringId,
    unitName: units.get(answeringId)?.name ?? "unit kerja",
    isHeadRated: unit !== undefined && isHeadRated(unit, own, policy),
  };
}
