import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { PREDIKATS, RATINGS } from "@/lib/evaluation/rating";
import { calendarDateIn } from "@/lib/kernel/calendar";
import type { Cursor } from "../cursor";
import { redrawn, type SampleDetail, type SampleItemView, type SampleView } from "../sample";
import type { FindingPage } from "../view";
import { askedBy, type Asked } from "./asked";
import { draw } from "./draw";
import { countOf, pageAfter, periodOf, periodShape, sourceOf, type Source } from "./source";

const SAMPLE_MS = 30_000;

/** What is kept of a draw, and what drawing it again needs. */
type Kept = SampleView & { readonly periodId: string; readonly unitId: string | null };

/** The draws in the periods of a year, as far as the actor's role reaches; a draw of all only for who inspects all. */
function drawsOf({ year, within }: Asked): Source<Kept> {
  return sourceOf(
    sql`
      SELECT (extract(epoch FROM s.drawn_at) * 1000)::bigint AS measure, s.id::text AS key, true AS is_found, s.id,
        s.purpose, s.seed, s.size, s.population_size, s.population_hash, s.drawn_by_name, s.drawn_at, s.unit_id,
        s.period_id, p.year, p.rhythm::text AS rhythm, p.ordinal,
        (SELECT name FROM unit_version u WHERE u.unit_id = s.unit_id ORDER BY u.valid_from DESC LIMIT 1) AS unit
      FROM inspection_sample s JOIN period p ON p.id = s.period_id AND p.year = ${year}::int
      WHERE ${within(sql`s.unit_id`)}`,
    {
      ...periodShape,
      ...{ id: z.uuid(), purpose: z.string(), seed: z.string(), size: z.number().int() },
      ...{ population_size: z.number().int(), population_hash: z.string() },
      ...{ drawn_by_name: z.string(), drawn_at: z.date() },
      ...{ unit_id: z.uuid().nullable(), unit: z.string().nullable() },
    },
    (row) => ({
      ...periodOf(row),
      ...{
        id: row.id,
        purpose: row.purpose,
        seed: row.seed,
        size: row.size,
        unit: row.unit,
        unitId: row.unit_id,
      },
      ...{ populationSize: row.population_size, populationHash: row.population_hash },
      ...{ drawnBy: row.drawn_by_name, drawnAt: row.drawn_at },
    }),
  );
}

/** The draws of a year, the newest first. */
export async function samplePage(
  actor: Actor,
  year: number,
  after: Cursor | null,
): Promise<FindingPage<SampleView> | null> {
  const asked = askedBy(actor, year);
  if (asked === null) return null;
  return read(actor, async (tx) => {
    const source = drawsOf(asked);
    return { ...(await pageAfter(tx, source, after)), count: await countOf(tx, source) };
  });
}

const itemRows = z.array(
  z.object({
    sample_id: z.uuid(),
    ...{
      ordinal: z.number().int(),
      evaluation_id: z.uuid(),
      employee: z.string(),
      number: z.string().nullable(),
    },
    ...{ unit: z.string().nullable(), appraiser: z.string().nullable() },
    hasil: z.enum(RATINGS).nullable(),
    perilaku: z.enum(RATINGS).nullable(),
    predikat: z.enum(PREDIKATS).nullable(),
  }),
);

/** Who was drawn in each of some samples, by sample. */
async function itemsOf(
  tx: Tx,
  sampleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SampleItemView[]>> {
  const rows = itemRows.parse(
    await tx.$queryRaw(sql`
        SELECT i.sample_id, i.ordinal, i.evaluation_id, o.name AS employee, n.number, v.name AS unit,
          e.parties -> 'appraiser' ->> 'name' AS appraiser, e.hasil::text AS hasil, e.perilaku::text AS perilaku,
          e.predikat::text AS predikat
        FROM inspection_sample_item i
        JOIN evaluation e ON e.id = i.evaluation_id
        JOIN employee o ON o.id = e.employee_id
        JOIN period p ON p.id = e.period_id
        LEFT JOIN LATERAL (SELECT number FROM employee_number n WHERE n.employee_id = o.id
          ORDER BY n.valid_from DESC LIMIT 1) n ON true
        LEFT JOIN LATERAL (SELECT name FROM unit_version v WHERE v.unit_id = e.unit_id AND v.valid_from <= p.ends_on
          ORDER BY v.valid_from DESC LIMIT 1) v ON true
        WHERE i.sample_id = ANY (${[...sampleIds]}::uuid[]) ORDER BY i.sample_id, i.ordinal`),
  );
  const grouped = Map.groupBy(rows, ({ sample_id }) => sample_id);
  return new Map(
    [...grouped].map(([id, items]) => [
      id,
      items.map(({ ordinal, evaluation_id: evaluationId, employee, number, unit, ...rest }) => ({
        ...{ ordinal, evaluationId, employee, number, unit: unit ?? "" },
        ...{ appraiser: rest.appraiser, hasil: rest.hasil, perilaku: rest.perilaku, predikat: rest.predikat },
      })),
    ]),
  );
}

async function detailOf(tx: Tx, actor: Actor, kept: Kept): Promise<SampleDetail> {
  const items = (await itemsOf(tx, [kept.id])).get(kept.id) ?? [];
  const { periodId, unitId, size, seed, drawnAt, populationSize, populationHash } = kept;
  const again = await draw(tx, {
    ...{ periodId, unitId, size, seed, at: drawnAt, day: calendarDateIn(actor.timeZone, drawnAt) },
  });
  const evaluationIds = items.map(({ evaluationId }) => evaluationId);
  return {
    sample: kept,
    items,
    redraw: redrawn({ populationSize, populationHash, evaluationIds }, again),
  };
}

/** Every draw of a year with who was drawn, the newest first; for the working papers. */
export async function samplesOfYear(
  tx: Tx,
  asked: Asked,
): Promise<readonly { readonly sample: SampleView; readonly items: readonly SampleItemView[] }[]> {
  const { query, parse } = drawsOf(asked);
  const samples = parse(await tx.$queryRaw(sql`SELECT * FROM (${query}) f ORDER BY f.measure DESC, f.key`));
  const items = await itemsOf(
    tx,
    samples.map(({ id }) => id),
  );
  return samples.map((sample) => ({ sample, items: items.get(sample.id) ?? [] }));
}

/** A sample with who was drawn, drawn again to see that it is what its seed gives; null where there is none for the actor. */
export async function sampleDetail(actor: Actor, id: string): Promise<SampleDetail | null> {
  const { agencyId } = actor;
  return read(
    actor,
    async (tx) => {
      const row = await tx.inspectionSample.findUnique({
        where: { agencyId_id: { agencyId, id } },
        select: { period: { select: { year: true } } },
      });
      const asked = row === null ? null : askedBy(actor, row.period.year);
      if (asked === null) return null;
      const { query, parse } = drawsOf(asked);
      const [kept] = parse(await tx.$queryRaw(sql`SELECT * FROM (${query}) f WHERE f.id = ${id}::uuid`));
      return kept === undefined ? null : detailOf(tx, actor, kept);
    },
    { timeout: SAMPLE_MS },
  );
}
