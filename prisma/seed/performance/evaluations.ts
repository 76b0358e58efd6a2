import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import type { Predikat, PredikatOrganisasi, Rating } from "@/lib/evaluation/rating";
import { headRating } from "@/lib/evaluation/unit-predikat";
import { idOf } from "@/tests/builders/chance";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoSkp } from "./plans";
import { ratingsOf, type DemoPeriod } from "./results";
import { predikatOf } from "./predikat";
import { WORK } from "./work-of";

type Status = TableRows["evaluation"]["status"];

/** An evaluation of the demo with what its unit's predikat is made from. */
export interface DemoEvaluation extends Built {
  readonly id: string;
  readonly skp: DemoSkp;
  readonly period: DemoPeriod;
  readonly predikat: Predikat | null;
  readonly ofUnit: PredikatOrganisasi;
  readonly status: Status;
}

const STEPS: readonly Status[] = ["open", "self_assessed", "appraised", "received", "acknowledged", "final"];

function hasReached(status: Status, step: Status): boolean {
  const at = status === "objected" ? "received" : status;
  return STEPS.indexOf(at) >= STEPS.indexOf(step);
}

/** The dated facts that a low rating rests on. */
function factsOf(hasil: Rating, perilaku: Rating, date: CalendarDate): TableRows["evaluation"]["facts"] {
  const facts = [
    ...(hasil === "di_bawah"
      ? [
          {
            aspect: "hasil",
            date,
            fact: "Target periode tidak tercapai dan laporan terlambat sepuluh hari.",
            said: "Dibahas dalam dialog kinerja; disepakati langkah percepatan.",
          },
        ]
      : []),
    ...(perilaku === "di_bawah"
      ? [
          {
            aspect: "perilaku",
            date,
            fact: "Meninggalkan loket pelayanan pada jam layanan tanpa izin.",
            said: "Sudah ditegur lisan dan dibuatkan catatan pembinaan.",
          },
        ]
      : []),
  ];
  return facts.length === 0 ? null : facts;
}

/** The evaluation of an SKP in a period, as far as `status` says. `ofUnit`: the predikat of the person's unit. */
export function evaluationOf(
  city: City,
  skp: DemoSkp,
  period: DemoPeriod,
  status: Status,
  appraiserAccount: string | null,
  ofUnit: PredikatOrganisasi,
): DemoEvaluation {
  const { agency } = city;
  const { desk, chance } = skp;
  const id = idOf(`${skp.id}/${period.id}`);
  const isSet = hasReached(status, "appraised");
  const [own, perilaku] = ratingsOf(skp);
  // The head of a unit is rated by what became of the unit (domain §0a.8).
  const hasil = desk.relation.isHead ? headRating(DEFAULT_KEBIJAKAN.head, ofUnit) : own;
  const predikat = isSet ? predikatOf(hasil, perilaku) : null;
  const at = (days: number, time: string): string => `${addDays(period.to, days)}T${time}Z`;
  const minute = String(chance.int(10, 59));
  const work = WORK[desk.post.jabatan];
  const isSelfAssessed = desk.relation.selfAssessment && hasReached(status, "self_assessed");
  const evaluation: TableRows["evaluation"] = {
    agencyId: agency.id,
    id,
    skpId: skp.id,
    employeeId: desk.post.employee.id,
    periodId: period.id,
    unitId: desk.unitId,
    golongan: desk.golongan,
    status,
    selfHasil: isSelfAssessed ? (hasil === "di_bawah" ? "sesuai" : hasil) : null,
    selfPerilaku: isSelfAssessed ? "sesuai" : null,
    selfNote: isSelfAssessed ? "Sebagian besar target periode ini tercapai; bukti dukung terlampir." : null,
    hasil: isSet ? hasil : null,
    perilaku: isSet ? perilaku : null,
    predikat,
    departureReason: null,
    facts: isSet ? factsOf(hasil, perilaku, addDays(period.to, -12)) : null,
    recommendation: isSet ? chance.pick(hasil === "di_bawah" ? work.advice : work.praise) : null,
    notEvaluated: null,
    notEvaluatedNote: null,
    draft: null,
    suggestion: null,
    appraiserId: isSet ? desk.relation.appraiserId : null,
    parties: isSet ? { ...desk.parties, day: addDays(period.to, 5) } : null,
    openedAt: isSet ? at(5, `02:${minute}:00`) : null,
    appraisedAt: isSet ? at(5, `03:${minute}:00`) : null,
    receivedAt: hasReached(status, "received") ? at(7, `02:${minute}:00`) : null,
    isDeemed: false,
    acknowledgedAt: hasReached(status, "acknowledged") ? at(8, `02:${minute}:00`) : null,
    finalAt: status === "final" ? at(22, `16:${minute}:00`) : null,
    createdAt: at(1, "00:10:00"),
  };
  const results: TableRows["evaluationResult"][] =
    predikat === null
      ? []
      : [
          {
            agencyId: agency.id,
            id: idOf(`${id}/1`),
            evaluationId: id,
            number: 1,
            origin: "appraisal",
            hasil,
            perilaku,
            predikat,
            reason: null,
            paperFileId: null,
            setBy: appraiserAccount,
            setByName: `${desk.parties.appraiser.name}, ${desk.parties.appraiser.jabatan}`,
            setAt: at(5, `03:${minute}:00`),
          },
        ];
  return {
    id,
    skp,
    period,
    predikat,
    ofUnit,
    status,
    rows: { evaluation: [evaluation], evaluationResult: results },
  };
}
