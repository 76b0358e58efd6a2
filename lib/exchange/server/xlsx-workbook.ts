import { posix } from "node:path";

import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { DateEpoch } from "../cell-date";
import type { FileRefusal } from "../file-refusal";
import type { SheetEntry } from "../table";
import { readWholeXml, type XmlAttributes, type XmlListener } from "./xml-part";
import type { ZipParts } from "./zip-parts";

const OFFICE_DOCUMENT = "/officeDocument";
const SHARED_STRINGS = "/sharedStrings";
const STYLES = "/styles";

/** Which parts of a workbook to read for its rows. */
export interface Workbook {
  readonly epoch: DateEpoch;
  readonly sheets: readonly (SheetEntry & { readonly part: string })[];
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** An attribute that is written with a namespace prefix, whichever a writer has chosen. */
function prefixed(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Reads a part into a listener. `damaged` where the part is not there. */
async function readPart(parts: ZipParts, name: string, listener: XmlListener): Promise<FileRefusal | null> {
  const stream = await parts.open(name);
  return stream === null ? { code: "damaged" } : readWholeXml(stream, listener);
}

async function relationsOf(parts: ZipParts, part: string): Promise<Result<readonly Relation[], FileRefusal>> {
  const folder = posix.dirname(part);
  const found: Relation[] = [];
  const name = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const refusal = await readPart(parts, name, {
    open: (element, attributes) => {
      // A target outside the archive is never followed.
      if (element !== "Relationship" || attributes["TargetMode"] === "External") return;
      const target = attributes["Target"] ?? "";
      found.push({
        id: attributes["Id"] ?? "",
        type: attributes["Type"] ?? "",
        part: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return refusal === null ? ok(found) : refuse(refusal);
}

/** What an archive is by its own table of contents, never by its file name. */
async function contentRefusal(parts: ZipParts): Promise<FileRefusal | null> {
  if (!parts.has("[Content_Types].xml")) {
    return { code: parts.has("content.xml") ? "opendocument" : "plain_zip" };
  }
  const types: string[] = [];
  const refusal = await readPart(parts, "[Content_Types].xml", {
    open: (element, attributes) => {
      if (element === "Override" || element === "Default") types.push(attributes["ContentType"] ?? "");
    },
  });
  if (refusal !== null) return refusal;
  const mentions = (word: string): boolean => types.some((type) => type.includes(word));
  if (mentions("sheet.macroEnabled.main")) return { code: "macro_workbook" };
  if (mentions("sheet.binary")) return { code: "binary_workbook" };
  if (mentions("spreadsheetml.sheet.main") || mentions("spreadsheetml.template.main")) return null;
  if (mentions("wordprocessingml")) return { code: "word_document" };
  if (mentions("presentationml")) return { code: "presentation" };
  return { code: "plain_zip" };
}

/** Finds the sheets of a workbook and the parts that its cells refer to, judged by content. */
export async function openWorkbook(parts: ZipParts): Promise<Result<Workbook, FileRefusal>> {
  const wrongContent = await contentRefusal(parts);
  if (wrongContent !== null) return refuse(wrongContent);
  const topRelations = await relationsOf(parts, "");
  if (!topRelations.ok) return topRelations;
  const workbookPart = topRelations.value.find(({ type }) => type.endsWith(OFFICE_DOCUMENT))?.part;
  if (workbookPart === undefined) return refuse({ code: "damaged" });
  const relations = await relationsOf(parts, workbookPart);
  if (!relations.ok) return relations;

  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let epoch: DateEpoch = 1900;
  const refusal = await readPart(parts, workbookPart, {
    open: (element, attributes) => {
      if (element === "workbookPr" && ["1", "true"].includes(attributes["date1904"] ?? "")) epoch = 1904;
      if (element !== "sheet") return;
      listed.push({
        name: attributes["name"] ?? "",
        hidden: (attributes["state"] ?? "visible") !== "visible",
        id: prefixed(attributes, "id") ?? "",
      });
    },
  });
  if (refusal !== null) return refuse(refusal);
  const partOf = (ending: string): string | null => {
    const part = relations.value.find(({ type }) => type.endsWith(ending))?.part;
    return part !== undefined && parts.has(part) ? part : null;
  };
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = relations.value.find((candidate) => candidate.id === id);
    // Chart sheets have no cells.
    if (relation?.type.endsWith("/worksheet") !== true || !parts.has(relation.part)) return [];
    return [{ name, hidden, part: relation.part }];
  });
  if (sheets.length === 0) return refuse({ code: "damaged" });
  return ok({ epoch, sheets, stringsPart: partOf(SHARED_STRINGS), stylesPart: partOf(STYLES) });
}
