"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { importRefusalField, importRefusalMessage as messages } from "@/lib/exchange/messages";
import { batchMoveInput, decideInput, matchColumnsInput } from "@/lib/exchange/schema";
import {
  applyImport,
  checkAgain,
  decideNamesakes,
  discardImport,
  matchColumns,
  resumeImport,
} from "@/lib/exchange/server/commands";

const permission = "exchange.open";
const done = ({ batchId }: { readonly batchId: string }) => ({ href: `/impor/${batchId}` as Route });

export const matchColumnsAction = action({
  permission,
  schema: matchColumnsInput,
  command: matchColumns,
  messages,
  field: importRefusalField,
  done,
});
export const checkAgainAction = action({
  permission,
  schema: batchMoveInput,
  command: checkAgain,
  messages,
  done,
});
export const applyImportAction = action({
  permission,
  schema: batchMoveInput,
  command: applyImport,
  messages,
  done,
});
export const resumeImportAction = action({
  permission,
  schema: batchMoveInput,
  command: resumeImport,
  messages,
  done,
});
export const discardImportAction = action({
  permission,
  schema: batchMoveInput,
  command: discardImport,
  messages,
  done,
});
export const decideNamesakesAction = action({
  permission,
  schema: decideInput,
  command: decideNamesakes,
  messages,
  // The same page of the list again: it begins after the line before the first one that was decided.
  done: ({ batchId }, { after }) => ({
    href: `/impor/${batchId}?daftar=konfirmasi&setelah=${String(after)}` as Route,
  }),
});
