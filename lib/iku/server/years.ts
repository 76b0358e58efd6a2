import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { parseCalendarDate } from "@/lib/kernel/calendar";
import { Exact } from "@/lib/kernel/decimal";
import { periodsOfYear, RHYTHMS, type Rhythm } from "@/lib/period/period";
import { ACCUMULATIONS, CAPAIAN_FORMS } from "../measure";
import type { IkuYear } from "../reckon";
import type { TargetFigures } from "../target";
import type { RealisasiValue } from "../value";

const day = z.string().transform((text, context) => {
  const date = parseCalendarDate(text);
  if (date !== null) return date;
  context.addIssue({ code: "custom", message: "no day" });
  return z.NEVER;
});

const figure = z.string().nullable();

const versionRows = z.array(
  z.object({
    id: z.uuid(),
    iku_id: z.uuid(),
    number: z.number().int(),
    valid_from: day,
    form: z.enum(CAPAIAN_FORMS),
    accumulation: z.enum(ACCUMULATIONS),
    scale: z.array(z.string()),
    unit_name: z.string(),
    rhythm: z.enum(RHYTHMS),
    targets: z.array(z.object({ ordinal: z.number().int(), low: figure, high: figure, text: z.string() })),
  }),
);

const valueRows = z.array(
  z.object({
    iku_id: z.uuid(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    value_number: figure,
    value_text: figure,
  }),
);

export interface VersionOfYear {
  readonly id: string;
  readonly validFrom: CalendarDate;
  readonly measure: IkuYear["measure"];
  readonly targets: IkuYear["targets"];
}

/** A year of an indicator: its versions with their targets of that year, and the figures that there are. */
export interface StoredYear {
  /** The earliest first. */
  readonly versions: readonly VersionOfYear[];
  readonly values: ReadonlyMap<Rhythm, ReadonlyMap<number, RealisasiValue>>;
}

const exact = (text: string | null): Exact | null => (text === null ? null : new Exact(text));

function valueOf(number: string | null, text: string | null): RealisasiValue | null {
  if (number !== null) return { kind: "number", number: new Exact(number) };
  return text === null ? null : { kind: "text", text };
}

/** The year of each of the indicators. */
export async function storedYears(
  tx: Tx,
  ikuIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, StoredYear>> {
  const ids = [...ikuIds];
  const versions = versionRows.parse(
    await tx.$queryRaw(sql`
      SELECT v.id, v.iku_id, v.number, v.valid_from::text, v.form, v.accumulation, v.scale, v.unit_name, v.rhythm,
        coalesce((SELECT jsonb_agg(jsonb_build_object(
            'ordinal', t.ordinal, 'low', t.low::text, 'high', t.high::text, 'text', t.text))
          FROM iku_target t WHERE t.version_id = v.id AND t.year = ${year}), '[]') AS targets
      FROM iku_version v WHERE v.iku_id = ANY (${ids}::uuid[]) ORDER BY v.valid_from, v.number`),
  );
  const values = valueRows.parse(
    await tx.$queryRaw(sql`
      SELECT iku_id, rhythm, ordinal, value_number::text, value_text FROM iku_realisasi
      WHERE iku_id = ANY (${ids}::uuid[]) AND year = ${year} ORDER BY ordinal`),
  );
  const [versionsOf, valuesOf] = [
    Map.groupBy(versions, ({ iku_id: id }) => id),
    Map.groupBy(values, ({ iku_id: id }) => id),
  ];
  return new Map(
    ids.map((id) => [
      id,
      {
        versions: (versionsOf.get(id) ?? []).map((row) => ({
          id: row.id,
          validFrom: row.valid_from,
          measure: {
            ...{ form: row.form, accumulation: row.accumulation, scale: row.scale },
            ...{ unitName: row.unit_name, rhythm: row.rhythm },
          },
          targets: new Map(
            row.targets.map(({ ordinal, low, high, text }): [number, TargetFigures] => [
              ordinal,
              { low: exact(low), high: exact(high), text },
            ]),
          ),
        })),
        values: new Map(
          [...Map.groupBy(valuesOf.get(id) ?? [], ({ rhythm }) => rhythm)].map(([rhythm, rows]) => [
            rhythm,
            new Map(
              rows.flatMap((row) => {
                const value = valueOf(row.value_number, row.value_text);
                return value === null ? [] : [[row.ordinal, value] as const];
              }),
            ),
          ]),
        ),
      },
    ]),
  );
}

/** The version in force on a day; null before the first. */
export function versionOn<V extends { readonly validFrom: CalendarDate }>(
  versions: readonly V[],
  on: CalendarDate,
): V | null {
  return versions.findLast(({ validFrom }) => validFrom <= on) ?? null;
}

/** The year by what is in force when it ends; null where nothing is. */
export function yearAtItsEnd(year: number, { versions, values }: StoredYear): IkuYear | null {
  const end = periodsOfYear(year, "annual")[0]?.span.to;
  const version = end === undefined ? null : versionOn(versions, end);
  if (version === null) return null;
  const { measure, targets } = version;
  return { measure, targets, values: values.get(measure.rhythm) ?? new Map<number, RealisasiValue>() };
}

/** The figures of the year before, where they measured the same; none where satuan or form were others. */
export function comparableBefore(
  year: number,
  { measure }: IkuYear,
  earlier: StoredYear | undefined,
): ReadonlyMap<number, RealisasiValue> {
  const before = earlier === undefined ? null : yearAtItsEnd(year - 1, earlier);
  const isSame =
    before !== null &&
    before.measure.rhythm === measure.rhythm &&
    before.measure.unitName === measure.unitName &&
    before.measure.accumulation === measure.accumulation;
  return isSame ? before.values : new Map<number, RealisasiValue>();
}
