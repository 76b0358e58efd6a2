"use server";

import type { Route } from "next";
import { action } from "@/lib/action/server/action";
import { teamRefusalMessage } from "@/lib/employee/refusal-messages";
import {
  addMemberSchema,
  changeLeaderSchema,
  changeTeamSchema,
  createTeamSchema,
  endMemberSchema,
} from "@/lib/employee/schema-team";
import { changeTeam, createTeam } from "@/lib/employee/server/commands/change-team";
import {
  addTeamMember,
  changeTeamLeader,
  endTeamMember,
} from "@/lib/employee/server/commands/change-team-members";

/** Back to the team, which says what has been done. */
function teamHref(teamId: string, news: string): Route {
  return `/tim-kerja/${teamId}?kabar=${news}` as Route;
}

export const createTeamAction = action({
  permission: "employee.edit-teams",
  schema: createTeamSchema,
  command: createTeam,
  messages: teamRefusalMessage,
  done: ({ teamId }) => ({ href: teamHref(teamId, "dibentuk") }),
});

export const changeTeamAction = action({
  permission: "employee.edit-teams",
  schema: changeTeamSchema,
  command: changeTeam,
  messages: teamRefusalMessage,
  done: ({ teamId }) => ({ href: teamHref(teamId, "diubah") }),
});

export const addMemberAction = action({
  permission: "employee.edit-teams",
  schema: addMemberSchema,
  command: addTeamMember,
  messages: teamRefusalMessage,
  done: ({ teamId }) => ({ href: teamHref(teamId, "anggota") }),
});

export const endMemberAction = action({
  permission: "employee.edit-teams",
  schema: endMemberSchema,
  command: endTeamMember,
  messages: teamRefusalMessage,
  done: ({ teamId }) => ({ href: teamHref(teamId, "selesai") }),
});

export const changeLeaderAction = action({
  permission: "employee.edit-teams",
  schema: changeLeaderSchema,
  command: changeTeamLeader,
  messages: teamRefusalMessage,
  done: ({ teamId }) => ({ href: teamHref(teamId, "ketua") }),
});
