import { dateOfSerial, type DateEpoch } from "../cell-date";
import type { FileRefusal } from "../file-refusal";
import type { FileLimits } from "../limits";
import { cellRange, cellReference, type CellNote, type CellRange, type TableRow } from "../table";
import { unescaped, type SharedStrings } from "./xlsx-cells";
import type { XmlAttributes, XmlListener } from "./xml-part";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly dateStyles: ReadonlySet<number>;
  readonly epoch: DateEpoch;
  readonly limits: FileLimits;
}

/** Gathers rows while a sheet is read; `take` hands over those gathered since the last call. */
export interface SheetListener extends XmlListener {
  readonly merged: readonly CellRange[];
  take(): readonly TableRow[];
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  text: string;
  hasFormula: boolean;
}

interface CellContent {
  readonly text: string;
  readonly note: CellNote | null;
}

const MAX_SAFE_DIGITS = 15;

/** A number as text without exponent or trailing zeros where all its digits are known, else as it is stored. */
function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  return Math.abs(value) < 10 ** MAX_SAFE_DIGITS ? String(value) : stored;
}

function contentOf(cell: OpenCell, context: SheetContext): CellContent {
  if (cell.hasFormula) return { text: "", note: "formula" };
  const { text } = cell;
  switch (cell.type) {
    case "s":
      return { text: context.strings(Number(text)), note: null };
    case "inlineStr":
    case "str":
      return { text: unescaped(text), note: null };
    case "e":
      return { text, note: "error_value" };
    case "b":
      return { text: text === "1" ? "TRUE" : "FALSE", note: null };
    case "d":
      return { text, note: null };
    default: {
      if (text === "") return { text, note: null };
      if (!context.dateStyles.has(cell.style)) return { text: numberText(text), note: "number" };
      const date = dateOfSerial(Number(text), context.epoch);
      return { text: date.ok ? date.value : text, note: null };
    }
  }
}

/** A listener for the XML of one sheet that turns it into rows of text. */
export function sheetListener(context: SheetContext): SheetListener {
  const { limits } = context;
  const merged: CellRange[] = [];
  let ready: TableRow[] = [];
  let rowCount = 0;
  let line = 0;
  let cells: string[] = [];
  let notes: Map<number, CellNote> | null = null;
  let hasContent = false;
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let collecting = false;
  let inPhonetic = false;

  const openCell = (attributes: XmlAttributes): void => {
    const column = cellReference(attributes["r"] ?? "")?.column ?? nextColumn;
    nextColumn = column + 1;
    cell = {
      column,
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? -1),
      text: "",
      hasFormula: false,
    };
    if (column >= limits.columns) refuseWith({ code: "too_many_columns", limit: limits.columns });
  };

  const closeCell = (closed: OpenCell): void => {
    const { text, note } = contentOf(closed, context);
    cell = null;
    if (text === "" && note === null) return;
    hasContent = true;
    if (note !== null) (notes ??= new Map<number, CellNote>()).set(closed.column, note);
    while (cells.length < closed.column) cells.push("");
    cells[closed.column] = text;
  };

  const closeRow = (): void => {
    if (!hasContent) return;
    rowCount += 1;
    if (rowCount > limits.rows) refuseWith({ code: "too_many_rows", limit: limits.rows });
    ready.push({ line, cells, notes });
  };

  const refuseWith = (refusal: FileRefusal): void => {
    listener.refusal ??= refusal;
  };

  const listener: SheetListener = {
    merged,
    refusal: null,
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
    open: (name, attributes) => {
      if (listener.refusal !== null) return;
      if (name === "c") openCell(attributes);
      else if (name === "v") collecting = cell !== null;
      else if (name === "t") collecting = cell !== null && !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
      else if (name === "f" && cell !== null) cell.hasFormula = true;
      else if (name === "row") {
        line = Number(attributes["r"] ?? line + 1);
        cells = [];
        notes = null;
        hasContent = false;
        nextColumn = 0;
      } else if (name === "mergeCell" && merged.length < limits.rows) {
        const range = cellRange(attributes["ref"] ?? "");
        if (range !== null) merged.push(range);
      }
    },
    text: (text) => {
      if (!collecting || cell === null) return;
      cell.text += text;
      if (cell.text.length > limits.cellCharacters) {
        refuseWith({ code: "cell_too_long", line, limit: limits.cellCharacters });
      }
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "c" && cell !== null) closeCell(cell);
      else if (name === "row") closeRow();
    },
  };
  return listener;
}
