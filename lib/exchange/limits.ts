/** What a file may cost before it is refused; all sizes in bytes. */
export interface FileLimits {
  /** The file as it is uploaded. */
  readonly fileBytes: number;
  /** All parts of a workbook together once inflated. */
  readonly inflatedBytes: number;
  /** Inflated size over packed size of one part that is larger than `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Parts of a workbook. */
  readonly entries: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of all shared strings of a workbook together, and of one cell (Excel's own limit is 32,767). */
  readonly sharedCharacters: number;
  readonly cellCharacters: number;
}

const MIB = 1024 * 1024;

/**
 * Wide enough for a ministry's whole staff list (100,000 people × 72 columns of SIASN are 25 MB packed, 330 MB
 * inflated), narrow enough that no file can take the worker's memory. Excel's own files stay below 40 : 1.
 */
export const FILE_LIMITS: FileLimits = {
  fileBytes: 50 * MIB,
  inflatedBytes: 1024 * MIB,
  ratio: 150,
  ratioFloorBytes: 4 * MIB,
  entries: 2000,
  rows: 250_000,
  columns: 400,
  sharedCharacters: 64 * MIB,
  cellCharacters: 32_767,
};
