import type { Actor } from "@/lib/access/actor";
import { unitReach } from "@/lib/agency/server/reach";
import { read, type Tx } from "@/lib/db/server/door";
import { appraiserViewOf, type AppraiserView } from "../appraiser-view";
import { nameWithTitles } from "../employee";
import { mayAnswerReport } from "../policy";
import type { ReportPage, ReportTask, ReportView } from "../report-view";
import { snapshotFor } from "./org-snapshot";
import { unitsOf } from "./reach";
import { inForceOn } from "./store";

const PAGE = 25;

const reportFields = {
  id: true,
  status: true,
  shown: true,
  note: true,
  answer: true,
  createdAt: true,
  resolvedAt: true,
} as const;

/** The last report that a person has sent. */
export function latestReport(tx: Tx, agencyId: string, employeeId: string): Promise<ReportView | null> {
  return tx.appraiserReport.findFirst({
    where: { agencyId, employeeId },
    select: reportFields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** The reports that the actor's role reaches, by the sender's own post. */
async function reportsInReach(tx: Tx, actor: Actor) {
  const units = unitsOf(await unitReach(tx, actor, "employee.answer-reports"));
  if (units === null) return {};
  const posts = { unitId: { in: [...units] }, kind: { notIn: ["plt", "plh"] as ("plt" | "plh")[] } };
  return { employee: { placements: { some: { ...posts, ...inForceOn(actor.today) } } } };
}

function taskSelect(actor: Actor) {
  return {
    ...reportFields,
    version: true,
    employeeId: true,
    resolver: { select: { name: true } },
    employee: {
      select: {
        name: true,
        frontTitle: true,
        backTitle: true,
        placements: {
          where: inForceOn(actor.today),
          select: {
            position: { select: { name: true } },
            unit: {
              select: { versions: { where: inForceOn(actor.today), select: { name: true }, take: 1 } },
            },
          },
          orderBy: [{ kind: "asc" as const }, { validFrom: "desc" as const }],
          take: 1,
        },
      },
    },
  };
}

interface TaskRow extends ReportView {
  readonly version: number;
  readonly employeeId: string;
  readonly resolver: { readonly name: string } | null;
  readonly employee: {
    readonly name: string;
    readonly frontTitle: string | null;
    readonly backTitle: string | null;
    readonly placements: readonly {
      readonly position: { readonly name: string };
      readonly unit: { readonly versions: readonly { readonly name: string }[] };
    }[];
  };
}

function taskOf(actor: Actor, { resolver, employee, ...row }: TaskRow): ReportTask {
  const [post] = employee.placements;
  const relation = { isOwn: actor.employeeId === row.employeeId, isReached: true };
  return {
    ...row,
    name: nameWithTitles(employee),
    post:
      post === undefined
        ? null
        : [post.position.name, post.unit.versions[0]?.name].filter(Boolean).join(", "),
    answeredBy: resolver?.name ?? null,
    mayAnswer: mayAnswerReport(relation, { isOpen: row.status === "open" }).allowed,
  };
}

/** Reports that wait, the oldest first; or those answered, the newest first. `after`: the last one of the page before. */
export async function reportTasks(
  actor: Actor,
  which: "open" | "answered",
  after: string | null,
): Promise<ReportPage> {
  const isOpen = which === "open";
  const direction = isOpen ? ("asc" as const) : ("desc" as const);
  return read(actor, async (tx) => {
    const rows = await tx.appraiserReport.findMany({
      where: {
        agencyId: actor.agencyId,
        status: isOpen ? "open" : { not: "open" },
        ...(await reportsInReach(tx, actor)),
      },
      select: taskSelect(actor),
      orderBy: [{ createdAt: direction }, { id: direction }],
      ...(after === null
        ? {}
        : { cursor: { agencyId_id: { agencyId: actor.agencyId, id: after } }, skip: 1 }),
      take: PAGE + 1,
    });
    const reports = rows.slice(0, PAGE).map((row) => taskOf(actor, row));
    return { reports, next: rows.length > PAGE ? (reports.at(-1)?.id ?? null) : null };
  });
}

/** How many reports wait for an answer that the actor may give, for the home page. */
export async function openReportCount(actor: Actor): Promise<number> {
  return read(actor, async (tx) =>
    tx.appraiserReport.count({
      where: { agencyId: actor.agencyId, status: "open", ...(await reportsInReach(tx, actor)) },
    }),
  );
}

/** One report with the appraiser as the system finds it now; null where it is not within the actor's reach. */
export async function reportTask(
  actor: Actor,
  reportId: string,
): Promise<{ readonly report: ReportTask; readonly now: AppraiserView } | null> {
  return read(actor, async (tx) => {
    const row = await tx.appraiserReport.findFirst({
      where: { agencyId: actor.agencyId, id: reportId, ...(await reportsInReach(tx, actor)) },
      select: taskSelect(actor),
    });
    if (row === null) return null;
    const snapshot = await snapshotFor(tx, row.employeeId, actor.today);
    const report = taskOf(actor, row);
    return { report, now: appraiserViewOf(snapshot, row.employeeId, actor.today, report.name) };
  });
}
