import { KEBIJAKAN_TOPIC } from "@/lib/agency/kebijakan";
import { addDays, calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { BuiltAccount } from "@/tests/builders/account";
import { idOf } from "@/tests/builders/chance";
import { rowsOf, type Built } from "@/tests/builders/rows";
import type { City, Post } from "../city";
import { discussionsOf } from "./discussions";
import { improvementsOf } from "./improvements";
import { kebijakanOfCity, registerOf, type Register } from "./desk";
import { evaluationOf, type DemoEvaluation } from "./evaluations";
import { skpOf, type DemoSkp, type Quality, type SkpStage } from "./plans";
import { planningTalk, withChanges } from "./planning-talk";
import { realisasiOf, type DemoPeriod } from "./results";
import { sharedFileOf } from "./shared-file";
import { storiesOf } from "./stories";
import { answeringIn, predikatsOf, unitPredikats } from "./unit-predikats";
import { dailyLogsOf, dialogOf, feedbackOf } from "./voices";

/** How somebody works, drawn once for good: the same person the same way in both years. */
function qualityOf(city: City, post: Post): Quality {
  const lot = city.chance(`quality/${post.key}`).int(1, 100);
  if (lot <= 14) return "outstanding";
  if (lot <= 84) return "solid";
  return lot <= 95 ? "weak" : "troubled";
}

/** Where the SKP of the year that runs has come to. Those as whom one may look at the demo have theirs agreed. */
function presentStage(city: City, post: Post): SkpStage | null {
  const { today } = city.days;
  const year = today.slice(0, 4);
  const lot = city.chance(`stage/${post.key}`);
  const submittedOn = calendarDateOf(`${year}-01-${String(lot.int(8, 26)).padStart(2, "0")}`);
  const isShown = city.plan.people.some(({ key }) => key === post.key);
  const drawn = isShown || post.isHead ? 0 : lot.int(1, 100);
  if (drawn <= 88) return { status: "approved", submittedOn };
  if (drawn <= 92) return { status: "submitted", submittedOn: addDays(today, -lot.int(2, 9)) };
  return drawn <= 95 ? { status: "draft", submittedOn: today } : null;
}

interface Year {
  readonly span: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** The day as of which posts and appraisers are taken. */
  readonly day: CalendarDate;
  readonly stageOf: (post: Post) => SkpStage | null;
}

/** The SKP of everybody in a year, those of the appraisers first, so that lines hang on theirs. */
function skpsOfYear(
  city: City,
  register: Register,
  accounts: ReadonlyMap<string, string>,
  { span, day, stageOf }: Year,
): readonly DemoSkp[] {
  const made = new Map<string, DemoSkp | null>();
  const posts = new Map([...city.posts.values()].map((post) => [post.employee.id, post]));
  function make(employeeId: string): DemoSkp | null {
    const known = made.get(employeeId);
    if (known !== undefined) return known;
    made.set(employeeId, null);
    const post = posts.get(employeeId);
    const desk = post === undefined ? null : register.desk(post, span, day);
    const stage = post === undefined ? null : stageOf(post);
    if (post === undefined || desk === null || stage === null) return null;
    // Who came in mid-year plans within a week of coming.
    const late = addDays(desk.from, 7);
    const handedIn = desk.from > stage.submittedOn ? { ...stage, submittedOn: late } : stage;
    if (handedIn.submittedOn > day) return null;
    const { appraiserId } = desk.relation;
    const above = typeof appraiserId === "string" ? make(appraiserId) : null;
    const isAgreed = above?.status === "approved" || above?.status === "closed";
    const parents = isAgreed ? above.plan.rhks.filter(({ jenis }) => jenis === "utama") : [];
    const approver = typeof appraiserId === "string" ? (accounts.get(appraiserId) ?? null) : null;
    const skp = skpOf(city, desk, handedIn, qualityOf(city, post), parents, approver);
    made.set(employeeId, skp);
    return skp;
  }
  for (const employeeId of posts.keys()) make(employeeId);
  const whole = [...made.values()].filter((skp) => skp !== null);
  return [...whole, ...whole.flatMap((skp) => earlierPart(city, register, accounts, skp, span.from) ?? [])];
}

/** The part of the year before somebody came to the present post, closed on the day before. */
function earlierPart(
  city: City,
  register: Register,
  accounts: ReadonlyMap<string, string>,
  { desk, quality }: DemoSkp,
  from: CalendarDate,
): DemoSkp | null {
  const to = addDays(desk.from, -1);
  const submittedOn = addDays(from, 14);
  const before = to <= submittedOn ? null : register.desk(desk.post, { from, to }, to);
  if (before === null || before.from > submittedOn) return null;
  const { appraiserId } = before.relation;
  const approver = typeof appraiserId === "string" ? (accounts.get(appraiserId) ?? null) : null;
  const stage: SkpStage = { status: "closed", closeReason: "moved", submittedOn };
  return skpOf(city, before, stage, quality, [], approver);
}

function statusOf(skp: DemoSkp, period: DemoPeriod, newest: string | undefined): DemoEvaluation["status"] {
  if (period.id !== newest || skp.status === "closed") return "final";
  const lot = skp.chance.int(1, 100);
  if (lot <= 18) return "open";
  if (lot <= 38) return skp.desk.relation.selfAssessment ? "self_assessed" : "open";
  if (lot <= 62) return "appraised";
  return lot <= 78 ? "received" : "acknowledged";
}

function policyRow(city: City): Built {
  const year = Number(city.days.today.slice(0, 4)) - 1;
  const value = kebijakanOfCity(city);
  const id = idOf(`${city.plan.code}/kebijakan`);
  return {
    rows: { agencySetting: [{ agencyId: city.agency.id, id, topic: KEBIJAKAN_TOPIC, year, value }] },
  };
}

/** The year that is over, complete, and the one that runs, in all states: plans, results, voices, evaluations. */
export function performanceOf(
  city: City,
  built: readonly Built[],
  signIns: ReadonlyMap<string, BuiltAccount>,
): readonly Built[] {
  const { today } = city.days;
  const present = Number(today.slice(0, 4));
  const register = registerOf(city, built);
  const accounts = new Map(
    [...signIns.values()].flatMap(({ id, row }) =>
      typeof row.employeeId === "string" ? [[row.employeeId, id] as const] : [],
    ),
  );
  const [fallback] = accounts.values();
  if (fallback === undefined) throw new RangeError("an agency without accounts");
  const periods = rowsOf(built).period.map((row): DemoPeriod => ({
    id: row.id,
    year: row.year,
    rhythm: row.rhythm,
    ordinal: row.ordinal,
    from: row.startsOn,
    to: row.endsOn,
  }));
  const yearSpan = (year: number) => ({
    from: calendarDateOf(`${String(year)}-01-01`),
    to: calendarDateOf(`${String(year)}-12-31`),
  });
  const past: Year = {
    span: yearSpan(present - 1),
    day: yearSpan(present - 1).to,
    stageOf: (post) => {
      const day = String(city.chance(`past/${post.key}`).int(6, 28)).padStart(2, "0");
      return { status: "closed", submittedOn: calendarDateOf(`${String(present - 1)}-01-${day}`) };
    },
  };
  const running: Year = {
    span: yearSpan(present),
    day: today,
    stageOf: (post) => presentStage(city, post),
  };

  const answering = answeringIn(city, built);
  const out: Built[] = [policyRow(city)];
  const evaluations: DemoEvaluation[] = [];
  const shown = new Set(city.plan.people.map(({ key }) => city.person(key).id));
  // A change under way is met by those as whom one may look at the demo, at their people.
  const isTouched = ({ desk }: DemoSkp): boolean =>
    !shown.has(desk.post.employee.id) && !desk.relation.isHead && shown.has(desk.relation.appraiserId ?? "");
  for (const year of [past, running]) {
    const skps = skpsOfYear(city, register, accounts, year);
    const ofUnits = predikatsOf(skps, answering);
    if (year === past) out.push(...skps);
    else out.push(...withChanges(city, skps, isTouched), planningTalk(city, skps, accounts));
    for (const skp of skps) {
      const { desk } = skp;
      const { appraiserId } = desk.relation;
      const author = (typeof appraiserId === "string" ? accounts.get(appraiserId) : undefined) ?? fallback;
      const isAgreed = skp.status === "approved" || skp.status === "closed";
      if (!isAgreed) continue;
      const own = periods.filter(
        ({ year: of, rhythm, from, to }) =>
          of === desk.year &&
          rhythm === desk.relation.rhythm &&
          to >= desk.from &&
          from <= desk.to &&
          from <= today,
      );
      const ended = own.filter(({ to }) => to < today);
      const annual = periods.filter(
        ({ year: of, rhythm, to }) => of === desk.year && rhythm === "annual" && to < today && to <= desk.to,
      );
      const newest = ended.at(-1)?.id;
      if (!desk.relation.isExternal) {
        for (const period of own) out.push(realisasiOf(city, skp, period, period.to < today));
        out.push(feedbackOf(city, skp, author, today));
        out.push(dialogOf(city, skp, author, addDays(desk.from, 12)));
        if (shown.has(desk.post.employee.id) && skp.status === "approved") {
          out.push(dailyLogsOf(city, skp, today));
        }
      }
      const judged = desk.relation.rhythm === "annual" ? annual : [...ended, ...annual];
      for (const period of judged) {
        evaluations.push(
          evaluationOf(city, skp, period, statusOf(skp, period, newest), author, ofUnits(skp)),
        );
      }
    }
  }
  const told = storiesOf(city, evaluations);
  const shared = sharedFileOf(city, evaluations, accounts, fallback);
  const talks = discussionsOf(city, built, told, accounts);
  const improvements = improvementsOf(city, built, told, accounts);
  return [
    ...out,
    ...told,
    shared,
    talks,
    improvements,
    unitPredikats(city, evaluations, answering, accounts, fallback),
  ];
}
