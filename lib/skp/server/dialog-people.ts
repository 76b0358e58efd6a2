import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateOf } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import { DIALOG_STATES } from "../dialog";
import type { DialogFigures, DialogPersonView } from "../dialog-view";

/** Which dialogs count: any of the year, those at planning, or those about one period (of the people of its rhythm). */
export type DialogStageAsked =
  | { readonly kind: "any" }
  | { readonly kind: "planning" }
  | { readonly kind: "period"; readonly id: string; readonly rhythm: Rhythm };

/** Whose dialogs: of those whom one appraises, or of those in units (null: the whole agency). */
export type DialogWhom =
  | { readonly kind: "appraised"; readonly appraiserId: string }
  | { readonly kind: "units"; readonly unitIds: readonly string[] | null };

export interface DialogsAsked {
  readonly whom: DialogWhom;
  readonly year: number;
  readonly stage: DialogStageAsked;
}

const whomIn = (whom: DialogWhom) =>
  whom.kind === "appraised"
    ? sql`r.appraiser_id = ${whom.appraiserId}::uuid`
    : sql`(${whom.unitIds === null}::boolean OR r.unit_id = ANY (${[...(whom.unitIds ?? [])]}::uuid[]))`;

const stageOf = (stage: DialogStageAsked) => {
  switch (stage.kind) {
    case "any":
      return sql`true`;
    case "planning":
      return sql`d.period_id IS NULL`;
    case "period":
      return sql`d.period_id = ${stage.id}::uuid`;
  }
};

/**
 * Everybody who makes an SKP here and is counted, with what there is of dialogs: the one place that says who counts, so
 * that figures and list cannot differ.
 */
function people({ whom, year, stage }: DialogsAsked) {
  const rhythm = stage.kind === "period" ? stage.rhythm : null;
  return sql`
    person AS (
      SELECT r.employee_id, r.position_name, r.unit_id FROM appraisal_relation r
      WHERE r.makes_skp AND r.is_counted AND NOT r.is_external AND ${whomIn(whom)}
        AND (${rhythm}::text IS NULL OR r.rhythm::text = ${rhythm})
    ),
    held AS (
      SELECT s.employee_id, count(*) AS dialogs, max(d.held_on) AS last_on,
        count(*) FILTER (WHERE d.employee_confirmed_at IS NOT NULL
          AND (d.appraiser_confirmed_at IS NOT NULL OR s.appraiser_id IS NULL)) AS confirmed,
        (array_agg(d.next_on ORDER BY d.held_on DESC, d.id DESC))[1] AS next_on,
        (array_agg(CASE WHEN d.employee_confirmed_at IS NULL THEN 'waits-employee'
          WHEN d.appraiser_confirmed_at IS NULL AND s.appraiser_id IS NOT NULL THEN 'waits-appraiser'
          ELSE 'confirmed' END ORDER BY d.held_on DESC, d.id DESC))[1] AS state
      FROM dialog d JOIN skp s ON s.agency_id = d.agency_id AND s.id = d.skp_id
      WHERE s.year = ${year} AND s.employee_id IN (SELECT employee_id FROM person) AND ${stageOf(stage)}
      GROUP BY s.employee_id
    )`;
}

const figures = z
  .array(z.object({ people: z.int(), never: z.int(), unconfirmed: z.int(), confirmed: z.int() }))
  .length(1);

/** How many have had a dialog and how many never; for dashboards too. */
export async function dialogFigures(tx: Tx, asked: DialogsAsked): Promise<DialogFigures> {
  const [row] = figures.parse(
    await tx.$queryRaw(sql`
      WITH ${people(asked)}
      SELECT count(*)::int AS people,
        count(*) FILTER (WHERE held.dialogs IS NULL)::int AS never,
        count(*) FILTER (WHERE held.confirmed = 0)::int AS unconfirmed,
        count(*) FILTER (WHERE held.confirmed > 0)::int AS confirmed
      FROM person LEFT JOIN held USING (employee_id)`),
  );
  return row ?? { people: 0, never: 0, unconfirmed: 0, confirmed: 0 };
}

const listed = z.array(
  z.object({
    employee_id: z.uuid(),
    name: z.string(),
    front_title: z.string().nullable(),
    back_title: z.string().nullable(),
    position_name: z.string().nullable(),
    unit_name: z.string().nullable(),
    skp_id: z.uuid().nullable(),
    last_on: z.string().nullable(),
    next_on: z.string().nullable(),
    state: z.enum(DIALOG_STATES).nullable(),
  }),
);

/** Which of the people a list holds. */
export const DIALOG_FILTERS = ["all", "never", "unconfirmed", "confirmed"] as const;
export type DialogFilter = (typeof DIALOG_FILTERS)[number];

const filtered = (filter: DialogFilter) => {
  switch (filter) {
    case "all":
      return sql`true`;
    case "never":
      return sql`held.dialogs IS NULL`;
    case "unconfirmed":
      return sql`held.confirmed = 0`;
    case "confirmed":
      return sql`held.confirmed > 0`;
  }
};

/** People on one page of a list. */
const PAGE = 25;

export interface DialogPeople {
  readonly people: readonly DialogPersonView[];
  /** The person after whom the next page begins; null: that was all. */
  readonly after: string | null;
}

async function peopleAfter(
  tx: Tx,
  asked: DialogsAsked,
  filter: DialogFilter,
  day: string,
  after: string | null,
): Promise<DialogPeople> {
  const rows = listed.parse(
    await tx.$queryRaw(sql`
      WITH ${people(asked)}
      SELECT e.id AS employee_id, e.name, e.front_title, e.back_title, person.position_name, v.name AS unit_name,
        s.id AS skp_id, held.last_on::text, held.next_on::text, held.state
      FROM person JOIN employee e ON e.id = person.employee_id LEFT JOIN held USING (employee_id)
      LEFT JOIN unit_version v ON v.unit_id = person.unit_id
        AND v.valid_from <= ${day}::date AND (v.valid_to IS NULL OR v.valid_to >= ${day}::date)
      LEFT JOIN LATERAL (
        SELECT id FROM skp WHERE employee_id = e.id AND year = ${asked.year} ORDER BY starts_on DESC LIMIT 1) s ON true
      WHERE ${filtered(filter)}
        AND (${after}::uuid IS NULL OR (e.name, e.id) > (SELECT name, id FROM employee WHERE id = ${after}::uuid))
      ORDER BY e.name, e.id LIMIT ${PAGE + 1}::int`),
  );
  const shown = rows.slice(0, PAGE);
  return {
    people: shown.map((row) => ({
      employeeId: row.employee_id,
      name: nameWithTitles({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
      positionName: row.position_name ?? "",
      unitName: row.unit_name ?? "",
      skpId: row.skp_id,
      lastOn: row.last_on === null ? null : calendarDateOf(row.last_on),
      nextOn: row.next_on === null ? null : calendarDateOf(row.next_on),
      waits: row.state,
    })),
    after: rows.length > PAGE ? (shown.at(-1)?.employee_id ?? null) : null,
  };
}

export interface DialogOverview {
  readonly figures: DialogFigures;
  readonly list: DialogPeople;
}

interface OverviewAsked {
  /** Those whom one appraises, or those whom a role reaches. */
  readonly of: "appraised" | "reach";
  readonly year: number;
  readonly stage: DialogStageAsked;
  readonly filter: DialogFilter;
  readonly after: string | null;
}

async function whomOf(tx: Tx, actor: Actor, of: OverviewAsked["of"]): Promise<DialogWhom | null> {
  if (of === "appraised") {
    return actor.employeeId === null ? null : { kind: "appraised", appraiserId: actor.employeeId };
  }
  const reach = await unitReach(tx, actor, "skp.read");
  if (reach.kind === "none") return null;
  return { kind: "units", unitIds: reach.kind === "agency" ? null : [...reach.unitIds] };
}

/** Figures and one page of people, as far as the actor may see; null where nobody is his or hers to see. */
export async function dialogOverview(actor: Actor, asked: OverviewAsked): Promise<DialogOverview | null> {
  const { of, year, stage, filter, after } = asked;
  return read(actor, async (tx) => {
    const whom = await whomOf(tx, actor, of);
    if (whom === null) return null;
    const which = { whom, year, stage };
    const found = await dialogFigures(tx, which);
    if (of === "appraised" && found.people === 0 && stage.kind === "any") return null;
    return { figures: found, list: await peopleAfter(tx, which, filter, actor.today, after) };
  });
}
