"use server";

import { extensionsHref, periodsHref, workYearHref } from "@/components/period/schedule-href";
import { action } from "@/lib/action/server/action";
import { extensionRefusalField, extensionRefusalMessage } from "@/lib/period/extension-refusal";
import { endExtensionSchema, extendWindowSchema } from "@/lib/period/extension-schema";
import { holidayRefusalMessage, periodRefusalField, periodRefusalMessage } from "@/lib/period/refusal";
import {
  addHolidaySchema,
  addHolidaysSchema,
  changeWindowsSchema,
  createPeriodsSchema,
  removeHolidaySchema,
} from "@/lib/period/schema";
import { addHoliday, addHolidays } from "@/lib/period/server/commands/add-holidays";
import { changeWindows } from "@/lib/period/server/commands/change-windows";
import { createPeriods } from "@/lib/period/server/commands/create-periods";
import { endExtension, extendWindow } from "@/lib/period/server/commands/extend-window";
import { removeHoliday } from "@/lib/period/server/commands/remove-holiday";

const permission = "period.edit";

export const createPeriodsAction = action({
  permission,
  schema: createPeriodsSchema,
  command: createPeriods,
  messages: periodRefusalMessage,
  field: periodRefusalField,
  done: ({ year }) => ({ href: periodsHref({ year, news: "dibuat" }) }),
});

export const changeWindowsAction = action({
  permission,
  schema: changeWindowsSchema,
  command: changeWindows,
  messages: periodRefusalMessage,
  field: periodRefusalField,
  done: ({ year }) => ({ href: periodsHref({ year, news: "diubah" }) }),
});

export const extendWindowAction = action({
  permission: "period.extend",
  schema: extendWindowSchema,
  command: extendWindow,
  messages: extensionRefusalMessage,
  field: extensionRefusalField,
  done: ({ periodId }) => ({ href: extensionsHref(periodId, "diperpanjang") }),
});

export const endExtensionAction = action({
  permission: "period.extend",
  schema: endExtensionSchema,
  command: endExtension,
  messages: extensionRefusalMessage,
  done: ({ periodId }) => ({ href: extensionsHref(periodId, "dibatalkan") }),
});

export const addHolidayAction = action({
  permission,
  schema: addHolidaySchema,
  command: addHoliday,
  messages: holidayRefusalMessage,
  field: (refusal) => (refusal.code === "date-taken" ? "date" : null),
  done: ({ year }) => ({ href: workYearHref({ year, news: "ditambah" }) }),
});

export const addHolidaysAction = action({
  permission,
  schema: addHolidaysSchema,
  command: addHolidays,
  messages: holidayRefusalMessage,
  field: (refusal) => (refusal.code === "date-taken" ? "lines" : null),
  done: ({ year }) => ({ href: workYearHref({ year, news: "ditambah" }) }),
});

export const removeHolidayAction = action({
  permission,
  schema: removeHolidaySchema,
  command: removeHoliday,
  messages: holidayRefusalMessage,
  done: ({ year }) => ({ href: workYearHref({ year, news: "dihapus" }) }),
});
