"use server";

import { refresh } from "next/cache";
import { newsHref } from "@/components/skp/skp-href";
import { action } from "@/lib/action/server/action";
import { libraryMessage, skpRefusalMessage } from "@/lib/skp/messages";
import {
  createExampleSchema,
  exampleFromLineSchema,
  fromExampleSchema,
  retireExampleSchema,
} from "@/lib/skp/schema-example";
import { createExample, exampleFromLine, retireExample } from "@/lib/skp/server/commands/keep-library";
import { addFromExample } from "@/lib/skp/server/commands/start-from";

export const addFromExampleAction = action({
  permission: "skp.plan-own",
  schema: fromExampleSchema,
  command: addFromExample,
  messages: skpRefusalMessage,
  done: (_line, { skpId }) => ({ href: newsHref(skpId, "pustaka") }),
});

export const createExampleAction = action({
  permission: "skp.keep-library",
  schema: createExampleSchema,
  command: createExample,
  messages: libraryMessage,
  done: () => {
    refresh();
    return { message: "Contoh sudah disimpan di pustaka." };
  },
});

export const retireExampleAction = action({
  permission: "skp.keep-library",
  schema: retireExampleSchema,
  command: retireExample,
  messages: libraryMessage,
  done: () => {
    refresh();
    return { message: "Contoh sudah ditarik dari pustaka." };
  },
});

export const exampleFromLineAction = action({
  permission: "skp.keep-library",
  schema: exampleFromLineSchema,
  command: exampleFromLine,
  messages: libraryMessage,
  done: () => ({ message: "Baris ini sudah disimpan sebagai contoh di pustaka." }),
});
