import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb } from "@/lib/kernel/calendar";
import { Exact, numberText, parseNumber } from "@/lib/kernel/decimal";
import { longDate } from "@/lib/kernel/indonesian-date";
import { periodName, periodsOfYear } from "@/lib/period/period";
import { splitOf } from "../../cascade";
import { CASCADE_KINDS } from "../../iku";
import { mayPlan, mayRecord } from "../../policy";
import { reckon } from "../../reckon";
import { figureShown, keptCapaian, shownCapaian } from "../../shown";
import { smartRemarks } from "../../smart";
import { splitMessage } from "../../split-message";
import { withUnit } from "../../target";
import { valueToType } from "../../value";
import type { IkuPage, PeriodLine, ShareLine } from "../../view";
import { heldIku, type HeldIku } from "../held";
import { storedYears, versionOn, type StoredYear } from "../years";
import { childrenOf } from "./tree";
import { pathTo } from "./tree-picture";

const shareRows = z.array(
  z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    kind: z.enum(CASCADE_KINDS),
    weight: z.string().nullable(),
    note: z.string(),
    low: z.string().nullable(),
    target: z.string().nullable(),
    unit_name: z.string(),
    capaian: z.string().nullable(),
    because: z.string().nullable(),
    is_child: z.boolean(),
  }),
);

async function sharesOf(tx: Tx, actor: Actor, ikuId: string, year: number) {
  return shareRows.parse(
    await tx.$queryRaw(sql`
      SELECT i.id, i.code, v.name, u.name AS unit, l.kind, trim_scale(l.weight)::text AS weight, l.note,
        t.low::text, t.text AS target, v.unit_name, r.capaian, r.because, l.parent_id = ${ikuId}::uuid AS is_child
      FROM iku_link l
      JOIN iku i ON i.id = CASE WHEN l.parent_id = ${ikuId}::uuid THEN l.child_id ELSE l.parent_id END
      CROSS JOIN LATERAL (SELECT v.* FROM iku_version v WHERE v.iku_id = i.id
        AND v.valid_from <= make_date(${year}, 12, 31) ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v
      LEFT JOIN iku_target t ON t.version_id = v.id AND t.year = ${year} AND t.ordinal = 0
      LEFT JOIN iku_owner o ON o.iku_id = i.id AND daterange(o.valid_from, o.valid_to, '[]') @> ${actor.today}::date
      LEFT JOIN unit_version u ON u.unit_id = o.unit_id
        AND daterange(u.valid_from, u.valid_to, '[]') @> ${actor.today}::date
      LEFT JOIN LATERAL (SELECT coalesce(r.capaian, r.year_capaian)::text AS capaian,
          coalesce(r.because, r.year_because) AS because
        FROM iku_realisasi r WHERE r.iku_id = i.id AND r.year = ${year} AND r.rhythm = v.rhythm
        ORDER BY r.ordinal DESC LIMIT 1) r ON true
      WHERE l.parent_id = ${ikuId}::uuid OR l.child_id = ${ikuId}::uuid ORDER BY i.code`),
  );
}

function shareLine(row: z.output<typeof shareRows>[number]): ShareLine {
  return {
    ...{ id: row.id, code: row.code, name: row.name, unitName: row.unit, kind: row.kind, note: row.note },
    weight: row.weight === null ? null : numberText(row.weight),
    target: row.target === null ? "" : `${row.target} ${row.unit_name}`.trim(),
    capaian: keptCapaian(row.capaian, row.because),
  };
}

async function periodLines(
  tx: Tx,
  actor: Actor,
  held: HeldIku,
  stored: StoredYear,
  year: number,
): Promise<readonly PeriodLine[]> {
  const rhythm = stored.versions.at(-1)?.measure.rhythm ?? "quarterly";
  const kept = await tx.ikuRealisasi.findMany({
    where: { agencyId: actor.agencyId, ikuId: held.id, year, rhythm },
    select: {
      ...{ id: true, ordinal: true, source: true, note: true, version: true },
      enterer: { select: { name: true } },
      evidences: {
        select: { id: true, title: true, url: true, file: { select: { size: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  const byOrdinal = new Map(kept.map((row) => [row.ordinal, row] as const));
  return periodsOfYear(year, rhythm).map((period): PeriodLine => {
    const { ordinal, span } = period;
    const row = byOrdinal.get(ordinal);
    const version = versionOn(stored.versions, span.to);
    const values = stored.values.get(rhythm) ?? new Map<number, never>();
    const value = values.get(ordinal) ?? null;
    const targets = version?.targets ?? new Map<number, never>();
    const unitName = version?.measure.unitName ?? "";
    const target = targets.get(ordinal);
    const found = version === null ? null : reckon({ measure: version.measure, targets, values }, ordinal);
    const empty = shownCapaian({ status: "empty" });
    return {
      ...{ ordinal, name: periodName(period), version: row?.version ?? 0, realisasiId: row?.id ?? null },
      target: target === undefined || version === null ? "" : withUnit(target.text, version.measure),
      realisasi:
        value === null
          ? ""
          : figureShown(
              value.kind === "number" ? value.number.toFixed() : null,
              value.kind === "text" ? value.text : null,
              unitName,
            ),
      typed: valueToType(value),
      ...{ source: row?.source ?? null, note: row?.note ?? "", enteredBy: row?.enterer?.name ?? null },
      capaian: found === null ? empty : shownCapaian(found.capaian),
      year: found === null || value === null ? empty : shownCapaian(found.year),
      evidences: (row?.evidences ?? []).map(({ id, title, url, file }) => ({
        ...{ id, title, url },
        size: file?.size ?? null,
      })),
      isOpen: span.from <= actor.today,
    };
  });
}

/** One indicator with all that explains it; null where the agency has none of that id. */
export async function ikuPage(actor: Actor, ikuId: string, year: number): Promise<IkuPage | null> {
  const { agencyId } = actor;
  return read(actor, async (tx): Promise<IkuPage | null> => {
    const held = await heldIku(tx, actor, ikuId);
    if (held === null) return null;
    const row = await tx.iku.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: ikuId } },
      select: {
        isUtama: true,
        node: {
          select: {
            ...{ id: true, text: true, kind: true },
            document: { select: { startsYear: true, endsYear: true } },
          },
        },
        versions: {
          orderBy: [{ validFrom: "desc" }, { number: "desc" }],
          include: { targets: { orderBy: [{ year: "asc" }, { ordinal: "asc" }] } },
        },
        owners: {
          where: { id: held.ownerId ?? ikuId },
          select: { unitId: true, employee: { select: { name: true } } },
        },
        cascade: { select: { method: true, basis: true } },
        rhks: {
          where: { rhk: { removedIn: null, skp: { year } } },
          select: { id: true },
        },
      },
    });
    const [last] = row.versions;
    if (last === undefined) throw new Error("an indicator has a version");
    const stored = (await storedYears(tx, [ikuId], year)).get(ikuId);
    if (stored === undefined) return null;
    const shares = await sharesOf(tx, actor, ikuId, year);
    const direct = shares.filter(({ is_child: isChild, kind }) => isChild && kind === "langsung");
    const people = (await childrenOf(tx, actor, { keys: [`i${ikuId}`], year })).filter(
      ({ kind }) => kind === "rhk",
    );
    const own = last.targets.find((target) => target.year === year && target.ordinal === 0);
    const yearly = last.targets.filter(({ ordinal }) => ordinal === 0);
    const [owner] = row.owners;
    const unit =
      owner === undefined
        ? null
        : await tx.unitVersion.findFirst({
            where: { agencyId, unitId: owner.unitId },
            orderBy: { validFrom: "desc" },
            select: { name: true },
          });
    const split =
      row.cascade === null
        ? null
        : splitMessage(
            splitOf(
              row.cascade.method,
              last.form,
              own?.low == null ? null : new Exact(own.low.toFixed()),
              direct.map(({ id, low, weight }) => ({
                id,
                value: low === null ? null : parseNumber(numberText(low)),
                weight: weight === null ? null : parseNumber(numberText(weight)),
              })),
            ),
            own?.text ?? "",
            new Map(direct.map(({ id, name }) => [id, name])),
          );
    return {
      ...{ id: ikuId, code: held.code, version: held.version, isUtama: row.isUtama, year, split },
      ...{ name: last.name, definition: last.definition, formula: last.formula, unitName: last.unitName },
      ...{ form: last.form, accumulation: last.accumulation, scale: last.scale, jenis: last.jenis },
      ...{ control: last.control, rhythm: last.rhythm, baselineYear: last.baselineYear },
      ...{ baselineText: last.baselineText, source: last.source, evidence: last.evidence },
      ...{ legalBasis: last.legalBasis, perspektif: last.perspektif, cascade: row.cascade },
      ...{ standardText: last.standardText, standardSource: last.standardSource },
      node: { id: row.node.id, text: row.node.text },
      owner:
        owner === undefined
          ? null
          : { unit: { id: owner.unitId, text: unit?.name ?? "" }, keeper: owner.employee?.name ?? null },
      path: await pathTo(tx, row.node.id),
      years: yearly.map((target) => ({
        year: target.year,
        target: withUnit(target.text, last),
      })),
      targets: Object.fromEntries(
        last.targets.map((target) => [`t${String(target.year)}_${String(target.ordinal)}`, target.text]),
      ),
      periods: await periodLines(tx, actor, held, stored, year),
      versions: row.versions.map(({ number, validFrom, reason, createdByName }) => ({
        ...{ number, reason, by: createdByName, from: longDate(calendarDateFromDb(validFrom)) },
      })),
      parents: shares.filter(({ is_child: isChild }) => !isChild).map(shareLine),
      children: shares.filter(({ is_child: isChild }) => isChild).map(shareLine),
      people: people.map(({ key, text, carrier }) => ({ rhkId: key.slice(1), text, name: carrier ?? "" })),
      peopleHidden: Math.max(row.rhks.length - people.length, 0),
      smart: smartRemarks({
        ...{ name: last.name, definition: last.definition, formula: last.formula, unitName: last.unitName },
        ...{ source: last.source, form: last.form, jenis: last.jenis, nodeKind: row.node.kind },
        ...{ baseline: parseNumber(last.baselineText), hasBaseline: last.baselineText !== "" },
        targets: yearly.map(({ year: of, low }) => ({
          year: of,
          low: low === null ? null : new Exact(low.toFixed()),
        })),
        years: { from: row.node.document.startsYear, to: row.node.document.endsYear },
      }),
      canPlan: mayPlan(held.relation.reach, held.relation.unitId).allowed,
      canRecord: row.cascade === null && mayRecord(held.relation).allowed,
    };
  });
}
