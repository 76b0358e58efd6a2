"use server";

import { sampleHref } from "@/components/inspection/inspection-href";
import { action } from "@/lib/action/server/action";
import { sampleRefusalField, sampleRefusalMessage } from "@/lib/inspection/refusal";
import { drawSampleSchema } from "@/lib/inspection/schema";
import { drawSample } from "@/lib/inspection/server/draw-sample";

export const drawSampleAction = action({
  permission: "inspection.draw-sample",
  schema: drawSampleSchema,
  command: drawSample,
  messages: sampleRefusalMessage,
  field: sampleRefusalField,
  done: ({ sampleId }) => ({ href: sampleHref(sampleId) }),
});
