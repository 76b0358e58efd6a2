"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { recordRefusalMessage } from "@/lib/employee/refusal-messages";
import { appointHeadSchema, placeSeveralSchema } from "@/lib/employee/schema-readiness";
import { appointHead, placeSeveral } from "@/lib/employee/server/commands/place-several";

export const placeSeveralAction = action({
  permission: "employee.edit",
  schema: placeSeveralSchema,
  command: placeSeveral,
  messages: ({ name, refusal }) =>
    `${name === null ? "" : `${name}: `}${recordRefusalMessage(refusal)} Belum ada pegawai yang ditempatkan.`,
  done: ({ count }) => ({ href: `/kesiapan?kabar=ditempatkan&jumlah=${String(count)}` as Route }),
});

export const appointHeadAction = action({
  permission: "employee.edit",
  schema: appointHeadSchema,
  command: appointHead,
  messages: recordRefusalMessage,
  done: () => ({ href: "/kesiapan?kabar=pimpinan" as Route }),
});
