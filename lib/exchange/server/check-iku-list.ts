import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { IKU_CONTROLS, IKU_JENIS } from "@/lib/iku/iku";
import { ACCUMULATIONS, CAPAIAN_FORMS } from "@/lib/iku/measure";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { RHYTHMS } from "@/lib/period/period";
import { checkIkus, type IkuOutcome } from "../check-ikus";
import type { KnownForIkus } from "../iku-says";
import { targetWords } from "../iku-targets";
import { IKU_COLUMNS } from "../iku-columns";
import { ikuRows } from "../iku-row";
import { unitLookup } from "../unit-lookup";
import type { ListEnd } from "./list-rows";
import { rowId } from "./row-id";
import type { StagedRow } from "./stage";
import { registeredUnits } from "./unit-register";
import { stageAll, wholeList, type GivenList } from "./whole-list";

const day = z.string().transform(calendarDateOf);

const ikus = z.array(
  z.object({
    ...{ id: z.uuid(), code: z.string(), version: z.number(), number: z.number(), validFrom: day },
    ...{ isRetired: z.boolean(), nodeId: z.uuid(), unitId: z.uuid().nullable() },
    ...{ name: z.string(), definition: z.string(), formula: z.string(), unitName: z.string() },
    ...{ form: z.enum(CAPAIAN_FORMS), accumulation: z.enum(ACCUMULATIONS), scale: z.array(z.string()) },
    ...{ jenis: z.enum(IKU_JENIS), control: z.enum(IKU_CONTROLS), rhythm: z.enum(RHYTHMS) },
    ...{ baselineYear: z.number().nullable(), baselineText: z.string(), source: z.string() },
    ...{ evidence: z.string(), legalBasis: z.string() },
    targets: z.array(
      z.object({
        ...{ year: z.number(), ordinal: z.number(), text: z.string() },
        ...{ low: z.coerce.string().nullable(), high: z.coerce.string().nullable() },
      }),
    ),
  }),
);

const nodes = z.array(z.object({ id: z.uuid(), code: z.string(), text: z.string(), from: day }));

/** The register as it stands, by the newest version of each indicator. */
async function knownRegister(tx: Tx, actor: Actor): Promise<KnownForIkus> {
  const found = ikus.parse(
    await tx.$queryRaw(sql`
      SELECT i.id, i.code, i.version, v.number, v.valid_from::text AS "validFrom", i.retired_on IS NOT NULL AS "isRetired",
        i.node_id AS "nodeId", o.unit_id AS "unitId", v.name, v.definition, v.formula, v.unit_name AS "unitName", v.form,
        v.accumulation, v.scale, v.jenis, v.control, v.rhythm, v.baseline_year AS "baselineYear",
        v.baseline_text AS "baselineText", v.source, v.evidence, v.legal_basis AS "legalBasis",
        coalesce((SELECT jsonb_agg(jsonb_build_object('year', t.year, 'ordinal', t.ordinal, 'text', t.text,
          'low', trim_scale(t.low)::text, 'high', trim_scale(t.high)::text)) FROM iku_target t WHERE t.version_id = v.id), '[]')
          AS targets
      FROM iku i
      CROSS JOIN LATERAL (SELECT * FROM iku_version v WHERE v.iku_id = i.id ORDER BY v.number DESC LIMIT 1) v
      LEFT JOIN iku_owner o ON o.iku_id = i.id
        AND daterange(o.valid_from, o.valid_to, '[]') @> ${actor.today}::date`),
  );
  const year = Number(actor.today.slice(0, 4));
  const plan = nodes.parse(
    await tx.$queryRaw(sql`
      SELECT n.id, n.code, n.text, make_date(d.starts_year, 1, 1)::text AS "from"
      FROM planning_node n JOIN planning_document d ON d.id = n.document_id
      WHERE d.ends_year >= ${year} AND n.kind <> 'visi' AND n.kind <> 'misi'`),
  );
  return {
    nodes: plan,
    units: unitLookup(await registeredUnits(tx, actor.today)),
    ikus: found.map(
      ({ id, code, version, number, validFrom, isRetired, nodeId, unitId, targets, ...says }) => ({
        ...{ id, code, version, number, validFrom, isRetired, nodeId, unitId, targets, says },
      }),
    ),
  };
}

function staged(
  actor: Actor,
  { line, outcome, record, known, unitName, planned, fields, faults }: IkuOutcome,
): StagedRow {
  const told = {
    ...{ line, outcome, targetId: known?.id ?? null, targetVersion: known?.version ?? null, faults },
    record: {
      ...{ code: record?.code ?? null, name: record?.name ?? null, unitName },
      indicator: planned === null ? null : targetWords(planned.targets),
    },
  };
  if (planned === null) return { ...told, change: null };
  const { says, targets } = planned;
  if (planned.kind === "new") {
    const { node, unitId, isUtama } = planned;
    const change = { fields, says, targets, nodeId: node.id, unitId, isUtama, validFrom: node.from };
    return { ...told, change: { ...change, ikuId: rowId(), number: 1, code: record?.code ?? "" } };
  }
  // Nothing that was measured before today moves (decision 083).
  const { id, number, validFrom } = planned.known;
  const from = validFrom > actor.today ? validFrom : actor.today;
  return { ...told, change: { fields, says, targets, ikuId: id, number: number + 1, validFrom: from } };
}

/** Reads a whole register, holds it against the one that is kept, and stages what came of it. */
export async function checkIkuList(tx: Tx, actor: Actor, list: GivenList): Promise<ListEnd> {
  const { columns, lines, end } = await wholeList(list, IKU_COLUMNS, ikuRows(list.chosen.headings));
  const outcomes = checkIkus(lines, await knownRegister(tx, actor), columns);
  await stageAll(list.stage, outcomes, (outcome) => staged(actor, outcome));
  await list.stage.blame(end.merged);
  return end;
}
