"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import {
  addActionSchema,
  recordStepSchema,
  removeActionSchema,
  rencanaAksiMessage,
} from "@/lib/iku/rencana-aksi";
import { addAction, recordStep, removeAction } from "@/lib/iku/server/rencana-aksi";

const edits = {
  permission: "iku.edit-perjanjian",
  messages: rencanaAksiMessage,
  done: ({ unitId, year }: { readonly unitId: string; readonly year: number }) => ({
    href: `/rencana-aksi?unit=${unitId}&tahun=${String(year)}&kabar=tersimpan` as Route,
  }),
} as const;

export const addActionAction = action({ ...edits, schema: addActionSchema, command: addAction });
export const recordStepAction = action({ ...edits, schema: recordStepSchema, command: recordStep });
export const removeActionAction = action({ ...edits, schema: removeActionSchema, command: removeAction });
