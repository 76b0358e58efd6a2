import fc from "fast-check";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { refreshRelations } from "@/lib/employee/server/relations";
import { EVALUATION_STATUSES, RATINGS, type EvaluationStatus, type Rating } from "@/lib/evaluation/rating";
import { predikatOf, rulesOf } from "@/lib/evaluation/rulesets";
import { acknowledgeResult, receiveResult, selfAssess } from "@/lib/evaluation/server/commands/answer-own";
import { appraise, dismiss } from "@/lib/evaluation/server/commands/appraise";
import { correctResult } from "@/lib/evaluation/server/commands/correct-result";
import { passTime } from "@/lib/evaluation/server/commands/pass-time";
import { setUnitPredikat } from "@/lib/evaluation/server/commands/set-unit-predikat";
import { EVALUATION_MOVES, mayFollow, statusAfter } from "@/lib/evaluation/workflow";
import { addDays, calendarDateIn, calendarDateOf } from "@/lib/kernel/calendar";
import { decideObjection } from "@/lib/objection/server/commands/decide-objection";
import { explainObjection, fileObjection } from "@/lib/objection/server/commands/file-objection";
import { periodsOfYear } from "@/lib/period/period";
import { anAccount, anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEvaluation, aUnitPredikat } from "../builders/evaluation";
import { aPeriod } from "../builders/period";
import { anSkp } from "../builders/skp";
import { results } from "./setup/appraisal";
import { anOffice, owner } from "./setup/office";

const RULES = rulesOf("permenpanrb-6-2022");
const TODAY = calendarDateIn("Asia/Jakarta", new Date());

/** The year is being evaluated on the day that it really is, as moments are stamped by the clock. */
async function aWorld() {
  const office = await anOffice();
  const { agency, clerk, lurah, camat, district, village } = office;
  const year = Number(TODAY.slice(0, 4));
  const [annual] = periodsOfYear(year, "annual");
  if (annual === undefined) throw new Error("a year is a year");
  const period = aPeriod(agency, annual, [
    { kind: "realisasi", opensOn: annual.span.from, closesOn: addDays(TODAY, -1) },
    { kind: "evaluation", opensOn: addDays(TODAY, -3), closesOn: addDays(TODAY, 300) },
  ]);
  const skp = anSkp(clerk, village, {
    year,
    appraiser: lurah,
    endsOn: calendarDateOf(`${String(year)}-12-31`),
  });
  const evaluation = anEvaluation(skp, clerk, period);
  const accounts = [lurah, camat, office.stranger].map((employee) => anAccount(agency, { employee }));
  await insert(
    owner,
    ...[period, skp, evaluation, ...accounts],
    aUnitPredikat(district, period, "baik", office.keeperAccount),
  );
  await refreshRelations({ ...anActor({ agency }), today: TODAY });
  const people = [
    office.clerkActor,
    ...accounts.map((account) => anActor({ agency, account })),
    office.admin,
    office.keeper,
  ].map((actor): Actor => ({ ...actor, today: TODAY }));
  return { office, evaluation, period, people, system: { ...anActor({ agency }), today: TODAY } };
}

type World = Awaited<ReturnType<typeof aWorld>>;

interface Snapshot {
  readonly status: EvaluationStatus;
  readonly version: number;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predikat: string | null;
  readonly not_evaluated: string | null;
  readonly employee_id: string;
  readonly appraiser_id: string | null;
  readonly objections: number;
}

async function look(id: string): Promise<Snapshot> {
  const { rows } = await owner.query<Snapshot>(
    `SELECT v.*, (SELECT count(*)::int FROM objection o WHERE o.evaluation_id = v.id) AS objections
     FROM evaluation v WHERE v.id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the evaluation is gone");
  return row;
}

const rating = fc.constantFrom(...RATINGS);
const move = fc.record({
  kind: fc.constantFrom(
    ...(["self", "appraise", "dismiss", "receive", "acknowledge", "object", "explain", "decide"] as const),
    ...(["appraise", "receive", "object", "explain", "decide", "correct", "time", "organisasi"] as const),
  ),
  who: fc.nat({ max: 5 }),
  hasil: rating,
  perilaku: rating,
  isStale: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  isChange: fc.boolean(),
  days: fc.constantFrom(0, 7, 8, 30),
});

type Step = typeof move extends fc.Arbitrary<infer T> ? T : never;

async function make(world: World, step: Step, version: number): Promise<unknown> {
  const { evaluation, people, system, office, period } = world;
  const actor = people[step.who];
  if (actor === undefined) throw new Error("nobody");
  const key = { evaluationId: evaluation.id, version: step.isStale ? version - 1 : version };
  const { hasil, perilaku } = step;
  const fact = { date: addDays(TODAY, -10), fact: "Kejadian", said: "Dibahas" };
  const facts = {
    ...{ hasilFactDate: fact.date, hasilFact: fact.fact, hasilSaid: fact.said },
    ...{ perilakuFactDate: fact.date, perilakuFact: fact.fact, perilakuSaid: fact.said },
  };
  switch (step.kind) {
    case "self":
      return selfAssess(actor, { ...key, selfHasil: hasil, selfPerilaku: perilaku, selfNote: null });
    case "appraise":
      return appraise(actor, {
        ...{ ...key, hasil, perilaku, departureReason: "Alasan", recommendation: null },
        discussionReason: null,
        ...facts,
      });
    case "dismiss":
      return dismiss(actor, { ...key, notEvaluated: "cuti", notEvaluatedNote: "Cuti besar" });
    case "receive":
      return receiveResult(actor, key);
    case "acknowledge":
      return acknowledgeResult(actor, key);
    case "object":
      return fileObjection(actor, { ...key, reason: "Tidak sesuai bukti" });
    case "explain":
      return explainObjection(actor, { ...key, explanation: "Sesuai bukti" });
    case "decide":
      return decideObjection(actor, {
        ...{ ...key, decision: step.isChange ? "diubah" : "ditolak", decisionNote: "Dipertimbangkan" },
        ...{ hasil, perilaku },
      });
    case "correct":
      return correctResult(actor, { ...key, hasil, perilaku, reason: "Salah pilih" });
    case "time":
      return passTime({ ...system, today: addDays(TODAY, step.days) });
    case "organisasi":
      return setUnitPredikat(actor, {
        ...{
          unitId: office.district.id,
          periodId: period.id,
          version: 1,
          expectation: null,
          predikat: "baik",
        },
        reason: "Dasar lain",
      });
  }
}

/** Moves that time makes may be two at once: received, and then final. */
function mayBecome(from: EvaluationStatus, to: EvaluationStatus, isTime: boolean): boolean {
  const next = (status: EvaluationStatus) =>
    EVALUATION_MOVES.filter((each) => mayFollow(each, status)).map((each) => statusAfter(each, status));
  const reached = new Set([from, ...next(from)]);
  if (isTime) for (const status of [...reached]) for (const each of next(status)) reached.add(each);
  return reached.has(to);
}

const [CLERK, LURAH] = [0, 1];

/** The moves of the right people that lead to each status from the beginning. */
const WAYS: Readonly<Record<EvaluationStatus, readonly (readonly [Step["kind"], number])[]>> = {
  open: [],
  self_assessed: [["self", CLERK]],
  appraised: [["appraise", LURAH]],
  received: [
    ["appraise", LURAH],
    ["receive", CLERK],
  ],
  acknowledged: [
    ["appraise", LURAH],
    ["receive", CLERK],
    ["acknowledge", CLERK],
  ],
  objected: [
    ["appraise", LURAH],
    ["receive", CLERK],
    ["object", CLERK],
  ],
  final: [
    ["appraise", LURAH],
    ["receive", CLERK],
    ["acknowledge", CLERK],
    ["time", CLERK],
  ],
};

const PLAIN = { hasil: "sesuai", perilaku: "sesuai", isStale: false, isChange: false, days: 0 } as const;

it.each(EVALUATION_STATUSES)(
  "from %s no fifty moves by anybody break what must hold",
  async (start) => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 50, maxLength: 50 }), async (steps) => {
        const world = await aWorld();
        const { id } = world.evaluation;
        for (const [kind, who] of WAYS[start]) {
          await make(world, { ...PLAIN, kind, who }, (await look(id)).version);
        }
        let before = await look(id);
        expect(before.status).toBe(start);
        let kept = await results(id);
        for (const step of steps) {
          await make(world, step, before.version);
          const after = await look(id);
          expect(mayBecome(before.status, after.status, step.kind === "time")).toBe(true);
          expect(after.version).toBeGreaterThanOrEqual(before.version);
          expect(after.objections).toBeGreaterThanOrEqual(before.objections);
          if (after.hasil !== null && after.perilaku !== null) {
            expect(after.predikat).toBe(predikatOf(RULES, after.hasil, after.perilaku));
            expect(after.not_evaluated).toBeNull();
          }
          if (after.status === "final") expect(after.predikat ?? after.not_evaluated).not.toBeNull();
          expect(after.appraiser_id).not.toBe(after.employee_id);
          const now = await results(id);
          expect(now.slice(0, kept.length)).toEqual(kept);
          [before, kept] = [after, now];
        }
        const { rows } = await owner.query(
          `SELECT 1 FROM evaluation_result r JOIN account a ON a.id = r.set_by
           WHERE r.evaluation_id = $1 AND a.employee_id = $2`,
          [id, before.employee_id],
        );
        expect(rows).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  },
  60_000,
);
