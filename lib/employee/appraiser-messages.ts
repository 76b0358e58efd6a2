import type {
  AppraiserFinding,
  AppraiserStep,
  NoAppraiserReason,
  SeatLook,
  SkipReason,
  SuperiorFinding,
} from "./appraiser-reason";
import { LEAVE_NAMES, POSITION_KIND_NAMES, STANDING_NAMES } from "./labels";
import { actingPrefix } from "./placement";

/** How the page calls the person: "Anda", or the name where another looks at the page. */
export type Who = string;

/** What makes one who might appraise not do so, as the end of a sentence that begins with that person. */
function skipText(skip: SkipReason, who: Who): string {
  switch (skip.code) {
    case "self":
      return `adalah ${who} sendiri`;
    case "standing":
      return `berstatus ${STANDING_NAMES[skip.standing]}`;
    case "position_too_low":
      return `menjabat ${POSITION_KIND_NAMES[skip.positionKind]} dan belum menerima pendelegasian kewenangan`;
    case "acting":
      return `bertugas sebagai ${actingPrefix(skip.kind).trim()}, yang menurut kebijakan instansi tidak menilai`;
    case "circle":
      return `dinilai oleh ${who} atau oleh bawahan ${who}`;
    case "not_above":
      return `didelegasikan oleh unit yang tidak membawahi ${who}`;
    case "is_appraiser":
      return `adalah Pejabat Penilai Kinerja ${who}`;
    case "below_appraiser":
      return `dinilai oleh Pejabat Penilai Kinerja ${who}`;
  }
}

function decreeText(decree: string): string {
  return /^sk\b/i.test(decree) ? decree : `SK ${decree}`;
}

function chosenText(seat: SeatLook, unitName: string, headTitle: string): string {
  const leave =
    seat.onLeave === null
      ? ""
      : ` (sedang ${LEAVE_NAMES[seat.onLeave]}, Plh belum ditunjuk, sehingga tetap menilai)`;
  switch (seat.kind) {
    case "plh":
      return `${seat.title} bertugas selama ${headTitle} berhalangan sementara${leave}`;
    case "plt":
      return `${seat.title} melaksanakan tugas jabatan yang tidak terisi${leave}`;
    case "definitif":
    case "tugas_tambahan":
    case "pj":
    case "rangkap":
      return `${seat.title} memimpin ${unitName}${leave}`;
  }
}

function unitTexts(step: Extract<AppraiserStep, { kind: "unit" }>, who: Who): string[] {
  const { seats, headTitle, unitName } = step;
  if (seats.length === 0) return [`${headTitle} kosong; Plt belum ditunjuk`];
  const texts = seats.map((seat) =>
    seat.skipped === null
      ? chosenText(seat, unitName, headTitle)
      : `${seat.title} (${seat.name}) ${skipText(seat.skipped, who)}`,
  );
  const isAbandoned = seats.every((seat) => seat.skipped?.code === "standing" && seat.kind !== "plt");
  return isAbandoned ? [...texts, `Plt ${headTitle} belum ditunjuk`] : texts;
}

function stepTexts(step: AppraiserStep, who: Who): string[] {
  switch (step.kind) {
    case "own_post":
      return [
        step.isHead
          ? `${who} memimpin ${step.unitName}, dan pimpinan unit dinilai oleh pimpinan di atasnya`
          : `${who} bertugas di ${step.unitName}`,
      ];
    case "other_post":
      return [
        `tugas sebagai ${actingPrefix(step.placementKind)}${step.positionName} tidak mengubah Pejabat Penilai Kinerja`,
      ];
    case "delegation":
      return [
        step.skipped === null
          ? `kewenangan menilai ${who} didelegasikan oleh pimpinan ${step.unitName} dengan ${decreeText(step.decree)}`
          : `pendelegasian kepada ${step.delegateName} (${decreeText(step.decree)}) tidak berlaku: ${step.delegateName} ${skipText(step.skipped, who)}`,
      ];
    case "unit":
      return unitTexts(step, who);
    case "superior_named":
      return [`atasan penilaian ${step.unitName} ditetapkan pada ${step.superiorName}`];
    case "top":
      return ["di atasnya hanya ada pimpinan instansi"];
  }
}

/** Why nobody was found, as the end of "… belum dapat ditentukan, karena …". */
function noneText(reason: NoAppraiserReason, who: Who): string {
  switch (reason.code) {
    case "unknown_person":
      return `${who} tidak tercatat sebagai pegawai`;
    case "standing":
      return `${who} berstatus ${STANDING_NAMES[reason.standing]} sehingga tidak menyusun SKP`;
    case "appraised_elsewhere":
      return `${who} berstatus ${STANDING_NAMES[reason.standing]} dan dinilai di instansi tempat bertugas`;
    case "without_post":
      return reason.hasActingPost
        ? `${who} hanya tercatat sebagai Plt atau Plh; jabatan definitif belum tercatat`
        : `${who} belum ditempatkan di unit mana pun`;
    case "unit_not_valid":
      return "unit tempat bertugas tidak berlaku pada hari ini";
    case "tree_broken":
      return `unit induk ${reason.unitName} tidak berlaku pada hari ini`;
    case "tree_circular":
      return `susunan unit di atas ${reason.unitName} berputar kembali ke unit itu sendiri`;
    case "top_of_agency":
      return `${who} memimpin instansi ini`;
    case "nobody_above":
      return "pimpinan instansi belum dicatat";
  }
}

/** The way to the answer, one sentence part per step; the same order as the steps. */
export function appraiserReasons(
  finding: Pick<SuperiorFinding, "steps">,
  who: Who = "Anda",
): readonly string[] {
  return finding.steps.flatMap((step) => stepTexts(step, who));
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function sentence(role: string, finding: SuperiorFinding, who: Who): string {
  const reasons = appraiserReasons(finding, who);
  const because = reasons.length === 0 ? "" : `, karena ${reasons.join("; ")}`;
  const { outcome } = finding;
  switch (outcome.kind) {
    case "employee": {
      const title = outcome.title === "" ? outcome.name : `${outcome.title}, ${outcome.name}`;
      return `${role} ${who}: ${title}${because}.`;
    }
    case "official":
      return `${role} ${who}: ${outcome.title}, ${outcome.name}${because}.`;
    case "final":
      return `${role} ${who}: tidak ada; hasil bersifat final${because}.`;
    case "none": {
      const why = [...reasons, noneText(outcome.because, who)].join("; ");
      return capitalised(`${role} ${who} belum dapat ditentukan, karena ${why}.`);
    }
  }
}

/** "Pejabat Penilai Kinerja Anda: Camat Gayungan, …, karena …": the whole answer in one sentence. */
export function appraiserSentence(finding: AppraiserFinding, who: Who = "Anda"): string {
  return sentence("Pejabat Penilai Kinerja", finding, who);
}

/** The same for the atasan pejabat penilai kinerja, who decides a keberatan. */
export function superiorSentence(finding: SuperiorFinding, who: Who = "Anda"): string {
  return sentence("Atasan Pejabat Penilai Kinerja", finding, who);
}
