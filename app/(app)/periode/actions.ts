"use server";

import { periodsHref, workYearHref } from "@/components/period/schedule-href";
import { action } from "@/lib/action/server/action";
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
