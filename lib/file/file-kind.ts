/** The largest file that is taken as evidence: 10 MiB. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A kind of file that is taken: what people call it, how its names end, and as what it is given back. */
export interface FileKind {
  readonly label: string;
  readonly endings: readonly string[];
  readonly mediaType: string;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN = "application/vnd.oasis.opendocument";
/** The container of Word, Excel and PowerPoint before 2007: only the name tells which. */
export const OLD_OFFICE = "application/x-cfb";

function kind(label: string, mediaType: string, ...endings: readonly string[]): FileKind {
  return { label, mediaType, endings };
}

/** Kinds by what the content says. Kinds that are made to carry a macro or a script are not among them. */
const BY_CONTENT: Readonly<Record<string, FileKind>> = {
  "application/pdf": kind("PDF", "application/pdf", "pdf"),
  "image/jpeg": kind("gambar JPEG", "image/jpeg", "jpg", "jpeg"),
  "image/png": kind("gambar PNG", "image/png", "png"),
  "image/webp": kind("gambar WebP", "image/webp", "webp"),
  "image/heic": kind("gambar HEIC", "image/heic", "heic", "heif"),
  [`${OFFICE}.wordprocessingml.document`]: kind("Word", `${OFFICE}.wordprocessingml.document`, "docx"),
  [`${OFFICE}.spreadsheetml.sheet`]: kind("Excel", `${OFFICE}.spreadsheetml.sheet`, "xlsx"),
  [`${OFFICE}.presentationml.presentation`]: kind(
    "PowerPoint",
    `${OFFICE}.presentationml.presentation`,
    "pptx",
  ),
  [`${OPEN}.text`]: kind("OpenDocument Text", `${OPEN}.text`, "odt"),
  [`${OPEN}.spreadsheet`]: kind("OpenDocument Spreadsheet", `${OPEN}.spreadsheet`, "ods"),
  [`${OPEN}.presentation`]: kind("OpenDocument Presentation", `${OPEN}.presentation`, "odp"),
};

const OLD_BY_ENDING: Readonly<Record<string, FileKind>> = {
  doc: kind("Word 97–2003", "application/msword", "doc"),
  xls: kind("Excel 97–2003", "application/vnd.ms-excel", "xls"),
  ppt: kind("PowerPoint 97–2003", "application/vnd.ms-powerpoint", "ppt"),
};

/** For the file chooser of a browser. */
export const ACCEPTED_ENDINGS = [...Object.values(BY_CONTENT), ...Object.values(OLD_BY_ENDING)]
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** Why a file was not taken. */
export type FileRefusal =
  | { readonly code: "file-empty" }
  | { readonly code: "file-too-large" }
  | { readonly code: "file-kind" }
  /** The name says one thing, the content another. */
  | { readonly code: "file-lies"; readonly is: string; readonly ending: string };

export type FileJudgement =
  | { readonly ok: true; readonly kind: FileKind; readonly name: string }
  | { readonly ok: false; readonly refusal: FileRefusal };

const LONGEST_NAME = 150;

/** A name that can be shown and given back: no path, no control or direction marks, its ending kept. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029"<>|:*?]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  const characters = Array.from(plain);
  if (characters.length <= LONGEST_NAME) return plain === "" ? "berkas" : plain;
  const ending = /\.[^.]{1,5}$/.exec(plain)?.[0] ?? "";
  return characters.slice(0, LONGEST_NAME - ending.length).join("") + ending;
}

/** What to make of a file by its name, its size, and what its content was found to be (null: nothing known). */
export function judgeFile(givenName: string, size: number, content: string | null): FileJudgement {
  const refuse = (refusal: FileRefusal): FileJudgement => ({ ok: false, refusal });
  if (size === 0) return refuse({ code: "file-empty" });
  if (size > LARGEST_FILE) return refuse({ code: "file-too-large" });
  const name = safeName(givenName);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const found = content === OLD_OFFICE ? OLD_BY_ENDING[ending] : BY_CONTENT[content ?? ""];
  if (found === undefined) return refuse({ code: "file-kind" });
  if (!found.endings.includes(ending)) return refuse({ code: "file-lies", is: found.label, ending });
  return { ok: true, kind: found, name };
}

/** The sentence for a refusal. */
export function fileRefusalMessage(refusal: FileRefusal): string {
  switch (refusal.code) {
    case "file-empty":
      return "Pilih berkas yang tidak kosong.";
    case "file-too-large":
      return "Berkas lebih dari 10 MB. Kecilkan, atau simpan di tempat lain dan lampirkan tautannya.";
    case "file-kind":
      return "Jenis berkas itu tidak diterima. Yang diterima: PDF, gambar (JPEG, PNG, WebP, HEIC), Word, Excel, PowerPoint, dan OpenDocument tanpa makro.";
    case "file-lies":
      return refusal.ending === ""
        ? `Nama berkas tidak berakhiran, sedangkan isinya ${refusal.is}. Beri nama dengan akhiran yang sesuai, lalu unggah lagi.`
        : `Nama berkas berakhiran “.${refusal.ending}”, tetapi isinya ${refusal.is}. Simpan ulang dengan akhiran yang sesuai, lalu unggah lagi.`;
  }
}

/** "1,4 MB", "312 kB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} bita`;
  const kilo = bytes / 1024;
  const one = (value: number): string => value.toFixed(1).replace(".0", "").replace(".", ",");
  return kilo < 1000 ? `${kilo.toFixed(0)} kB` : `${one(kilo / 1024)} MB`;
}
