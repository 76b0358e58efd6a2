import { z } from "zod";
import { PERMISSIONS } from "@/lib/access/permissions";
import { sql } from "@/lib/db/server/gate";
import { calendarDateFromDb, calendarDateOf } from "@/lib/kernel/calendar";
import { REORGANISATION_TOPICS, type ReorganisationTopic } from "@/lib/reorganisation/outbox";
import type { Draft, Message } from "../draft";
import {
  indicatorsReceivedMessage,
  planAppliedMessage,
  planApprovedMessage,
  planRefusedMessage,
  planReturnedMessage,
  planRevokedMessage,
  planSubmittedMessage,
  type PlanNews,
} from "../reorganisation-message";
import { teller, type Teller, type Telling } from "./tell-employee";

const MESSAGES: Readonly<Record<ReorganisationTopic, (news: PlanNews) => Message>> = {
  "reorganisation.submitted": planSubmittedMessage,
  "reorganisation.returned": planReturnedMessage,
  "reorganisation.approved": planApprovedMessage,
  "reorganisation.revoked": planRevokedMessage,
  "reorganisation.applied": planAppliedMessage,
  "reorganisation.refused": planRefusedMessage,
};

/** Accounts that set plans for the whole agency today. */
async function deciders({ tx, agencyId, today }: Telling): Promise<readonly string[]> {
  const roles = [...PERMISSIONS["reorganisation.decide"]];
  const day = new Date(today);
  const rows = await tx.account.findMany({
    where: {
      agencyId,
      status: { not: "suspended" },
      grants: {
        some: {
          ...{ role: { in: roles }, unitId: null, validFrom: { lte: day } },
          OR: [{ validTo: null }, { validTo: { gte: day } }],
        },
      },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

const received = z.array(
  z.object({ account_id: z.uuid(), name: z.string(), count: z.coerce.number(), day: z.string() }),
);

/** Heads of units that answer for indicators since the plan: they have a perjanjian kinerja to revise. */
async function tellReceivers({ tx }: Telling, planIds: readonly string[]): Promise<readonly Draft[]> {
  const rows = received.parse(
    await tx.$queryRaw(sql`
      SELECT a.id AS account_id, v.name, count(*) AS count, r.effective_on::text AS day
      FROM reorganisation r
      JOIN iku_owner o ON o.agency_id = r.agency_id AND o.valid_from = r.effective_on AND o.reason = r.legal_basis
      JOIN unit_version v ON v.unit_id = o.unit_id AND daterange(v.valid_from, v.valid_to, '[]') @> r.effective_on
      JOIN placement p ON p.agency_id = o.agency_id AND p.unit_id = o.unit_id AND p.is_head
        AND daterange(p.valid_from, p.valid_to, '[]') @> r.effective_on
      JOIN account a ON a.agency_id = p.agency_id AND a.employee_id = p.employee_id AND a.status <> 'suspended'
      WHERE r.id = ANY (${[...planIds]}::uuid[])
      GROUP BY a.id, v.name, r.effective_on ORDER BY a.id, v.name`),
  );
  return rows.map(({ account_id: accountId, name, count, day }) => ({
    ...{ topic: "reorganisation.applied", accountId },
    ...indicatorsReceivedMessage(count, name, calendarDateOf(day)),
  }));
}

async function tellPlans(
  topic: ReorganisationTopic,
  telling: Telling,
  events: readonly { readonly planId: string }[],
): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const planIds = events.map(({ planId }) => planId);
  const plans = await tx.reorganisation.findMany({ where: { agencyId, id: { in: planIds } } });
  const deciding = topic === "reorganisation.submitted" ? await deciders(telling) : [];
  const drafts = plans.flatMap((plan) => {
    const others = deciding.filter((id) => !plan.drafters.includes(id));
    const concerned = [
      ...plan.drafters,
      plan.submittedBy ?? plan.createdBy,
      plan.decidedBy ?? plan.createdBy,
    ];
    const news = {
      ...{ planId: plan.id, title: plan.title, note: plan.note },
      effectiveOn: calendarDateFromDb(plan.effectiveOn),
      by: (topic === "reorganisation.submitted" ? plan.submittedByName : plan.decidedByName) ?? "Sistem",
    };
    const to = topic === "reorganisation.submitted" ? others : [...new Set(concerned)];
    return to.map((accountId) => ({ topic, accountId, ...MESSAGES[topic](news) }));
  });
  return topic === "reorganisation.applied"
    ? [...drafts, ...(await tellReceivers(telling, planIds))]
    : drafts;
}

/** Who is told what of planned structures, by topic. */
export const REORGANISATION_TELLERS: ReadonlyMap<string, Teller> = new Map(
  (Object.keys(REORGANISATION_TOPICS) as ReorganisationTopic[]).map((topic) => [
    topic,
    teller(REORGANISATION_TOPICS[topic], (telling, events) => tellPlans(topic, telling, events)),
  ]),
);
