/** A step of the way from what somebody does up to the visi. */
export interface SightStep {
  readonly kind: "rhk" | "iku" | "node";
  readonly label: string;
  readonly text: string;
}

/** The way from a line of an SKP up to the visi, and the public service that it touches. */
export interface Sight {
  /** What is above the line, the nearest first. */
  readonly steps: readonly SightStep[];
  /** In the words of the people served; null where nobody has written one down. */
  readonly service: string | null;
}

const LONGEST = 160;

function quoted(text: string): string {
  const plain = text.trim().replace(/\.$/, "");
  return `“${plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain}”`;
}

/** The way in one sentence. `subject`: "Hasil kerja ini", "Unit Anda". */
export function sightSentence(subject: string, sight: Sight): string {
  const { steps, service } = sight;
  const iku = steps.find(({ kind }) => kind === "iku");
  const nodes = steps.filter(({ kind }) => kind === "node");
  const [measured, top] = [nodes[0], nodes.at(-1)];
  if (iku === undefined || measured === undefined || top === undefined) {
    const above = steps.find(({ kind }) => kind === "rhk");
    return above === undefined
      ? `${subject} belum bersandar pada RHK pimpinan atau IKU, sehingga jalannya ke visi belum terlihat.`
      : `${subject} mendukung ${quoted(above.text)}; RHK pimpinan itu belum terhubung dengan IKU, sehingga jalannya ke visi belum terlihat.`;
  }
  const towards = top === measured ? "" : `, menuju ${quoted(top.text)}`;
  const touched = service === null ? "" : `; warga merasakannya lewat layanan ${quoted(service)}`;
  return `${subject} menggerakkan ${quoted(iku.text)} demi ${quoted(measured.text)}${towards}${touched}.`;
}
