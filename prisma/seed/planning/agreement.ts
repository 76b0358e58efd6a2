import type { PerjanjianParties } from "@/lib/iku/perjanjian-parties";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import type { BuiltAccount } from "@/tests/builders/account";
import { rowsOf, type Built, type TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import { countersOf } from "./counters";
import { registerOf } from "../performance/desk";
import { targetsOf } from "./figures";
import type { DemoIku } from "./planning";
import type { DemoTree } from "./tree";

/** A perjanjian kinerja that both have agreed: said after its lines are in, which nobody may add to it then. */
export interface Agreed {
  readonly agencyId: string;
  readonly agreementId: string;
  readonly versionId: string;
  readonly parties: PerjanjianParties;
  readonly signedOn: CalendarDate;
  readonly agreedBy: string | null;
}

const PROGRAMMES = [
  ["7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "1250000000"],
  ["7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "860500000"],
] as const;

const ACTIONS = [
  ["IKU-04", "Loket keliling di wilayah yang jauh dari kantor", "kegiatan", 6, [6, 6, 5, 4]],
  ["IKU-05", "Pelatihan petugas loket tentang standar pelayanan", "orang", 8, [8, 9, 7, 0]],
  ["IKU-06", "Tindak lanjut unsur survei dengan nilai terendah", "tindak lanjut", 3, [2, 3, 3, 1]],
] as const;

/** The perjanjian kinerja of the head of the unit with the counters, and its rencana aksi. */
export function agreementOf(
  city: City,
  built: readonly Built[],
  accounts: ReadonlyMap<string, BuiltAccount>,
  made: ReadonlyMap<string, DemoIku>,
  { sasaran }: DemoTree,
): { readonly built: readonly Built[]; readonly agreed: readonly Agreed[] } {
  const { today } = city.days;
  const agencyId = city.agency.id;
  const year = Number(today.slice(0, 4));
  const home = countersOf(city).key;
  const unitId = city.unit(home).id;
  const chance = city.chance("agreement");
  const head = [...city.posts.values()].find(
    ({ unitKey, isHead, hasLeft }) => unitKey === home && isHead && !hasLeft,
  );
  const span = { from: calendarDateOf(`${String(year)}-01-01`), to: calendarDateOf(`${String(year)}-12-31`) };
  const desk = head === undefined ? null : registerOf(city, built).desk(head, span, today);
  const lines = ["IKU-04", "IKU-05", "IKU-06"].flatMap((code) => made.get(code) ?? []);
  const ownerId = head?.employee.id ?? null;
  const plans = { rows: actionRows(city, built, { agencyId, unitId, year, ownerId, made, today }) };
  if (desk === null) return { built: [plans], agreed: [] };

  const [agreementId, versionId] = [chance.id(), chance.id()];
  const superiorId = desk.relation.appraiserId ?? null;
  const ikuLines = lines.map(({ plan, iku }, sortOrder): TableRows["perjanjianKinerjaIku"] => {
    const target = targetsOf(plan, plan.targets[1]).get(0);
    return {
      ...{ agencyId, id: chance.id(), versionId, ikuId: iku.id, ikuVersionId: iku.versionId, sortOrder },
      ...{ sasaran: sasaran.get(plan.nodeKey)?.row.text ?? "", indicator: plan.says.name },
      ...{ unitName: plan.says.unitName, targetText: target?.text ?? "" },
      ...{ low: target?.low?.toFixed() ?? null, high: target?.high?.toFixed() ?? null },
    };
  });
  const signedOn = calendarDateOf(`${String(year)}-01-15`);
  return {
    built: [
      plans,
      {
        rows: {
          perjanjianKinerja: [{ agencyId, id: agreementId, unitId, year, agreedVersion: 0 }],
          perjanjianKinerjaVersion: [
            {
              ...{ agencyId, id: versionId, agreementId, number: 1, status: "submitted", reason: "" },
              ...{ parties: null, signedOn: null, agreedAt: null, agreedBy: null, returnNote: null },
              ...{
                holderId: desk.post.employee.id,
                superiorId,
                place: "",
                submittedAt: `${String(year)}-01-12T02:00:00Z`,
              },
            },
          ],
          perjanjianKinerjaIku: ikuLines,
          perjanjianKinerjaBudget: PROGRAMMES.map(([code, name, amount], sortOrder) => ({
            ...{ agencyId, id: chance.id(), versionId, code, name, amount, note: "APBD", sortOrder },
          })),
        },
      },
    ],
    agreed: [
      {
        ...{ agencyId, agreementId, versionId, signedOn },
        parties: {
          ...{ day: signedOn, agency: city.plan.name, unit: desk.parties.employee.unit },
          ...{ first: desk.parties.employee, second: desk.parties.appraiser },
        },
        agreedBy:
          [...accounts.values()].find(({ row }) => superiorId !== null && row.employeeId === superiorId)
            ?.id ?? null,
      },
    ],
  };
}

interface Actions {
  readonly agencyId: string;
  readonly unitId: string;
  readonly year: number;
  readonly ownerId: string | null;
  readonly made: ReadonlyMap<string, DemoIku>;
  readonly today: CalendarDate;
}

/** The unit's actions with their steps by quarter, in agencies that are evaluated by quarter. */
function actionRows(
  city: City,
  built: readonly Built[],
  { agencyId, unitId, year, ownerId, made, today }: Actions,
): Pick<Built["rows"], "rencanaAksi" | "rencanaAksiStep"> {
  const chance = city.chance("actions");
  const periods = rowsOf(built).period.filter((row) => row.year === year && row.rhythm === city.plan.rhythm);
  const rencanaAksi: TableRows["rencanaAksi"][] = [];
  const rencanaAksiStep: TableRows["rencanaAksiStep"][] = [];
  for (const [sortOrder, [code, text, unitName, target, values]] of ACTIONS.entries()) {
    const id = chance.id();
    rencanaAksi.push({
      ...{
        agencyId,
        id,
        unitId,
        year,
        ikuId: made.get(code)?.iku.id ?? null,
        text,
        unitName,
        ownerId,
        sortOrder,
      },
    });
    for (const { id: periodId, ordinal, endsOn } of periods) {
      const share = periods.length / 4;
      const done = values[Math.ceil(ordinal / share) - 1] ?? 0;
      const part = (whole: number) => String(Math.round(whole / share));
      rencanaAksiStep.push({
        ...{ agencyId, id: chance.id(), actionId: id, periodId, note: "" },
        ...{ targetNumber: part(target), valueNumber: endsOn < today ? part(done) : null },
      });
    }
  }
  return { rencanaAksi, rencanaAksiStep };
}
