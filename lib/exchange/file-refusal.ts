/** Why a whole file is not read; nothing of it is stored as rows. */
export type FileRefusal =
  | { readonly code: "empty_file" }
  | { readonly code: "too_large"; readonly limitBytes: number }
  | { readonly code: "utf16" }
  | { readonly code: "binary" }
  | { readonly code: "html_table" }
  | { readonly code: "legacy_xls" }
  | { readonly code: "encrypted" }
  | { readonly code: "word_document" }
  | { readonly code: "presentation" }
  | { readonly code: "opendocument" }
  | { readonly code: "binary_workbook" }
  | { readonly code: "macro_workbook" }
  | { readonly code: "plain_zip" }
  | { readonly code: "damaged" }
  | { readonly code: "bomb" }
  | { readonly code: "document_type" }
  | { readonly code: "too_many_rows"; readonly limit: number }
  | { readonly code: "too_many_columns"; readonly limit: number }
  | { readonly code: "cell_too_long"; readonly line: number; readonly limit: number }
  | { readonly code: "quote_not_closed"; readonly line: number }
  | { readonly code: "sheet_not_found" }
  | { readonly code: "no_heading" };
