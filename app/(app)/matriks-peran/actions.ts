"use server";

import { refresh } from "next/cache";

import { action } from "@/lib/action/server/action";
import { placeSchema } from "@/lib/skp/matrix";
import { placedMessage, placeRefusalField, placeRefusalMessage } from "@/lib/skp/matrix-messages";
import { placeRhk } from "@/lib/skp/server/commands/place-rhk";

export const placeRhkAction = action({
  permission: "skp.appraise",
  schema: placeSchema,
  command: placeRhk,
  messages: placeRefusalMessage,
  field: placeRefusalField,
  done: (outcomes) => {
    // The matrix comes anew beside the sentence, which names people and so does not travel in an address.
    refresh();
    return { message: placedMessage(outcomes) };
  },
});
