import { PREDIKAT_LABELS, type ObjectionDecision, type Predikat } from "@/lib/evaluation/rating";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Party } from "@/lib/employee/party";
import { cell, dateline, NOTHING, paragraph, partyFields, spanText } from "./cells";
import type { Cell, FormContent, PartBlock, SignaturesBlock } from "./content";
import { organisationText, periodLine, predikatText, type FrozenEvaluation } from "./evaluation-form";

export interface FrozenObjection {
  readonly reason: string;
  readonly filedOn: CalendarDate;
  readonly explanation: string | null;
  readonly decision: ObjectionDecision | null;
  readonly decisionNote: string | null;
  readonly decidedOn: CalendarDate | null;
  /** The atasan pejabat penilai kinerja as of the decision. */
  readonly decider: Party | null;
}

/** A result that was put in the place of the first one by an administrator. */
export interface FrozenCorrection {
  readonly by: string;
  readonly on: CalendarDate;
  readonly reason: string | null;
}

export interface FrozenEvaluationDocument extends FrozenEvaluation {
  readonly recommendation: string | null;
  readonly receivedOn: CalendarDate | null;
  readonly objection: FrozenObjection | null;
  /** The predikat before the decision or the correction; null where there has been one result only. */
  readonly earlierPredikat: Predikat | null;
  readonly correction: FrozenCorrection | null;
}

const DECISIONS: Readonly<Record<ObjectionDecision, string>> = {
  ditolak: "Keberatan ditolak; hasil evaluasi tetap",
  diubah: "Keberatan diterima; hasil evaluasi diubah",
};

function partyPart(number: number, title: string, party: Party | null): PartBlock {
  return {
    block: "part",
    number,
    title,
    fields: party === null ? [] : partyFields(party),
    text: party === null ? cell("Tidak ada; hasil evaluasi bersifat final") : [],
  };
}

function textPart(number: number, title: string, text: Cell): PartBlock {
  return { block: "part", number, title, fields: [], text: text.length === 0 ? cell(NOTHING) : text };
}

function resultPart(document: FrozenEvaluationDocument): PartBlock {
  const { outcome, earlierPredikat, correction } = document;
  const text: Cell = [];
  if (correction !== null) {
    const before = earlierPredikat === null ? "" : `, semula ${PREDIKAT_LABELS[earlierPredikat]}`;
    const why = correction.reason === null ? "" : `: ${correction.reason}`;
    text.push(
      paragraph(`Dikoreksi oleh ${correction.by} pada ${longDate(correction.on)}${before}${why}`, "note"),
    );
  } else if (earlierPredikat !== null) {
    text.push(paragraph(`Semula: ${PREDIKAT_LABELS[earlierPredikat]}`, "note"));
  }
  return {
    block: "part",
    number: 4,
    title: "EVALUASI KINERJA",
    fields: [
      { label: "CAPAIAN KINERJA ORGANISASI", value: organisationText(document.organisation) },
      { label: "PREDIKAT KINERJA PEGAWAI", value: predikatText(outcome) },
    ],
    text,
  };
}

function objectionParts(objection: FrozenObjection | null): PartBlock[] {
  const filed =
    objection === null
      ? []
      : [paragraph(objection.reason), paragraph(`Diajukan ${longDate(objection.filedOn)}`, "note")];
  const decided =
    objection?.decision == null
      ? []
      : [
          paragraph(DECISIONS[objection.decision], "strong"),
          ...cell(objection.decisionNote),
          ...(objection.decidedOn === null
            ? []
            : [paragraph(`Diputuskan ${longDate(objection.decidedOn)}`, "note")]),
        ];
  return [
    textPart(6, "KEBERATAN", filed),
    textPart(7, "PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN", cell(objection?.explanation ?? null)),
    textPart(8, "KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA", decided),
  ];
}

function numberLine(party: Party): string {
  return party.number === null ? "" : `NIP/NI PPPK ${party.number}`;
}

/** The atasan signs only when there has been a keberatan (domain §0a.7). */
function documentSigners(document: FrozenEvaluationDocument): SignaturesBlock {
  const { parties, receivedOn, objection } = document;
  const superior = objection === null ? null : (objection.decider ?? parties.superior);
  return {
    block: "signatures",
    signers: [
      {
        dateline: `Diterima tanggal ${receivedOn === null ? "………………" : longDate(receivedOn)}`,
        title: "Pegawai yang Dinilai",
        name: parties.employee.name,
        number: numberLine(parties.employee),
      },
      superior === null
        ? null
        : {
            dateline: `Diputuskan tanggal ${objection?.decidedOn == null ? "………………" : longDate(objection.decidedOn)}`,
            title: "Atasan Pejabat Penilai Kinerja",
            name: superior.name,
            number: numberLine(superior),
          },
      {
        dateline: dateline(parties.agency, longDate(calendarDateOf(parties.day))),
        title: "Pejabat Penilai Kinerja",
        name: parties.appraiser.name,
        number: numberLine(parties.appraiser),
      },
    ],
  };
}

/** Dokumen Evaluasi Kinerja Pegawai, as cells of the official form (domain §2.6). */
export function evaluationDocument(document: FrozenEvaluationDocument): FormContent {
  const { parties } = document;
  return {
    kind: "dokumen_evaluasi",
    titles: ["DOKUMEN EVALUASI KINERJA PEGAWAI", periodLine(document.period)],
    agency: parties.agency,
    period: spanText(document.span),
    holder: parties.employee.name,
    blocks: [
      partyPart(1, "PEGAWAI YANG DINILAI", parties.employee),
      partyPart(2, "PEJABAT PENILAI KINERJA", parties.appraiser),
      partyPart(3, "ATASAN PEJABAT PENILAI KINERJA", parties.superior),
      resultPart(document),
      textPart(5, "CATATAN/REKOMENDASI", cell(document.recommendation)),
      ...objectionParts(document.objection),
      documentSigners(document),
    ],
    footnotes: [],
  };
}
