import { addDays } from "@/lib/kernel/calendar";
import type { Rating } from "@/lib/evaluation/rating";
import { idOf } from "@/tests/builders/chance";
import { rowsOf, type Built, type TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoEvaluation } from "./evaluations";

interface Talk {
  readonly head: DemoEvaluation;
  readonly unitId: string;
  readonly under: readonly DemoEvaluation[];
}

/** The units under each, itself among them. */
function branchesOf(built: readonly Built[]): (unitId: string) => ReadonlySet<string> {
  const below = Map.groupBy(rowsOf(built).unitVersion, ({ parentId }) => parentId ?? "");
  return (unitId) => {
    const branch = new Set([unitId]);
    for (const id of branch) for (const child of below.get(id) ?? []) branch.add(child.unitId);
    return branch;
  };
}

/** Of each kecamatan and puskesmas whose head can sign in: the people under him in a period. */
function talksOf(
  built: readonly Built[],
  evaluations: readonly DemoEvaluation[],
  accounts: ReadonlyMap<string, string>,
): readonly Talk[] {
  const branchOf = branchesOf(built);
  const kinds = new Map(rowsOf(built).unitVersion.map(({ unitId, kind }) => [unitId, kind]));
  return evaluations.flatMap((head): Talk[] => {
    const { relation, unitId, post } = head.skp.desk;
    if (!relation.isHead || kinds.get(unitId) !== "kecamatan" || !accounts.has(post.employee.id)) return [];
    const branch = branchOf(unitId);
    const under = evaluations.filter(
      ({ id, period, skp }) => id !== head.id && period.id === head.period.id && branch.has(skp.desk.unitId),
    );
    return [{ head, unitId, under }];
  });
}

function nameOf({ skp }: DemoEvaluation): string {
  const { name, jabatan } = skp.desk.parties.employee;
  return `${name}, ${jabatan}`;
}

function pembahasanOf(
  city: City,
  { head, unitId, under }: Talk,
  days: Pick<TableRows["pembahasan"], "openedAt" | "holdsUntil" | "heldOn" | "closedAt">,
): TableRows["pembahasan"] {
  const appraisers = new Set(under.map(({ skp }) => skp.desk.parties.appraiser.name));
  return {
    agencyId: city.agency.id,
    id: idOf(`${head.id}/pembahasan`),
    unitId,
    periodId: head.period.id,
    leaderId: head.skp.desk.post.employee.id,
    openedByName: nameOf(head),
    participants: [...appraisers].join("\n"),
    conclusion:
      "Sebaran predikat dibandingkan dengan capaian rencana aksi tiap unit. Penilaian yang jauh di atas capaian unit ditinjau kembali oleh pejabat penilainya.",
    closedByName: days.closedAt === null ? null : nameOf(head),
    ...days,
  };
}

const POINTS = [
  {
    agreed: "change",
    reason:
      "Dua bukti dukung belum menunjukkan hasil, sedangkan rencana aksi seksinya baru tercapai separuh.",
    answer: null,
    answerReason: null,
  },
  {
    agreed: "keep",
    reason: "Umpan balik dan bukti dukung sejalan dengan penilaian; bandingannya dengan seksi lain wajar.",
    answer: null,
    answerReason: null,
  },
  {
    agreed: "change",
    reason: "Capaian indikatornya sama dengan rekan setim yang dinilai sesuai ekspektasi.",
    answer: "kept",
    answerReason:
      "Selain indikator itu ia menyelesaikan pemutakhiran data warga sebelum waktunya; buktinya terlampir.",
  },
] as const;

function pointOf(
  pembahasan: TableRows["pembahasan"],
  { id, skp, rows }: DemoEvaluation,
  ordinal: number,
  writtenBy: string,
): TableRows["pembahasanPoint"][] {
  const plan = POINTS[ordinal];
  const [row] = rows.evaluation ?? [];
  const { hasil, perilaku } = row ?? {};
  if (plan === undefined || hasil == null || perilaku == null) return [];
  const other: Rating = hasil === "sesuai" ? "di_bawah" : "sesuai";
  const { agreed, reason, answer, answerReason } = plan;
  const { appraiser } = skp.desk.parties;
  const at = (hour: string): string => `${pembahasan.heldOn ?? ""}T${hour}:20:00Z`;
  return [
    {
      ...{ agencyId: pembahasan.agencyId, id: idOf(`${pembahasan.id}/${id}`), pembahasanId: pembahasan.id },
      ...{ evaluationId: id, number: 1, agreed, reason, perilaku, answer, answerReason },
      hasil: agreed === "keep" ? hasil : other,
      ...{ beforeHasil: hasil, beforePerilaku: perilaku, writtenBy, writtenByName: pembahasan.openedByName },
      writtenAt: at("03"),
      answeredByName: answer === null ? null : `${appraiser.name}, ${appraiser.jabatan}`,
      answeredAt: answer === null ? null : at("07"),
      ...{ afterHasil: null, afterPerilaku: null },
    },
  ];
}

/**
 * Pembahasan of the kecamatan: that of the year that is over, closed, and that of the newest quarter, in which three people
 * were talked about: one change waits for its appraiser, one result stands, one was kept against what was agreed.
 */
export function discussionsOf(
  city: City,
  built: readonly Built[],
  evaluations: readonly DemoEvaluation[],
  accounts: ReadonlyMap<string, string>,
): Built {
  const { today } = city.days;
  const pembahasan: TableRows["pembahasan"][] = [];
  const pembahasanPoint: TableRows["pembahasanPoint"][] = [];
  for (const talk of talksOf(built, evaluations, accounts)) {
    const { head, under } = talk;
    const { period } = head;
    const isOver =
      period.rhythm === "annual" && under.length > 0 && under.every(({ status }) => status !== "appraised");
    if (isOver) {
      pembahasan.push(
        pembahasanOf(city, talk, {
          openedAt: `${addDays(period.to, 4)}T02:00:00Z`,
          holdsUntil: addDays(period.to, 9),
          heldOn: addDays(period.to, 6),
          closedAt: `${addDays(period.to, 7)}T01:00:00Z`,
        }),
      );
    }
    // The camat appraises his own people as well; those of his lurah and kasi are talked about.
    const discussed = under.filter(
      ({ status, skp }) =>
        status === "appraised" &&
        skp.status !== "closed" &&
        !skp.desk.relation.isHead &&
        skp.desk.relation.appraiserId !== head.skp.desk.post.employee.id,
    );
    const writtenBy = accounts.get(head.skp.desk.post.employee.id);
    if (discussed.length === 0 || writtenBy === undefined) continue;
    const heldOn = addDays(today, -1);
    const open = pembahasanOf(city, talk, {
      ...{
        openedAt: `${addDays(today, -2)}T02:00:00Z`,
        holdsUntil: addDays(today, 5),
        heldOn,
        closedAt: null,
      },
    });
    pembahasan.push(open);
    pembahasanPoint.push(
      ...discussed.slice(0, POINTS.length).flatMap((one, ordinal) => pointOf(open, one, ordinal, writtenBy)),
    );
  }
  return { rows: { pembahasan, pembahasanPoint } };
}
