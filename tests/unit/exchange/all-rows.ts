import { FILE_LIMITS, type FileLimits } from "@/lib/exchange/limits";
import type { FileRefusal } from "@/lib/exchange/file-refusal";
import { openTable } from "@/lib/exchange/server/read-table";
import type { TableEnd, TableFile } from "@/lib/exchange/server/table-file";
import type { TableRow } from "@/lib/exchange/table";

export interface WholeTable {
  readonly file: TableFile;
  readonly rows: readonly TableRow[];
  readonly end: TableEnd;
}

/** Opens a file and reads one sheet (the first, if none is named) to its end; the refusal wherever one came. */
export async function allRows(
  bytes: Buffer,
  options: { readonly sheet?: string; readonly limits?: Partial<FileLimits> } = {},
): Promise<WholeTable | FileRefusal> {
  const opened = await openTable(bytes, { ...FILE_LIMITS, ...options.limits });
  if (!opened.ok) return opened.refusal;
  const file = opened.value;
  const reading = file.rows(options.sheet ?? file.sheets[0]?.name ?? "");
  const rows: TableRow[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done === true) {
      return step.value.ok ? { file, rows, end: step.value.value } : step.value.refusal;
    }
    rows.push(...step.value);
  }
}

/** As `allRows`, for a file that must be readable. */
export async function readableRows(
  bytes: Buffer,
  options: Parameters<typeof allRows>[1] = {},
): Promise<WholeTable> {
  const table = await allRows(bytes, options);
  if ("code" in table) throw new Error(`refused: ${JSON.stringify(table)}`);
  return table;
}
