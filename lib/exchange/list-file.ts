/** The formats in which a list leaves the application. */
export const LIST_FORMATS = ["xlsx", "csv"] as const;

export type ListFormat = (typeof LIST_FORMATS)[number];

export interface ListColumn {
  readonly heading: string;
  /** In characters, for a sheet. */
  readonly width: number;
}

/** Null is an empty cell; numbers stay numbers in a sheet. */
export type ListCell = string | number | null;

/** What a list is, whatever the format. */
export interface ListSheet {
  /** Of the sheet, at most 31 characters. */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  /** People type into the sheet: its cells are texts, so that no spreadsheet takes the last digits off a NIP. */
  readonly isTyped?: boolean;
}

export const LIST_CONTENT_TYPES: Readonly<Record<ListFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};
