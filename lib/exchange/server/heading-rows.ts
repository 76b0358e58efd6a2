import { HEADING_ROWS } from "../column-matching";
import type { FileRefusal } from "../file-refusal";
import type { ImportLayout } from "../batch";
import type { TableRow } from "../table";
import type { TableFile } from "./table-file";
import { ok, refuse, type Result } from "@/lib/kernel/result";

const SHOWN_CELL = 80;

/** The first rows of a sheet; reading stops there. */
async function firstRows(file: TableFile, sheet: string): Promise<Result<readonly TableRow[], FileRefusal>> {
  const reading = file.rows(sheet);
  const rows: TableRow[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done === true) {
      return step.value.ok ? ok(rows) : refuse(step.value.refusal);
    }
    rows.push(...step.value);
    if (rows.length >= HEADING_ROWS) {
      await reading.return(ok({ merged: [] }));
      return ok(rows.slice(0, HEADING_ROWS));
    }
  }
}

/** What a file holds: every sheet with its first rows. `no_heading` where no sheet has any. */
export async function layoutOf(file: TableFile): Promise<Result<ImportLayout, FileRefusal>> {
  const sheets: ImportLayout["sheets"] = [];
  for (const { name, hidden } of file.sheets) {
    const rows = await firstRows(file, name);
    if (!rows.ok) return rows;
    const top = rows.value.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => cell.trim().slice(0, SHOWN_CELL)),
    }));
    sheets.push({ name, hidden, top });
  }
  if (sheets.every(({ top }) => top.length === 0)) return refuse({ code: "no_heading" });
  return ok({ epoch: file.epoch, sheets });
}
