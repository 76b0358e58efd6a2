"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { unitPredikatRefusalMessage } from "@/lib/evaluation/messages";
import { setExpectationSchema, setUnitPredikatSchema } from "@/lib/evaluation/schema";
import { setExpectation } from "@/lib/evaluation/server/commands/set-expectation";
import { setUnitPredikat } from "@/lib/evaluation/server/commands/set-unit-predikat";

export const setUnitPredikatAction = action({
  permission: "evaluation.set-organisasi",
  schema: setUnitPredikatSchema,
  command: setUnitPredikat,
  messages: unitPredikatRefusalMessage,
  done: (_value, { unitId, periodId }) => ({
    href: `/organisasi?unit=${unitId}&periode=${periodId}&kabar=predikat` as Route,
  }),
});

export const setExpectationAction = action({
  permission: "evaluation.set-organisasi",
  schema: setExpectationSchema,
  command: setExpectation,
  messages: unitPredikatRefusalMessage,
  done: () => ({ message: "Ekspektasi tersimpan. Pimpinan unit diberi tahu." }),
});
