import { nameWithTitles } from "@/lib/employee/employee";
import { SKP_TOPICS, type SkpTopic } from "@/lib/skp/outbox";
import type { Draft } from "../draft";
import { skpMessage } from "../skp-message";
import { accountsOf } from "./recipients";
import { teller, type Teller, type Telling } from "./tell-employee";

const person = { select: { id: true, name: true, frontTitle: true, backTitle: true } } as const;

interface Told {
  readonly skpId: string;
  readonly commentId?: string;
  readonly by?: "own" | "appraiser";
}

/** Who appraises each person today, by the list that is kept for it. */
async function appraisersOf({ tx, agencyId }: Telling, employeeIds: readonly string[]) {
  const rows = await tx.appraisalRelation.findMany({
    where: { agencyId, employeeId: { in: [...employeeIds] } },
    select: { employeeId: true, appraiser: person },
  });
  return new Map(rows.map(({ employeeId, appraiser }) => [employeeId, appraiser]));
}

async function commentsOf({ tx, agencyId }: Telling, events: readonly Told[]) {
  const ids = events.flatMap(({ commentId }) => commentId ?? []);
  const rows = await tx.skpComment.findMany({
    where: { agencyId, id: { in: ids } },
    select: { id: true, text: true, author: { select: { name: true, employeeId: true } } },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The side that is told: who did not do it. A comment of the atasan goes to the person whose SKP it is. */
function goesToOwn(topic: SkpTopic, { by }: Told, authorId: string | null, employeeId: string): boolean {
  switch (topic) {
    case "skp.submitted":
      return false;
    case "skp.returned":
    case "skp.approved":
    case "skp.placed":
      return true;
    case "skp.revised":
      return by === "appraiser";
    case "skp.commented":
      return authorId !== employeeId;
  }
}

async function tellSkps(topic: SkpTopic, telling: Telling, events: readonly Told[]): Promise<Draft[]> {
  const { tx, agencyId } = telling;
  const rows = await tx.skp.findMany({
    where: { agencyId, id: { in: events.map(({ skpId }) => skpId) } },
    select: {
      id: true,
      year: true,
      employee: person,
      appraiser: person,
      versions: { orderBy: { number: "desc" }, take: 1, select: { reason: true, returnNote: true } },
    },
  });
  const skps = new Map(rows.map((row) => [row.id, row]));
  const appraisers = await appraisersOf(
    telling,
    rows.map(({ employee }) => employee.id),
  );
  const comments = await commentsOf(telling, events);
  const people = rows.flatMap(({ employee, appraiser }) => [
    employee.id,
    ...[appraiser, appraisers.get(employee.id)].flatMap((side) => side?.id ?? []),
  ]);
  const accounts = await accountsOf(tx, agencyId, people);
  return events.flatMap((event): Draft[] => {
    const skp = skps.get(event.skpId);
    if (skp === undefined) return [];
    const { employee } = skp;
    const appraiser = appraisers.get(employee.id) ?? skp.appraiser;
    const comment = event.commentId === undefined ? undefined : comments.get(event.commentId);
    const isToOwn = goesToOwn(topic, event, comment?.author.employeeId ?? null, employee.id);
    const hearer = isToOwn ? employee : appraiser;
    const accountId = hearer === null ? undefined : accounts.get(hearer.id);
    if (accountId === undefined) return [];
    const [version] = skp.versions;
    const note = topic === "skp.returned" ? version?.returnNote : version?.reason;
    const speaker = isToOwn ? appraiser : employee;
    const by =
      comment?.author.name ?? (speaker === null ? "Pejabat penilai kinerja" : nameWithTitles(speaker));
    const message = skpMessage({
      topic,
      skpId: skp.id,
      year: skp.year,
      employee: isToOwn ? "Anda" : nameWithTitles(employee),
      by,
      note: comment?.text ?? note ?? null,
    });
    return [{ topic, accountId, ...message }];
  });
}

/** Who is told what of SKP, by topic. */
export const SKP_TELLERS: ReadonlyMap<string, Teller> = new Map(
  (Object.keys(SKP_TOPICS) as SkpTopic[]).map((topic) => [
    topic,
    teller<Told>(SKP_TOPICS[topic], (telling, events) => tellSkps(topic, telling, events)),
  ]),
);
