"use server";

import { dialogsHref } from "@/components/dialog/dialog-href";
import { action } from "@/lib/action/server/action";
import { dialogRefusalField, dialogRefusalMessage } from "@/lib/skp/dialog-refusal";
import { changeDialogSchema, confirmDialogSchema, recordDialogSchema } from "@/lib/skp/dialog-schema";
import { changeDialog, confirmDialog, recordDialog } from "@/lib/skp/server/commands/hold-dialog";

const common = {
  permission: "skp.hold-dialog",
  messages: dialogRefusalMessage,
  field: dialogRefusalField,
} as const;

export const recordDialogAction = action({
  ...common,
  schema: recordDialogSchema,
  command: recordDialog,
  done: ({ skpId }) => ({ href: dialogsHref(skpId, "dicatat") }),
});

export const changeDialogAction = action({
  ...common,
  schema: changeDialogSchema,
  command: changeDialog,
  done: ({ skpId }) => ({ href: dialogsHref(skpId, "diubah") }),
});

export const confirmDialogAction = action({
  ...common,
  schema: confirmDialogSchema,
  command: confirmDialog,
  done: ({ skpId }) => ({ href: dialogsHref(skpId, "dikonfirmasi") }),
});
