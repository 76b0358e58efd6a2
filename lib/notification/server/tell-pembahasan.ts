import { z } from "zod";
import { sql } from "@/lib/db/server/gate";
import { EVALUATION_TOPICS } from "@/lib/evaluation/outbox";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { periodName, RHYTHMS } from "@/lib/period/period";
import type { Draft } from "../draft";
import { pembahasanMessage, type PembahasanTopic } from "../evaluation-message";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

const rows = z.array(
  z.object({
    pembahasan_id: z.uuid(),
    evaluation_id: z.uuid(),
    hearer_id: z.uuid().nullable(),
    unit: z.string().nullable(),
    person: z.string(),
    year: z.number().int(),
    rhythm: z.enum(RHYTHMS),
    ordinal: z.number().int(),
    holds_until: z.string().transform(calendarDateOf),
  }),
);

interface Told {
  readonly pembahasanId: string;
  readonly evaluationId?: string;
}

/** Each appraiser of its people once, but for who has opened it. */
const ofOpened = (today: string) => sql`
  SELECT DISTINCT ON (w.id, hearer_id) w.id AS pembahasan_id, v.id AS evaluation_id,
    coalesce(v.appraiser_id, r.appraiser_id) AS hearer_id, '' AS person
  FROM wanted w JOIN pembahasan h ON h.id = w.id JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
  JOIN LATERAL app.unit_subtree(ARRAY[h.unit_id], least(p.ends_on, ${today}::date)) under ON true
  JOIN evaluation v ON v.agency_id = h.agency_id AND v.period_id = h.period_id AND v.unit_id = under.unit_id
    AND v.employee_id <> h.leader_id
  LEFT JOIN appraisal_relation r ON r.agency_id = v.agency_id AND r.employee_id = v.employee_id
  WHERE coalesce(v.appraiser_id, r.appraiser_id) <> h.leader_id`;

const ofPoint = (hearer: "appraiser" | "leader") => sql`
  SELECT w.id AS pembahasan_id, v.id AS evaluation_id, m.name AS person,
    ${hearer === "leader" ? sql`h.leader_id` : sql`coalesce(v.appraiser_id, r.appraiser_id)`} AS hearer_id
  FROM wanted w JOIN pembahasan h ON h.id = w.id JOIN evaluation v ON v.id = w.evaluation_id
  JOIN employee m ON m.agency_id = v.agency_id AND m.id = v.employee_id
  LEFT JOIN appraisal_relation r ON r.agency_id = v.agency_id AND r.employee_id = v.employee_id
  WHERE ${hearer === "leader" ? sql`coalesce(v.appraiser_id, r.appraiser_id) IS DISTINCT FROM h.leader_id` : sql`true`}`;

function hearing(topic: PembahasanTopic, today: string) {
  switch (topic) {
    case "pembahasan.opened":
      return ofOpened(today);
    case "pembahasan.agreed":
      return ofPoint("appraiser");
    case "pembahasan.answered":
      return ofPoint("leader");
  }
}

async function tell(topic: PembahasanTopic, telling: Telling, events: readonly Told[]): Promise<Draft[]> {
  const { tx, agencyId, today } = telling;
  const ids = events.map(({ pembahasanId }) => pembahasanId);
  const evaluationIds = events.map(({ evaluationId }) => evaluationId ?? null);
  const found = rows.parse(
    await tx.$queryRaw(sql`
      WITH wanted AS (SELECT * FROM unnest(${ids}::uuid[], ${evaluationIds}::uuid[]) AS w(id, evaluation_id)),
      told AS (${hearing(topic, today)})
      SELECT t.*, u.name AS unit, p.year, p.rhythm::text, p.ordinal, h.holds_until::text
      FROM told t JOIN pembahasan h ON h.id = t.pembahasan_id
      JOIN period p ON p.agency_id = h.agency_id AND p.id = h.period_id
      LEFT JOIN LATERAL (SELECT name FROM unit_version n WHERE n.unit_id = h.unit_id
        ORDER BY n.valid_from DESC LIMIT 1) u ON true`),
  );
  const accounts = await accountsOf(
    tx,
    agencyId,
    found.flatMap(({ hearer_id: hearerId }) => hearerId ?? []),
  );
  return found.flatMap((row): Draft[] => {
    const accountId = accounts.get(row.hearer_id ?? "");
    if (accountId === undefined) return [];
    const message = pembahasanMessage({
      ...{ topic, pembahasanId: row.pembahasan_id, evaluationId: row.evaluation_id, person: row.person },
      ...{ unit: row.unit ?? "unit kerja", periodName: periodName(row), holdsUntil: row.holds_until },
    });
    return [{ topic, accountId, ...message }];
  });
}

/** Who is told what of pembahasan, by topic. */
export const PEMBAHASAN_TELLERS: readonly (readonly [string, Teller])[] = [
  [
    "pembahasan.opened",
    teller<Told>(EVALUATION_TOPICS["pembahasan.opened"], (telling, events) =>
      tell("pembahasan.opened", telling, events),
    ),
  ],
  [
    "pembahasan.agreed",
    teller<Told>(EVALUATION_TOPICS["pembahasan.agreed"], (telling, events) =>
      tell("pembahasan.agreed", telling, events),
    ),
  ],
  [
    "pembahasan.answered",
    teller<Told>(EVALUATION_TOPICS["pembahasan.answered"], (telling, events) =>
      tell("pembahasan.answered", telling, events),
    ),
  ],
];
