import type { Actor } from "@/lib/access/actor";
import { kebijakanOf } from "@/lib/agency/server/kebijakan";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact, type Tx } from "@/lib/db/server/door";
import { violatedConstraint } from "@/lib/db/server/violation";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { numberText, parseNumber } from "@/lib/kernel/decimal";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { capaianView } from "../../capaian-view";
import type { RealisasiRefusal } from "../../refusal";
import { followIki } from "@/lib/iku/server/recompute";
import { capaianOfPeriod } from "@/lib/iku/result";
import type { CapaianView } from "../../result-view";
import type { SaveRealisasiInput } from "../../schema";
import { parseValue, storedValue, valueText, type RealisasiValue } from "@/lib/iku/value";
import { claimLine, shortened } from "../claim";
import { indicatorOf, realisasiFields, type IkiRow, type RealisasiRow } from "../result-rows";

/** What was kept, as the page shows it at once. */
export interface SavedRealisasi {
  readonly version: number;
  /** The realisasi as it was understood: "12,5 dokumen"; null where there is none. */
  readonly understood: string | null;
  readonly targetUnderstood: string | null;
  readonly capaian: CapaianView;
}

type Outcome = Result<SavedRealisasi, RealisasiRefusal>;

interface Fields {
  readonly actionPlan: string | null;
  readonly targetNumber: string | null;
  readonly valueNumber: string | null;
  readonly valueDate: Date | null;
  readonly valueText: string | null;
  readonly note: string | null;
}

interface Read {
  readonly value: RealisasiValue | null;
  readonly target: ReturnType<typeof parseNumber>;
}

/** What was typed, read by the kind of the target. */
function readTyped(iki: IkiRow, input: SaveRealisasiInput): Result<Read, RealisasiRefusal> {
  const kind = iki.targetKind;
  const value = input.value === "" ? null : parseValue(kind, input.value);
  if (value === null && input.value !== "") return refuse({ code: "unreadable", field: "value", kind });
  const target = input.target === "" ? null : parseNumber(input.target);
  if (target === null && input.target !== "") return refuse({ code: "unreadable", field: "target", kind });
  return ok({ value, target });
}

function fieldsOf(input: SaveRealisasiInput, { value, target }: Read): Fields {
  const stored = storedValue(value);
  return {
    actionPlan: input.actionPlan === "" ? null : input.actionPlan,
    targetNumber: target?.toFixed() ?? null,
    valueNumber: stored.valueNumber,
    valueDate: stored.valueDate === null ? null : calendarDateToDb(stored.valueDate),
    valueText: stored.valueText,
    note: input.note === "" ? null : input.note,
  };
}

const NOTHING: Fields = {
  actionPlan: null,
  targetNumber: null,
  valueNumber: null,
  valueDate: null,
  valueText: null,
  note: null,
};

function keptFields(row: RealisasiRow | null): Fields {
  if (row === null) return NOTHING;
  const { actionPlan, targetNumber, valueNumber, valueDate, valueText: text, note } = row;
  return {
    ...{ actionPlan, valueDate, valueText: text, note },
    targetNumber: targetNumber?.toFixed() ?? null,
    valueNumber: valueNumber?.toFixed() ?? null,
  };
}

/** The fields as the trail keeps them: figures and days whole, texts by their beginning. */
function traced(fields: Fields) {
  const { valueNumber, valueDate } = fields;
  const text = (words: string | null) => (words === null ? null : shortened(words));
  return {
    actionPlan: text(fields.actionPlan),
    target: fields.targetNumber,
    realisasi: valueNumber ?? valueDate?.toISOString().slice(0, 10) ?? text(fields.valueText),
    note: text(fields.note),
  };
}

function isSame(a: Fields, b: Fields): boolean {
  return (Object.keys(NOTHING) as (keyof Fields)[]).every((name) => String(a[name]) === String(b[name]));
}

/** @returns the version that the row has now; null where somebody else was faster */
async function write(
  tx: Tx,
  key: { readonly agencyId: string; readonly ikiId: string; readonly periodId: string },
  row: RealisasiRow | null,
  fields: Fields,
): Promise<number | null> {
  if (row === null) {
    const { version } = await tx.realisasi.create({ data: { ...key, ...fields }, select: { version: true } });
    return version;
  }
  const { count } = await tx.realisasi.updateMany({
    where: { agencyId: key.agencyId, id: row.id, version: row.version },
    data: { ...fields, version: { increment: 1 } },
  });
  return count === 0 ? null : row.version + 1;
}

async function saveOnce(actor: Actor, input: SaveRealisasiInput): Promise<Outcome> {
  const { agencyId } = actor;
  const { ikiId, periodId, version } = input;
  return transact(
    actor,
    async (tx, record): Promise<Outcome> => {
      const claim = await claimLine(tx, actor, ikiId, periodId);
      if (!claim.allowed) return refuse(claim.reason);
      const { iki, period, label } = claim.line;
      const read = readTyped(iki, input);
      if (!read.ok) return read;
      const row = await tx.realisasi.findUnique({
        where: { agencyId_ikiId_periodId: { agencyId, ikiId, periodId } },
        select: realisasiFields,
      });
      if ((row?.version ?? 0) !== version) return refuse({ code: "stale" });
      const [before, after] = [keptFields(row), fieldsOf(input, read.value)];
      if (isSame(before, after)) return refuse({ code: "unchanged" });
      const saved = await write(tx, { agencyId, ikiId, periodId }, row, after);
      if (saved === null) return refuse({ code: "stale" });
      // What an indicator of the organisation takes from here moves with it.
      await followIki(tx, agencyId, ikiId, period.year);
      const changes = changesBetween(traced(before), traced(after));
      record(auditEvent("realisasi.saved", ikiId, { name: label, period: period.name, changes }));

      const indicator = indicatorOf(iki);
      const { value, target: targetNumber } = read.value;
      const { unit } = indicator.target;
      const { capaianCap } = await kebijakanOf(tx, agencyId, period.year);
      const capaian = capaianOfPeriod(indicator, { targetNumber, value }, period.isWholeYear, capaianCap);
      return ok({
        version: saved,
        understood: value === null ? null : valueText(value, unit),
        targetUnderstood: targetNumber === null ? null : `${numberText(targetNumber)} ${unit}`.trim(),
        capaian: capaianView(capaian),
      });
    },
    { attempt: attempted("realisasi.saved", ikiId) },
  );
}

/** Keeps what was planned and done for an indicator in a period. Two at once: the second is told that it is stale. */
export async function saveRealisasi(actor: Actor, input: SaveRealisasiInput): Promise<Outcome> {
  try {
    return await saveOnce(actor, input);
  } catch (error) {
    if (violatedConstraint(error) !== "realisasi_agency_id_iki_id_period_id_key") throw error;
    // Another tab was the first to write anything: seen again, the row is there and its version another.
    return saveOnce(actor, input);
  }
}
