"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { recordRefusalMessage } from "@/lib/employee/refusal-messages";
import { appointHeadSchema, placeSeveralSchema, retireSeveralSchema } from "@/lib/employee/schema-readiness";
import type { SeveralRefusal } from "@/lib/employee/server/commands/change-several";
import { appointHead, placeSeveral } from "@/lib/employee/server/commands/place-several";
import { retireSeveral } from "@/lib/employee/server/commands/retire-several";

function severalMessage({ name, refusal }: SeveralRefusal): string {
  return `${name === null ? "" : `${name}: `}${recordRefusalMessage(refusal)} Belum ada yang disimpan.`;
}

export const placeSeveralAction = action({
  permission: "employee.edit",
  schema: placeSeveralSchema,
  command: placeSeveral,
  messages: severalMessage,
  done: ({ count }) => ({ href: `/kesiapan?kabar=ditempatkan&jumlah=${String(count)}` as Route }),
});

export const retireSeveralAction = action({
  permission: "employee.edit",
  schema: retireSeveralSchema,
  command: retireSeveral,
  messages: severalMessage,
  done: ({ count }) => ({ href: `/kesiapan?kabar=pensiun&jumlah=${String(count)}` as Route }),
});

export const appointHeadAction = action({
  permission: "employee.edit",
  schema: appointHeadSchema,
  command: appointHead,
  messages: recordRefusalMessage,
  done: () => ({ href: "/kesiapan?kabar=pimpinan" as Route }),
});
