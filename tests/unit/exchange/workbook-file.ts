import { zipArchive, type ZipPart } from "./zip-archive";

/** A workbook written part by part, so that a test can put in what no library would write. */
export interface WorkbookParts {
  /** The inside of <sheetData> (and what follows it, after a closing tag) per sheet. */
  readonly sheets: readonly { readonly name: string; readonly rows: string; readonly state?: string }[];
  readonly afterRows?: string;
  readonly strings?: readonly string[];
  /** Number formats of the cell styles 0, 1, 2 …: a built-in number or a code. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  readonly contentType?: string;
  readonly sheetPrologue?: string;
  readonly extra?: readonly ZipPart[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

function styles(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === "string"
      ? [`<numFmt numFmtId="${String(200 + index)}" formatCode="${format.replaceAll('"', "&quot;")}"/>`]
      : [],
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${String(typeof format === "string" ? 200 + index : format)}"/>`,
  );
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${own.join("")}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join("")}</cellXfs></styleSheet>`
  );
}

/** The bytes of an XLSX file with these parts. */
export function workbookFile(parts: WorkbookParts): Buffer {
  const type = parts.contentType ?? WORKBOOK_TYPE;
  const sheetList = parts.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"` +
      `${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const sheetRelations = parts.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${RELATION}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  );
  return zipArchive([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${parts.date1904 === true ? ' date1904="1"' : ""}/>` +
        `<sheets>${sheetList.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        `<Relationships>${sheetRelations.join("")}` +
        `<Relationship Id="rs" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>` +
        `<Relationship Id="rt" Type="${RELATION}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    {
      name: "xl/sharedStrings.xml",
      content: `<sst xmlns="${MAIN}">${(parts.strings ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
    },
    { name: "xl/styles.xml", content: styles(parts.formats ?? [0]) },
    ...parts.sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${String(index + 1)}.xml`,
      content:
        `<?xml version="1.0" encoding="UTF-8"?>${parts.sheetPrologue ?? ""}` +
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${parts.afterRows ?? ""}</worksheet>`,
    })),
    ...(parts.extra ?? []),
  ]);
}

/** A row of inline texts: `rowOf(2, ["a", "b"])`. */
export function rowOf(line: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, column) =>
      `<c r="${String.fromCharCode(65 + column)}${String(line)}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${String(line)}">${cells.join("")}</row>`;
}
