import { addDays } from "@/lib/kernel/calendar";
import { asExample, type ExampleIki } from "@/lib/skp/example";
import type { PlanIki, PlanRhk, SkpPlan } from "@/lib/skp/plan";
import { Exact, numberText } from "@/lib/kernel/decimal";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoSkp } from "./plans";

/** Positions that so many hold have an example in the library. */
const LEAST_HOLDERS = 2;
const MOST_POSITIONS = 12;

function exampleRow(
  city: City,
  name: string,
  positionName: string | null,
  { text, ikis }: { readonly text: string; readonly ikis: readonly ExampleIki[] },
): TableRows["rhkExample"] {
  const id = city.chance(`library/${name}`).id();
  return { agencyId: city.agency.id, id, positionName, text, ikis: [...ikis], isActive: true };
}

function measured(text: string, unit: string): ExampleIki {
  return {
    text,
    aspek: "kualitas",
    perspektif: null,
    target: {
      ...{ kind: "number", text: "", low: null, high: null, date: null },
      ...{ unit, form: "maximise", accumulation: "last" },
    },
    manual: null,
    ikuId: null,
  };
}

/** Good lines for everybody, whatever the post. */
const FOR_ALL: readonly { readonly text: string; readonly ikis: readonly ExampleIki[] }[] = [
  {
    text: "Terselesaikannya tindak lanjut aduan masyarakat sesuai batas waktunya",
    ikis: [measured("Persentase aduan yang selesai sebelum batas waktu", "%")],
  },
  {
    text: "Tersampaikannya laporan kinerja yang lengkap dan benar",
    ikis: [measured("Persentase laporan yang diterima tanpa perbaikan", "%")],
  },
];

/** The agency's library: what holders of the more common positions have agreed, without anybody's figures. */
function libraryOf(city: City, skps: readonly DemoSkp[]): readonly TableRows["rhkExample"][] {
  const agreed = skps.filter(({ status, desk }) => status === "approved" && !desk.relation.isHead);
  const byPosition = Map.groupBy(agreed, ({ desk }) => desk.relation.positionName ?? "");
  const common = [...byPosition]
    .filter(([name, holders]) => name !== "" && holders.length >= LEAST_HOLDERS)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_POSITIONS);
  const ofPositions = common.flatMap(([name, [first]]) =>
    (first?.plan.rhks ?? [])
      .filter(({ jenis, assigner }) => jenis === "utama" && assigner === "pimpinan")
      .slice(0, 2)
      .map((rhk, at) => exampleRow(city, `${name}/${String(at)}`, name, asExample(rhk))),
  );
  return [
    ...ofPositions,
    ...FOR_ALL.map((example, at) => exampleRow(city, `all/${String(at)}`, null, example)),
  ];
}

/** The words for a line that its measure has in them already: "… sesuai standar" → "… tepat waktu". */
function proposalFor({ text }: PlanRhk): string {
  return `${text.replace(/ tepat waktu$/u, "")} tepat waktu`;
}

/** What a pimpinan said of a plan; about a line, an indicator or a perilaku, with other words for some. */
type Remark = Pick<TableRows["skpComment"], "line" | "proposal" | "text" | "createdAt" | "resolvedAt">;

/** What is said of a plan at each stage. */
const REMARKS: Readonly<
  Record<DemoSkp["status"], (city: City, skp: DemoSkp, first: PlanRhk, second: PlanRhk) => readonly Remark[]>
> = {
  draft: ({ days }, _skp, _first, second) => [
    {
      ...{ line: second.ikis[0]?.id ?? second.id, proposal: null, resolvedAt: null },
      text: "Targetnya tolong dibandingkan dengan capaian tahun lalu.",
      createdAt: `${addDays(days.today, -1)}T03:05:00Z`,
    },
  ],
  submitted: (city, skp, first) => {
    if (!city.chance(`remarks/${skp.id}`).isHit(0.6)) return [];
    const createdAt = `${addDays(city.days.today, -1)}T02:20:00Z`;
    return [
      {
        ...{ line: first.id, proposal: proposalFor(first), createdAt, resolvedAt: null },
        text: "Sebutkan pula ketepatan waktunya, karena itu yang paling sering ditanyakan warga.",
      },
      {
        ...{ line: "kolaboratif", proposal: null, createdAt, resolvedAt: null },
        text: "Nanti kita bicarakan pembagian tugas dengan seksi lain pada dialog kinerja.",
      },
    ];
  },
  approved: (city, skp, first) => {
    if (!city.chance(`remarks/${skp.id}`).isHit(0.12)) return [];
    const day = addDays(skp.desk.from, 10);
    return [
      {
        ...{ line: first.id, proposal: null, createdAt: `${day}T03:00:00Z` },
        text: "Sudah selaras dengan hasil kerja unit. Pertahankan rumusannya.",
        resolvedAt: `${addDays(day, 1)}T01:15:00Z`,
      },
    ];
  },
  closed: () => [],
};

function commentsOn(
  city: City,
  skp: DemoSkp,
  accounts: ReadonlyMap<string, string>,
): readonly TableRows["skpComment"][] {
  const { appraiserId } = skp.desk.relation;
  const authorId = typeof appraiserId === "string" ? accounts.get(appraiserId) : undefined;
  const [first, second] = skp.plan.rhks;
  if (authorId === undefined || first === undefined || second === undefined) return [];
  const chance = city.chance(`comments/${skp.id}`);
  return REMARKS[skp.status](city, skp, first, second).map((remark) => ({
    ...{ agencyId: city.agency.id, id: chance.id(), skpId: skp.id, authorId },
    ...remark,
  }));
}

/** A tenth more of what is counted; a share stays. */
function raised(iki: PlanIki): PlanIki {
  if (iki.target.low === null || iki.target.unit === "%") return iki;
  const low = new Exact(iki.target.low).mul("1.1").toDecimalPlaces(0).toFixed();
  return { ...iki, target: { ...iki.target, low, text: numberText(low) } };
}

/** The plan as somebody would have it after a new assignment: more of the first, and a line beside. */
function changed(plan: SkpPlan, lineId: string, ikiId: string): SkpPlan {
  const [first, ...rest] = plan.rhks;
  const [iki, ...others] = first?.ikis ?? [];
  if (first === undefined || iki === undefined) return plan;
  const extra: PlanRhk = {
    ...{ id: lineId, jenis: "tambahan", parentId: null, parentText: null },
    ...{ assigner: "pimpinan", teamId: null },
    text: "Terbantunya pemutakhiran data warga menjelang akhir tahun",
    ikis: [
      {
        ...raised(iki),
        ...{ id: ikiId, text: "Jumlah kepala keluarga yang datanya dimutakhirkan", aspek: "kuantitas" },
        target: {
          ...{ kind: "number", text: "150", low: "150", high: null, date: null },
          ...{ unit: "kepala keluarga", form: "maximise", accumulation: "sum" },
        },
      },
    ],
  };
  return { ...plan, rhks: [{ ...first, ikis: [raised(iki), ...others] }, ...rest, extra] };
}

/** How many changes of what is in force are under way in an agency: the first handed in, the second still written. */
const CHANGES = 2;

function changeOf(city: City, skp: DemoSkp, isSubmitted: boolean): Built {
  const chance = city.chance(`change/${skp.id}`);
  const { today } = city.days;
  const status = isSubmitted ? "submitted" : "draft";
  const [row] = skp.rows.skp ?? [];
  const [version] = skp.rows.skpVersion ?? [];
  if (row === undefined || version === undefined) throw new RangeError("an SKP without rows");
  const next: TableRows["skpVersion"] = {
    ...version,
    ...{ id: chance.id(), number: 2, status, plan: changed(skp.plan, chance.id(), chance.id()) },
    reason: "Penugasan baru dari pimpinan: pemutakhiran data warga menjelang akhir tahun.",
    submittedAt: isSubmitted ? `${addDays(today, -1)}T06:40:00Z` : null,
    ...{ openedAt: null, openedBy: null, approvedAt: null, approvedBy: null, parties: null },
    createdAt: `${addDays(today, -2)}T02:10:00Z`,
    updatedAt: `${addDays(today, -1)}T06:40:00Z`,
  };
  return { rows: { ...skp.rows, skp: [{ ...row, status }], skpVersion: [version, next] } };
}

/** Rows of the SKP of the year that runs, with the changes under way in place of those that they change. */
export function withChanges(
  city: City,
  skps: readonly DemoSkp[],
  isTouched: (skp: DemoSkp) => boolean,
): readonly Built[] {
  const chosen = skps
    .filter((skp) => skp.status === "approved" && !skp.desk.relation.isExternal && isTouched(skp))
    .slice(0, CHANGES);
  return skps.map((skp) => {
    const at = chosen.indexOf(skp);
    return at < 0 ? skp : changeOf(city, skp, at === 0);
  });
}

/** What planning leaves behind beside the plans: examples for others, and what both said of them. */
export function planningTalk(
  city: City,
  skps: readonly DemoSkp[],
  accounts: ReadonlyMap<string, string>,
): Built {
  return {
    rows: {
      rhkExample: [...libraryOf(city, skps)],
      skpComment: skps.flatMap((skp) => commentsOn(city, skp, accounts)),
    },
  };
}
