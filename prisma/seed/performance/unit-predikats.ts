import { answeringUnit, followsAbove, type PredikatUnit } from "@/lib/evaluation/unit-predikat";
import type { PredikatOrganisasi } from "@/lib/evaluation/rating";
import { addDays } from "@/lib/kernel/calendar";
import { idOf } from "@/tests/builders/chance";
import { rowsOf, type Built, type TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import { kebijakanOfCity } from "./desk";
import type { DemoEvaluation } from "./evaluations";
import type { DemoSkp } from "./plans";
import { organisasiOf } from "./predikat";

/** The unit whose predikat counts for the people of another: a kelurahan has that of its kecamatan (domain §0a.8). */
export type Answering = (unitId: string) => string;

export function answeringIn(city: City, built: readonly Built[]): Answering {
  const { head } = kebijakanOfCity(city);
  const units = new Map(
    rowsOf(built).unitVersion.map(({ unitId, kind, parentId }): [string, PredikatUnit] => [
      unitId,
      { id: unitId, kind, parentId: parentId ?? null },
    ]),
  );
  return (unitId) => {
    const unit = units.get(unitId);
    return unit !== undefined && followsAbove(unit, head) ? answeringUnit(unitId, units, head) : unitId;
  };
}

/** The predikat of each unit in a year, by how its people and those of the units that follow it work. */
export function predikatsOf(
  skps: readonly DemoSkp[],
  answering: Answering,
): (skp: DemoSkp) => PredikatOrganisasi {
  const units = Map.groupBy(skps, ({ desk }) => answering(desk.unitId));
  return ({ desk }) => organisasiOf((units.get(answering(desk.unitId)) ?? []).map(({ quality }) => quality));
}

/** Predikat organisasi of each unit whose people were evaluated, set by the one who appraises its head. */
export function unitPredikats(
  city: City,
  evaluations: readonly DemoEvaluation[],
  answering: Answering,
  accounts: ReadonlyMap<string, string>,
  fallback: string,
): Built {
  const groups = Map.groupBy(evaluations, ({ skp, period }) => `${answering(skp.desk.unitId)}/${period.id}`);
  const rows = [...groups].flatMap(([key, group]): TableRows["unitPredikat"][] => {
    const [first] = group;
    if (first === undefined || group.every(({ predikat }) => predikat === null)) return [];
    const { desk } = first.skp;
    const unitId = answering(desk.unitId);
    const head =
      group.find(({ skp }) => skp.desk.unitId === unitId && skp.desk.relation.isHead)?.skp.desk ?? desk;
    const predikat = first.ofUnit;
    const { appraiserId } = head.relation;
    return [
      {
        agencyId: city.agency.id,
        id: idOf(`predikat/${key}`),
        unitId,
        periodId: first.period.id,
        predikat,
        reason:
          predikat === "butuh_perbaikan"
            ? "Sebagian rencana aksi unit belum mencapai target periode."
            : "Rencana aksi unit tercapai sesuai kesepakatan.",
        suggestion: null,
        setBy: (typeof appraiserId === "string" ? accounts.get(appraiserId) : undefined) ?? fallback,
        setByName: `${head.parties.appraiser.name}, ${head.parties.appraiser.jabatan}`,
        setAt: `${addDays(first.period.to, 3)}T03:00:00Z`,
      },
    ];
  });
  return { rows: { unitPredikat: rows } };
}
