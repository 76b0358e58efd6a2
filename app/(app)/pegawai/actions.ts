"use server";

import { revalidatePath } from "next/cache";
import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import {
  recordRefusalMessage,
  delegationRefusalMessage,
  reportRefusalMessage,
} from "@/lib/employee/refusal-messages";
import {
  createEmployeeSchema,
  departureSchema,
  identitySchema,
  leaveSchema,
  numberSchema,
  rankSchema,
  removeEntrySchema,
  standingSchema,
} from "@/lib/employee/schema";
import { delegationSchema, endDelegationSchema } from "@/lib/employee/schema-delegation";
import { endPlacementSchema, placementSchema } from "@/lib/employee/schema-placement";
import { reportAppraiserSchema } from "@/lib/employee/schema-report";
import { addNumber } from "@/lib/employee/server/commands/add-number";
import { addRank } from "@/lib/employee/server/commands/add-rank";
import { changeIdentity } from "@/lib/employee/server/commands/change-identity";
import { changeStanding, departToAgency } from "@/lib/employee/server/commands/change-standing";
import { createEmployee } from "@/lib/employee/server/commands/create-employee";
import { delegateAppraisal, endDelegation } from "@/lib/employee/server/commands/delegate-appraisal";
import { endPlacement } from "@/lib/employee/server/commands/end-placement";
import { placeEmployee } from "@/lib/employee/server/commands/place-employee";
import { recordLeave } from "@/lib/employee/server/commands/record-leave";
import { removeEntry } from "@/lib/employee/server/commands/remove-entry";
import { reportAppraiser } from "@/lib/employee/server/commands/report-appraiser";

/** Back to the record, which says what has been done. */
function recordHref(employeeId: string, news: string): Route {
  return `/pegawai/${employeeId}?kabar=${news}` as Route;
}

export const createEmployeeAction = action({
  permission: "employee.edit",
  schema: createEmployeeSchema,
  command: createEmployee,
  messages: recordRefusalMessage,
  // Whom a unit's pengelola records ahead of time is not in the unit yet, and so not to be opened by him yet.
  done: ({ employeeId, isPlacedToday }) => ({
    href: isPlacedToday ? recordHref(employeeId, "dibuat") : "/pegawai?kabar=dibuat",
  }),
});

export const changeIdentityAction = action({
  permission: "employee.edit",
  schema: identitySchema,
  command: changeIdentity,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "diubah") }),
});

export const addRankAction = action({
  permission: "employee.edit",
  schema: rankSchema,
  command: addRank,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "golongan") }),
});

export const addNumberAction = action({
  permission: "employee.edit",
  schema: numberSchema,
  command: addNumber,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "nomor") }),
});

export const changeStandingAction = action({
  permission: "employee.edit",
  schema: standingSchema,
  command: changeStanding,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "kedudukan") }),
});

export const departToAgencyAction = action({
  permission: "employee.edit",
  schema: departureSchema,
  command: departToAgency,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "pindah") }),
});

export const placeEmployeeAction = action({
  permission: "employee.edit",
  schema: placementSchema,
  command: placeEmployee,
  messages: recordRefusalMessage,
  done: (_placed, { employeeId }) => ({ href: recordHref(employeeId, "penempatan") }),
});

export const endPlacementAction = action({
  permission: "employee.edit",
  schema: endPlacementSchema,
  command: endPlacement,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "diakhiri") }),
});

export const recordLeaveAction = action({
  permission: "employee.edit",
  schema: leaveSchema,
  command: recordLeave,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "cuti") }),
});

export const removeEntryAction = action({
  permission: "employee.edit",
  schema: removeEntrySchema,
  command: removeEntry,
  messages: recordRefusalMessage,
  done: ({ employeeId }) => ({ href: recordHref(employeeId, "dihapus") }),
});

export const delegateAppraisalAction = action({
  permission: "employee.delegate-appraisal",
  schema: delegationSchema,
  command: delegateAppraisal,
  messages: delegationRefusalMessage,
  done: () => ({ href: "/pegawai/pendelegasian?kabar=dicatat" as Route }),
});

export const endDelegationAction = action({
  permission: "employee.delegate-appraisal",
  schema: endDelegationSchema,
  command: endDelegation,
  messages: delegationRefusalMessage,
  done: () => ({ href: "/pegawai/pendelegasian?kabar=diakhiri" as Route }),
});

export const reportAppraiserAction = action({
  permission: "employee.report-appraiser",
  schema: reportAppraiserSchema,
  command: reportAppraiser,
  messages: reportRefusalMessage,
  done: () => {
    // The card stands on several pages; each shows the report as it is now.
    revalidatePath("/", "layout");
    return { message: "Laporan terkirim. Anda akan diberi tahu begitu dijawab." };
  },
});
