import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { unitsFound } from "@/lib/agency/server/queries/unit-options";
import type { UnitKind } from "@/lib/agency/unit";
import { read } from "@/lib/db/server/door";
import { nameWithTitles } from "@/lib/employee/employee";
import { addDays, calendarDateToDb } from "@/lib/kernel/calendar";
import { ikusAt } from "../register";
import { unitNamesIn } from "../unit-names";
import { readablePlan } from "./plans";

/** A unit to choose, as it will be. */
export interface PlannedChoice {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

const MOST_NEW = 10;

/** Units that are there once the plan is in effect, by the words of their names: those that it opens first. */
export async function plannedUnits(
  actor: Actor,
  planId: string,
  query: string,
): Promise<readonly PlannedChoice[]> {
  const words = query.trim().split(/\s+/).filter(Boolean);
  const opened = await read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return null;
    const { agencyId } = actor;
    const isNew = await tx.reorganisationUnit.findMany({
      where: {
        ...{ agencyId, planId, ends: false, isNew: true },
        AND: words.map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
      },
      select: { unitId: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_NEW,
    });
    return { day: plan.effectiveOn, isNew };
  });
  if (opened === null) return [];
  const found = await unitsFound(actor, query, addDays(opened.day, -1));
  const there = found.filter((unit) => unit.inForce);
  const ending = await read(actor, (tx) =>
    tx.reorganisationUnit.findMany({
      where: { agencyId: actor.agencyId, planId, ends: true, unitId: { in: there.map(({ id }) => id) } },
      select: { unitId: true },
    }),
  );
  const gone = new Set(ending.map(({ unitId }) => unitId));
  return [
    ...opened.isNew.map(({ unitId, name }) => ({
      id: unitId,
      label: name,
      note: "Dibuka dalam rancangan ini",
    })),
    ...there
      .filter(({ id }) => !gone.has(id))
      .map(({ id, name, path }) => ({
        ...{ id, label: name },
        ...(path.length > 0 ? { note: path.join(" › ") } : {}),
      })),
  ];
}

/** A choice that a form begins with. */
export interface Chosen {
  readonly id: string;
  readonly label: string;
}

/** What the form of a line about a unit begins with: what is written, else the unit as it is. */
export interface UnitFormView {
  readonly unitId: string | null;
  readonly mode: "open" | "keep" | "end";
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly headTitle: string | null;
  readonly sortOrder: number;
  readonly isTop: boolean;
  readonly unit: Chosen | null;
  readonly parent: Chosen | null;
  readonly appraisalSuperior: Chosen | null;
  readonly into: Chosen | null;
  readonly heir: Chosen | null;
}

const EMPTY = {
  ...{ unitId: null, code: "", name: "", kind: null, headTitle: null, sortOrder: 0, isTop: false },
  ...{ unit: null, parent: null, appraisalSuperior: null, into: null, heir: null },
} as const;

/** The form of a line about a unit; null where there is no such plan or unit. */
export async function unitForm(
  actor: Actor,
  planId: string,
  asked: { readonly mode: UnitFormView["mode"]; readonly unitId: string | null },
): Promise<UnitFormView | null> {
  const { agencyId } = actor;
  const { mode, unitId } = asked;
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return null;
    if (unitId === null) return { ...EMPTY, mode };
    const line = await tx.reorganisationUnit.findFirst({ where: { agencyId, planId, unitId } });
    const eve = calendarDateToDb(addDays(plan.effectiveOn, -1));
    const now = await tx.unitVersion.findFirst({
      where: {
        ...{ agencyId, unitId, validFrom: { lte: eve } },
        OR: [{ validTo: null }, { validTo: { gte: eve } }],
      },
    });
    if (line === null && now === null) return null;
    const said = line !== null && !line.ends ? line : now;
    const names = await unitNamesIn(tx, planId, plan.effectiveOn, [
      ...[unitId, said?.parentId ?? null, said?.appraisalSuperiorId ?? null],
      ...[line?.intoId ?? null, line?.heirId ?? null],
    ]);
    const chosen = (id: string | null | undefined): Chosen | null =>
      id === null || id === undefined ? null : { id, label: names.get(id) ?? "Unit tidak ditemukan" };
    return {
      ...{ unitId, mode, code: line?.code ?? "" },
      name: said?.name ?? "",
      kind: said?.kind ?? null,
      headTitle: said?.headTitle ?? null,
      sortOrder: said?.sortOrder ?? 0,
      isTop: now?.parentId === null,
      unit: chosen(unitId),
      parent: chosen(said?.parentId),
      appraisalSuperior: chosen(said?.appraisalSuperiorId),
      into: chosen(line?.intoId),
      heir: chosen(line?.heirId),
    };
  });
}

export interface PostFormView {
  readonly person: Chosen | null;
  readonly unit: Chosen | null;
  readonly position: Chosen | null;
  readonly isHead: boolean;
}

/** The form of a post; null where there is no such plan or person. */
export async function postForm(
  actor: Actor,
  planId: string,
  employeeId: string | null,
): Promise<PostFormView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return null;
    if (employeeId === null) return { person: null, unit: null, position: null, isHead: false };
    const person = await tx.employee.findUnique({
      where: { agencyId_id: { agencyId, id: employeeId } },
      select: { name: true, frontTitle: true, backTitle: true },
    });
    if (person === null) return null;
    const line = await tx.reorganisationPost.findFirst({
      where: { agencyId, planId, employeeId },
      select: { unitId: true, isHead: true, position: { select: { id: true, name: true } } },
    });
    const names = await unitNamesIn(tx, planId, plan.effectiveOn, [line?.unitId ?? null]);
    return {
      person: { id: employeeId, label: nameWithTitles(person) },
      unit: line === null ? null : { id: line.unitId, label: names.get(line.unitId) ?? "" },
      position: line === null ? null : { id: line.position.id, label: line.position.name },
      isHead: line?.isHead ?? false,
    };
  });
}

export interface IkuFormView {
  readonly ikuId: string;
  readonly name: string;
  readonly from: string;
  readonly receiver: Chosen | null;
}

/** The form in which an indicator is handed on; null where there is no such plan, or nobody answers for it. */
export async function ikuForm(actor: Actor, planId: string, ikuId: string): Promise<IkuFormView | null> {
  const { agencyId } = actor;
  return read(actor, async (tx) => {
    const plan = await readablePlan(tx, actor, planId);
    if (plan === null) return null;
    const [iku] = await ikusAt(tx, plan.effectiveOn, { unitIds: [], ikuIds: [z.uuid().parse(ikuId)] });
    if (iku === undefined) return null;
    const line = await tx.reorganisationIku.findFirst({
      where: { agencyId, planId, ikuId },
      select: { unitId: true },
    });
    const names = await unitNamesIn(tx, planId, plan.effectiveOn, [iku.unitId, line?.unitId ?? null]);
    return {
      ...{ ikuId, name: iku.name, from: names.get(iku.unitId) ?? "" },
      receiver: line === null ? null : { id: line.unitId, label: names.get(line.unitId) ?? "" },
    };
  });
}
