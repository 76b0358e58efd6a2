import { calendarDateOf } from "@/lib/kernel/calendar";

/** The present day of tests: a Monday. */
export const TODAY = calendarDateOf("2026-11-23");

/** The day on which things begin that have been there all along. */
export const LONG_AGO = calendarDateOf("2020-01-01");
