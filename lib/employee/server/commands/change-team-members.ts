import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { attempted, auditEvent } from "@/lib/audit/event";
import { transact } from "@/lib/db/server/door";
import { refuse, ok } from "@/lib/kernel/result";
import { employeeOutbox } from "../../outbox";
import type { AddMemberInput, ChangeLeaderInput, EndMemberInput } from "../../schema-team";
import { membersUnder, type HeldMember } from "../../team-change";
import { claimTeam, personInService, saveMembers, teamRefusal } from "../team-store";
import type { TeamDone } from "./change-team";

/** Adds a person of any unit to a team, from a day to a last day or to the team's end. */
export async function addTeamMember(actor: Actor, input: AddMemberInput): Promise<TeamDone> {
  const { agencyId } = actor;
  const { teamId, employeeId, from } = input;
  return transact(
    actor,
    async (tx, record): Promise<TeamDone> => {
      const claimed = await claimTeam(tx, actor, input);
      if (!claimed.ok) return claimed;
      const { members, team } = claimed.value;
      const place: HeldMember = {
        id: randomUUID(),
        employeeId,
        role: "anggota",
        validity: { from, to: input.to ?? team.validity.to },
      };
      const person = await personInService(tx, agencyId, employeeId, place.validity);
      if (!person.ok) return person;
      const fault = await teamRefusal(tx, agencyId, team, { ...team, members: [...members, place] });
      if (fault !== null) return refuse(fault);
      await saveMembers(tx, agencyId, teamId, { after: [], moved: [], dropped: [] }, place);
      await tx.outboxEvent.create({
        data: employeeOutbox(agencyId, "team.member-added", { teamId, employeeId }),
        select: { id: true },
      });
      record(auditEvent("team.member-added", teamId, { employeeId, role: "anggota", ...place.validity }));
      return ok({ teamId });
    },
    { attempt: attempted("team.member-added", teamId) },
  );
}

/** Ends a person's place in a team with a last day. A ketua's place ends by naming the next one. */
export async function endTeamMember(actor: Actor, input: EndMemberInput): Promise<TeamDone> {
  const { agencyId } = actor;
  const { teamId, memberId, lastDay } = input;
  return transact(
    actor,
    async (tx, record): Promise<TeamDone> => {
      const claimed = await claimTeam(tx, actor, input);
      if (!claimed.ok) return claimed;
      const { members, team } = claimed.value;
      const place = members.find((member) => member.id === memberId);
      if (place === undefined) return refuse({ code: "not-found" });
      const ended: HeldMember = { ...place, validity: { from: place.validity.from, to: lastDay } };
      const after = members.map((member) => (member.id === memberId ? ended : member));
      const fault = await teamRefusal(tx, agencyId, team, { ...team, members: after });
      if (fault !== null) return refuse(fault);
      await saveMembers(tx, agencyId, teamId, { after, moved: [ended], dropped: [] }, null);
      const changes = { to: { before: place.validity.to, after: lastDay } };
      record(auditEvent("team.member-ended", teamId, changes));
      return ok({ teamId });
    },
    { attempt: attempted("team.member-ended", teamId) },
  );
}

/** Lets another person lead the team from a day on; the ketua before serves until the day before. */
export async function changeTeamLeader(actor: Actor, input: ChangeLeaderInput): Promise<TeamDone> {
  const { agencyId } = actor;
  const { teamId, employeeId, from } = input;
  return transact(
    actor,
    async (tx, record): Promise<TeamDone> => {
      const claimed = await claimTeam(tx, actor, input);
      if (!claimed.ok) return claimed;
      const { members, team } = claimed.value;
      const id = randomUUID();
      const places = membersUnder(members, team.validity, { id, employeeId, from });
      const begun = places?.after.find((member) => member.id === id);
      if (places === null || begun === undefined) return refuse({ code: "unchanged" });
      const person = await personInService(tx, agencyId, employeeId, begun.validity);
      if (!person.ok) return person;
      const fault = await teamRefusal(tx, agencyId, team, { ...team, members: places.after });
      if (fault !== null) return refuse(fault);
      await saveMembers(tx, agencyId, teamId, places, begun);
      for (const ended of places.moved) {
        record(
          auditEvent("team.member-ended", teamId, {
            employeeId: { before: ended.employeeId, after: null },
            to: { before: null, after: ended.validity.to },
          }),
        );
      }
      for (const { employeeId: gone } of places.dropped) {
        record(auditEvent("team.member-ended", teamId, { employeeId: { before: gone, after: null } }));
      }
      record(auditEvent("team.member-added", teamId, { employeeId, role: "ketua", ...begun.validity }));
      await tx.outboxEvent.create({
        data: employeeOutbox(agencyId, "team.member-added", { teamId, employeeId }),
        select: { id: true },
      });
      return ok({ teamId });
    },
    { attempt: attempted("team.member-added", teamId) },
  );
}
