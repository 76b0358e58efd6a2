import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { read, type Tx } from "@/lib/db/server/door";
import { calendarDateOf, isWithin, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import { mayEditUnit } from "../../policy";
import { UNIT_KINDS } from "../../unit";
import { unitReach } from "../reach";
import { unitWithChildren, type UnitNodeView } from "./unit-nodes";

const day = z.string().transform(calendarDateOf);

const versions = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    headTitle: z.string().nullable(),
    parentId: z.uuid().nullable(),
    parentName: z.string().nullable(),
    appraisalSuperiorId: z.uuid().nullable(),
    appraisalSuperiorName: z.string().nullable(),
    sortOrder: z.number(),
    reason: z.string().nullable(),
    from: day,
    to: day.nullable(),
  }),
);

/** A unit as it was called and where it hung for a stretch of time; names of other units are those of its first day. */
export type UnitVersionView = z.infer<typeof versions>[number];

/** The whole history of a unit, the newest first. */
async function versionsOf(tx: Tx, unitId: string): Promise<readonly UnitVersionView[]> {
  const found = await tx.$queryRaw`
    SELECT v.name, v.kind::text, v.head_title AS "headTitle", v.parent_id AS "parentId", p.name AS "parentName",
           v.appraisal_superior_id AS "appraisalSuperiorId", s.name AS "appraisalSuperiorName",
           v.sort_order AS "sortOrder", v.reason, v.valid_from::text AS "from", v.valid_to::text AS "to"
    FROM unit_version v
    LEFT JOIN LATERAL (SELECT name FROM unit_version WHERE unit_id = v.parent_id
      ORDER BY valid_from <= v.valid_from DESC, abs(valid_from - v.valid_from) LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT name FROM unit_version WHERE unit_id = v.appraisal_superior_id
      ORDER BY valid_from <= v.valid_from DESC, abs(valid_from - v.valid_from) LIMIT 1) s ON true
    WHERE v.unit_id = ${unitId}::uuid
    ORDER BY v.valid_from DESC`;
  return versions.parse(found);
}

const steps = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** A unit on the way from the top. */
export type UnitStep = z.infer<typeof steps>[number];

/** The units above, the top first. */
async function stepsAbove(tx: Tx, parentId: string | null, on: CalendarDate): Promise<readonly UnitStep[]> {
  if (parentId === null) return [];
  const found = await tx.$queryRaw`
    WITH RECURSIVE up AS (
      SELECT unit_id, name, parent_id, 1 AS step FROM unit_version
      WHERE unit_id = ${parentId}::uuid AND valid_from <= ${on}::date AND (valid_to IS NULL OR valid_to >= ${on}::date)
      UNION ALL
      SELECT v.unit_id, v.name, v.parent_id, u.step + 1 FROM up u JOIN unit_version v ON v.unit_id = u.parent_id
        AND v.valid_from <= ${on}::date AND (v.valid_to IS NULL OR v.valid_to >= ${on}::date)
      WHERE u.step < 20
    )
    SELECT unit_id AS id, name FROM up ORDER BY step DESC`;
  return steps.parse(found);
}

export interface UnitDetailView {
  readonly id: string;
  readonly code: string;
  /** For the check that nobody else was faster. */
  readonly version: number;
  readonly day: CalendarDate;
  /** Whether it is in force on the day; if not, `now` is the version nearest to it. */
  readonly inForce: boolean;
  readonly now: UnitVersionView;
  /** From its first day to its last. */
  readonly life: DateSpan;
  readonly path: readonly UnitStep[];
  readonly history: readonly UnitVersionView[];
  /** The unit as a node of the tree: people and heads; null where it is not in force. */
  readonly node: UnitNodeView | null;
  readonly children: readonly UnitNodeView[];
  /** Who leads the agency, on its top unit: an elected head holds no post of a civil servant. */
  readonly agencyHead: { readonly title: string; readonly name: string } | null;
  readonly canEdit: boolean;
}

/** The version in force, else the one that begins next, else the last. */
function versionNearest(history: readonly UnitVersionView[], on: CalendarDate): UnitVersionView | undefined {
  const next = history.filter((version) => version.from > on).at(-1);
  return history.find((version) => isWithin(on, version)) ?? next ?? history[0];
}

async function agencyHead(tx: Tx, { agencyId }: Actor): Promise<UnitDetailView["agencyHead"]> {
  const { headTitle, headName } = await tx.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { headTitle: true, headName: true },
  });
  return { title: headTitle, name: headName };
}

/** A unit as it stands on a day, with its history; null where the agency has none of that id. */
export async function unitDetail(
  actor: Actor,
  unitId: string,
  on: CalendarDate,
): Promise<UnitDetailView | null> {
  return read(actor, async (tx) => {
    const unit = await tx.unit.findUnique({
      where: { agencyId_id: { agencyId: actor.agencyId, id: unitId } },
      select: { id: true, code: true, version: true },
    });
    const history = unit === null ? [] : await versionsOf(tx, unitId);
    const now = versionNearest(history, on);
    if (unit === null || now === undefined) return null;
    const nodes = await unitWithChildren(tx, on, unitId);
    const reach = await unitReach(tx, actor, "agency.edit-units");
    return {
      ...unit,
      day: on,
      inForce: isWithin(on, now),
      now,
      life: { from: history.at(-1)?.from ?? now.from, to: history[0]?.to ?? null },
      path: await stepsAbove(tx, now.parentId, isWithin(on, now) ? on : now.from),
      history,
      node: nodes.find((node) => node.id === unitId) ?? null,
      children: nodes.filter((node) => node.id !== unitId),
      agencyHead: now.kind === "instansi" ? await agencyHead(tx, actor) : null,
      canEdit: mayEditUnit(reach, unitId).allowed,
    };
  });
}
