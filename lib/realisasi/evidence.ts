import { sizeText } from "@/lib/file/file-kind";
import type { EvidenceView } from "./result-view";

export const MOST_EVIDENCES = 20;
export const LONGEST_TITLE = 200;
export const LONGEST_LINK = 2_000;

const KIND_LABELS: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "Gambar",
  "image/png": "Gambar",
  "image/webp": "Gambar",
  "image/heic": "Gambar",
  "application/msword": "Word",
  "application/vnd.ms-excel": "Excel",
  "application/vnd.ms-powerpoint": "PowerPoint",
};

function kindLabel(mediaType: string): string {
  const known = KIND_LABELS[mediaType];
  if (known !== undefined) return known;
  if (mediaType.includes("wordprocessing") || mediaType.endsWith(".text")) return "Dokumen";
  return mediaType.includes("sheet") ? "Lembar sebar" : "Paparan";
}

/**
 * The address of a page elsewhere, as it is kept: https alone, with a host that has a dot, without a name and password in
 * it. Null where the text is none.
 */
export function linkOf(text: string): string | null {
  const typed = text.trim();
  if (typed.length > LONGEST_LINK || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  const isPlain = url.username === "" && url.password === "";
  return url.protocol === "https:" && isPlain && url.hostname.includes(".") ? url.href : null;
}

export function linkHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

interface EvidenceFacts {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly file: { readonly mediaType: string; readonly size: number } | null;
}

/** An evidence as a line of a list. */
export function evidenceView({ id, title, url, file }: EvidenceFacts): EvidenceView {
  if (url !== null) return { id, title, href: url, isLink: true, note: linkHost(url) };
  const note = file === null ? "" : `${kindLabel(file.mediaType)}, ${sizeText(file.size)}`;
  return { id, title, href: `/realisasi/bukti/${id}`, isLink: false, note };
}
