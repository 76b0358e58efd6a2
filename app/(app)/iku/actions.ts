"use server";

import type { Route } from "next";

import { action } from "@/lib/action/server/action";
import { ikuRefusalMessage } from "@/lib/iku/refusal";
import {
  addIkuLinkSchema,
  addIkuSchema,
  changeIkuSchema,
  handOnIkuSchema,
  linkIkuSchema,
  recordIkuSchema,
  removeProofSchema,
  retireIkuSchema,
  setCascadeSchema,
  unlinkIkuSchema,
} from "@/lib/iku/schema";
import { linkIku, setCascade, unlinkIku } from "@/lib/iku/server/commands/cascade";
import { addIku, changeIku, handOnIku } from "@/lib/iku/server/commands/keep-iku";
import { addIkuLink, removeProof, retireIku } from "@/lib/iku/server/commands/prove-iku";
import { recordIkuRealisasi } from "@/lib/iku/server/commands/record-realisasi";

const plan = { permission: "iku.plan", messages: ikuRefusalMessage } as const;
const page = ({ ikuId }: { readonly ikuId: string }) => ({ href: `/iku/${ikuId}` as Route });
/** Says so and keeps the forms open: one indicator after the other is put below. */
const cascade = ({ ikuId }: { readonly ikuId: string }) => ({
  href: `/iku/${ikuId}?kabar=penjenjangan` as Route,
});

export const addIkuAction = action({
  ...plan,
  schema: addIkuSchema,
  command: addIku,
  field: (refusal) =>
    refusal.code === "target"
      ? refusal.field
      : refusal.code === "code-taken"
        ? "code"
        : refusal.code === "scale"
          ? "scale"
          : null,
  done: page,
});

export const changeIkuAction = action({
  ...plan,
  schema: changeIkuSchema,
  command: changeIku,
  field: (refusal) =>
    refusal.code === "target"
      ? refusal.field
      : refusal.code === "dated-before"
        ? "validFrom"
        : refusal.code === "scale"
          ? "scale"
          : null,
  done: page,
});

export const handOnIkuAction = action({
  ...plan,
  schema: handOnIkuSchema,
  command: handOnIku,
  field: (refusal) => (refusal.code === "dated-before" ? "from" : null),
  done: page,
});

export const setCascadeAction = action({
  ...plan,
  schema: setCascadeSchema,
  command: setCascade,
  done: cascade,
});

export const linkIkuAction = action({
  ...plan,
  schema: linkIkuSchema,
  command: linkIku,
  field: (refusal) =>
    refusal.code === "weight"
      ? "weight"
      : refusal.code === "cycle" || refusal.code === "child-gone"
        ? "childId"
        : null,
  done: cascade,
});

export const unlinkIkuAction = action({
  ...plan,
  schema: unlinkIkuSchema,
  command: unlinkIku,
  done: cascade,
});

export const recordIkuAction = action({
  permission: "iku.record",
  schema: recordIkuSchema,
  command: recordIkuRealisasi,
  messages: ikuRefusalMessage,
  field: (refusal) => (refusal.code === "value" ? "value" : null),
  done: (value, { year }) => ({ href: `/iku/${value.ikuId}?tahun=${String(year)}&kabar=realisasi` as Route }),
});

export const addIkuLinkAction = action({
  permission: "iku.record",
  schema: addIkuLinkSchema,
  command: addIkuLink,
  messages: ikuRefusalMessage,
  field: (refusal) => (refusal.code === "link" ? "url" : null),
  done: page,
});

export const removeProofAction = action({
  permission: "iku.record",
  schema: removeProofSchema,
  command: removeProof,
  messages: ikuRefusalMessage,
  done: page,
});

export const retireIkuAction = action({ ...plan, schema: retireIkuSchema, command: retireIku, done: page });
