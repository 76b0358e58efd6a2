import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { mayEditUnit } from "@/lib/agency/policy";
import { unitReach } from "@/lib/agency/server/reach";
import { attempted, auditEvent } from "@/lib/audit/event";
import { changesBetween } from "@/lib/audit/kind";
import { transact } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { employeeOutbox } from "../../outbox";
import type { TeamRefusal } from "../../refusal";
import type { ChangeTeamInput, CreateTeamInput } from "../../schema-team";
import { membersWithin } from "../../team-change";
import { validityRow } from "../store";
import { claimTeam, personInService, saveMembers, teamRefusal, teamUnit } from "../team-store";

/** What came of a change: the team, or why not. */
export type TeamDone = Result<{ readonly teamId: string }, TeamRefusal>;

/** Sets up a tim kerja by SK, with its ketua from the first day to the last. */
export async function createTeam(actor: Actor, input: CreateTeamInput): Promise<TeamDone> {
  const { agencyId } = actor;
  const { name, purpose, unitId, decree, decreeDate, from, to, leaderId } = input;
  return transact(
    actor,
    async (tx, record): Promise<TeamDone> => {
      const reach = await unitReach(tx, actor, "employee.edit-teams");
      if (!mayEditUnit(reach, unitId).allowed) return refuse({ code: "unit-out-of-reach" });
      const validity = { from, to };
      const unit = await teamUnit(tx, agencyId, unitId, validity);
      if (!unit.ok) return unit;
      const leader = await personInService(tx, agencyId, leaderId, validity);
      if (!leader.ok) return leader;
      const teamId = randomUUID();
      const said = { name, purpose, unitId, decree };
      await tx.team.create({
        data: {
          agencyId,
          id: teamId,
          ...said,
          decreeDate: calendarDateToDb(decreeDate),
          ...validityRow(validity),
        },
        select: { id: true },
      });
      await tx.teamMember.create({
        data: { agencyId, teamId, employeeId: leaderId, role: "ketua", ...validityRow(validity) },
        select: { id: true },
      });
      await tx.outboxEvent.create({
        data: employeeOutbox(agencyId, "team.member-added", { teamId, employeeId: leaderId }),
        select: { id: true },
      });
      record(auditEvent("team.created", teamId, { ...said, decreeDate, from, to }));
      record(auditEvent("team.member-added", teamId, { employeeId: leaderId, role: "ketua", from, to }));
      return ok({ teamId });
    },
    { attempt: attempted("team.created", null) },
  );
}

/** Changes what the SK says of a team. Its people follow its dates. */
export async function changeTeam(actor: Actor, input: ChangeTeamInput): Promise<TeamDone> {
  const { agencyId } = actor;
  const { teamId, name, purpose, unitId, decree, decreeDate, from, to } = input;
  return transact(
    actor,
    async (tx, record): Promise<TeamDone> => {
      const claimed = await claimTeam(tx, actor, input);
      if (!claimed.ok) return claimed;
      const { row, members, team } = claimed.value;
      const was = team.validity;
      const reach = await unitReach(tx, actor, "employee.edit-teams");
      if (!mayEditUnit(reach, unitId).allowed) return refuse({ code: "unit-out-of-reach" });
      const validity = { from, to };
      const unit = await teamUnit(tx, agencyId, unitId, validity);
      if (!unit.ok) return unit;
      const said = { name, purpose, unitId, decree };
      const before = {
        name: row.name,
        purpose: row.purpose,
        unitId: row.unitId,
        decree: row.decree,
        decreeDate: team.decreeDate,
        ...was,
      };
      const changes = changesBetween(before, { ...said, decreeDate, from, to });
      if (Object.keys(changes).length === 0) return refuse({ code: "unchanged" });

      const places = membersWithin(members, was, validity);
      const next = { decree, decreeDate, validity, members: places.after };
      const fault = await teamRefusal(tx, agencyId, team, next);
      if (fault !== null) return refuse(fault);
      await tx.team.updateMany({
        where: { agencyId, id: teamId },
        data: { ...said, decreeDate: calendarDateToDb(decreeDate), ...validityRow(validity) },
      });
      await saveMembers(tx, agencyId, teamId, places, null);
      record(auditEvent("team.changed", teamId, changes));
      for (const { employeeId, validity: served } of places.dropped) {
        const gone = {
          employeeId: { before: employeeId, after: null },
          to: { before: served.to, after: null },
        };
        record(auditEvent("team.member-ended", teamId, gone));
      }
      return ok({ teamId });
    },
    { attempt: attempted("team.changed", teamId) },
  );
}
