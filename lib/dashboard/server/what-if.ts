import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { annualSuggestion, countOf } from "@/lib/evaluation/organisasi-suggestion";
import { rulesOf } from "@/lib/evaluation/rulesets";
import { indicatorLines, type IndicatorLine } from "@/lib/evaluation/server/organisasi-suggested";
import type { CourseLimits } from "@/lib/iku/course";
import type { IkuYear } from "@/lib/iku/reckon";
import { loadCascade, rolledYears, type LoadedCascade } from "@/lib/iku/server/cascade-years";
import { imaginedYears, type Imagined } from "@/lib/iku/server/what-if";
import { comparableBefore, storedYears, yearAtItsEnd, type StoredYear } from "@/lib/iku/server/years";
import { readTarget, readValue } from "@/lib/iku/target";
import { valueToType } from "@/lib/iku/value";
import { periodName, periodsOfYear, RULESETS, rulesetOf } from "@/lib/period/period";
import { sideOf, yearCapaian, type SideFound } from "../what-if";
import type { WhatIfLine, WhatIfUnit, WhatIfView } from "../what-if-view";

export interface WhatIfQuestion {
  readonly ikuId: string;
  readonly year: number;
  /** As typed; empty: as it is. */
  readonly target: string;
  readonly ordinal: number | null;
  readonly value: string;
}

const nameRows = z.array(
  z.object({ id: z.uuid(), code: z.string(), name: z.string(), unit: z.string().nullable() }),
);

async function namesOf(tx: Tx, actor: Actor, ids: readonly string[], year: number) {
  const rows = nameRows.parse(
    await tx.$queryRaw(sql`
      SELECT i.id, i.code, v.name, u.name AS unit FROM iku i
      CROSS JOIN LATERAL (SELECT v.name FROM iku_version v WHERE v.iku_id = i.id
        AND v.valid_from <= make_date(${year}::int, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
      LEFT JOIN iku_owner o ON o.iku_id = i.id AND o.valid_from <= ${actor.today}::date
        AND (o.valid_to IS NULL OR o.valid_to >= ${actor.today}::date)
      LEFT JOIN unit_version u ON u.unit_id = o.unit_id AND u.valid_from <= ${actor.today}::date
        AND (u.valid_to IS NULL OR u.valid_to >= ${actor.today}::date)
      WHERE i.id = ANY (${[...ids]}::uuid[])`),
  );
  return new Map(rows.map((row) => [row.id, row] as const));
}

/** The indicator, then those above it: the nearer first. */
function upward(ikuId: string, { links }: LoadedCascade): readonly string[] {
  const order = [ikuId];
  // What is pushed is walked as well.
  for (const below of order) {
    for (const [parent, children] of links) {
      const isParent = children.some(({ child_id: child }) => child === below);
      if (isParent && !order.includes(parent)) order.push(parent);
    }
  }
  return order;
}

/** What was typed, as it is reckoned with; what cannot be read is said at its field. */
function imaginedOf({ ikuId, target, value }: WhatIfQuestion, of: IkuYear, ordinal: number) {
  const aimed = target.trim() === "" ? null : readTarget(of.measure, target);
  const reached = value.trim() === "" ? null : readValue(of.measure, value);
  const grades = of.measure.form === "grade" ? `Pilih dari skala ${of.measure.scale.join(", ")}.` : null;
  const imagined: Imagined = {
    ikuId,
    target: aimed?.ok === true ? aimed.figures : null,
    realisasi: reached === null ? null : { ordinal, value: reached },
  };
  const number = "Tulis angka, misalnya 12 atau 12,5.";
  const range = "Tulis rentang dua angka, misalnya 7–8.";
  const errors = {
    target: aimed?.ok === false ? (grades ?? (of.measure.form === "range" ? range : number)) : null,
    nilai: value.trim() !== "" && reached === null ? (grades ?? number) : null,
  };
  return { imagined, errors };
}

interface Sides {
  readonly is: SideFound;
  readonly would: SideFound;
}

function sidesOf(
  ids: readonly string[],
  year: number,
  [now, then, earlier]: readonly ReadonlyMap<string, StoredYear>[],
  limits: CourseLimits,
): ReadonlyMap<string, Sides> {
  const side = (years: ReadonlyMap<string, StoredYear> | undefined, id: string): SideFound | null => {
    const stored = years?.get(id);
    const of = stored === undefined ? null : yearAtItsEnd(year, stored);
    return of === null ? null : sideOf(of, comparableBefore(year, of, earlier?.get(id)), limits);
  };
  return new Map(
    ids.flatMap((id) => {
      const [is, would] = [side(now, id), side(then, id)];
      return is === null || would === null ? [] : [[id, { is, would }] as const];
    }),
  );
}

const unitRows = z.array(z.object({ unit_id: z.uuid(), name: z.string() }));

/** Units that promise one of the indicators, with what is and what would be proposed for their year. */
async function unitsOf(
  tx: Tx,
  actor: Actor,
  sides: ReadonlyMap<string, Sides>,
  year: number,
): Promise<readonly WhatIfUnit[]> {
  const units = unitRows.parse(
    await tx.$queryRaw(sql`
      SELECT DISTINCT p.unit_id, u.name FROM perjanjian_kinerja p
      JOIN perjanjian_kinerja_version v ON v.agency_id = p.agency_id AND v.agreement_id = p.id
        AND v.number = p.agreed_version
      JOIN perjanjian_kinerja_iku l ON l.agency_id = v.agency_id AND l.version_id = v.id
      JOIN unit_version u ON u.unit_id = p.unit_id AND u.valid_from <= ${actor.today}::date
        AND (u.valid_to IS NULL OR u.valid_to >= ${actor.today}::date)
      WHERE p.year = ${year}::int AND l.iku_id = ANY (${[...sides.keys()]}::uuid[]) ORDER BY u.name LIMIT 20`),
  );
  const lines = await indicatorLines(
    tx,
    units.map(({ unit_id: id }) => id),
    year,
  );
  const { organisasi } = rulesOf(rulesetOf(year) ?? RULESETS[0]);
  const would = (line: IndicatorLine): IndicatorLine => {
    const found = sides.get(line.ikuId);
    if (found === undefined || !isMoved(found)) return line;
    const capaian = yearCapaian(found.would);
    const { target, realisasi } = found.would.side;
    return { ...line, target, realisasi, capaian, counts: countOf(capaian, found.would.hasFigure) };
  };
  return units.map(({ unit_id: id, name }) => {
    const own = lines.get(id) ?? [];
    return {
      id,
      name,
      is: annualSuggestion(own, organisasi),
      would: annualSuggestion(own.map(would), organisasi),
    };
  });
}

const isMoved = ({ is, would }: Sides): boolean => JSON.stringify(is.side) !== JSON.stringify(would.side);

/**
 * What would come of another target or realisasi: of the indicator, of all above it, of the predikat proposed for the
 * units that promise them. Read in a transaction that cannot write; null where the agency has no such indicator.
 */
export async function whatIf(actor: Actor, question: WhatIfQuestion): Promise<WhatIfView | null> {
  const { ikuId, year } = question;
  return read(actor, async (tx): Promise<WhatIfView | null> => {
    const loaded = await loadCascade(tx, [ikuId], year);
    const now = rolledYears(loaded);
    const stored = now.get(ikuId);
    const of = stored === undefined ? null : yearAtItsEnd(year, stored);
    if (of === null) return null;
    const periods = periodsOfYear(year, of.measure.rhythm);
    const last = Math.max(0, ...of.values.keys());
    const ordinal = Math.min(question.ordinal ?? last + 1, periods.length);
    const { imagined, errors } = imaginedOf(question, of, ordinal);
    const then = imaginedYears({ ...loaded, years: now }, imagined);
    const ids = upward(ikuId, loaded);
    const names = await namesOf(tx, actor, ids, year);
    const own = names.get(ikuId);
    if (own === undefined) return null;
    const { course: limits } = await kebijakanOf(tx, actor.agencyId, year);
    const sides = sidesOf(ids, year, [now, then, await storedYears(tx, ids, year - 1)], limits);
    const lines = ids.flatMap((id): WhatIfLine[] => {
      const [found, name] = [sides.get(id), names.get(id)];
      if (found === undefined || name === undefined) return [];
      const { code, name: says, unit } = name;
      return [
        {
          ...{
            id,
            code,
            name: says,
            unitName: unit ?? "Belum ada penanggung jawab",
            working: found.would.working,
          },
          ...{ is: found.is.side, would: found.would.side, isChanged: isMoved(found) },
        },
      ];
    });
    return {
      ...{ ikuId, name: own.name, code: own.code, satuan: of.measure.unitName, ordinal, errors, lines },
      isComputed: loaded.methods.has(ikuId),
      target: of.targets.get(0)?.text ?? "",
      periods: periods.map((period) => ({
        ...{ ordinal: period.ordinal, name: periodName(period) },
        typed: valueToType(of.values.get(period.ordinal) ?? null),
      })),
      isImagined: imagined.target !== null || imagined.realisasi !== null,
      units: await unitsOf(tx, actor, sides, year),
    };
  });
}
