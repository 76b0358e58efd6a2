import { addDays, type CalendarDate, type DateSpan } from "@/lib/kernel/calendar";
import type { TeamMember } from "./team";

/** A place in a team, by the id of its row. */
export interface HeldMember extends TeamMember {
  readonly id: string;
}

/** How the places of a team become others. */
export interface MembersChange {
  readonly after: readonly HeldMember[];
  /** Places whose days are others now. */
  readonly moved: readonly HeldMember[];
  readonly dropped: readonly HeldMember[];
}

function changeFrom(before: readonly HeldMember[], after: readonly HeldMember[]): MembersChange {
  const kept = new Map(after.map((member) => [member.id, member]));
  return {
    after,
    moved: before.flatMap((member) => {
      const now = kept.get(member.id);
      const isMoved = now?.validity.from !== member.validity.from || now.validity.to !== member.validity.to;
      return now !== undefined && isMoved ? [now] : [];
    }),
    dropped: before.filter(({ id }) => !kept.has(id)),
  };
}

/**
 * The places after the team's dates have changed: who was to serve from its first day or to its last follows it, nobody
 * serves outside it, and a place of which no day is left is dropped.
 */
export function membersWithin(
  members: readonly HeldMember[],
  before: DateSpan,
  after: DateSpan,
): MembersChange {
  const fitted = members.flatMap((member): HeldMember[] => {
    const { validity } = member;
    const isFromStart = validity.from === before.from;
    const isToEnd = validity.to === before.to;
    const from = isFromStart || validity.from < after.from ? after.from : validity.from;
    const isCut = after.to !== null && (validity.to === null || validity.to > after.to);
    const to = isToEnd || isCut ? after.to : validity.to;
    return to !== null && to < from ? [] : [{ ...member, validity: { from, to } }];
  });
  return changeFrom(members, fitted);
}

/**
 * The places after a new ketua has taken over on a day: the former one's place ends the day before, and so does that of
 * the new one as anggota. The new place lasts as long as the former would have, or as the team does. Null where the
 * person is ketua on that day already.
 */
export function membersUnder(
  members: readonly HeldMember[],
  team: DateSpan,
  leader: { readonly id: string; readonly employeeId: string; readonly from: CalendarDate },
): MembersChange | null {
  const { id, employeeId, from } = leader;
  const isOpen = ({ validity }: HeldMember) => validity.to === null || validity.to >= from;
  const open = members.filter(
    (member) => isOpen(member) && (member.role === "ketua" || member.employeeId === employeeId),
  );
  if (open.some((member) => member.role === "ketua" && member.employeeId === employeeId)) return null;
  const after = members.flatMap((member): HeldMember[] => {
    if (!open.includes(member)) return [member];
    const to = addDays(from, -1);
    return to < member.validity.from ? [] : [{ ...member, validity: { from: member.validity.from, to } }];
  });
  const place: HeldMember = { id, employeeId, role: "ketua", validity: { from, to: team.to } };
  return changeFrom(members, [...after, place]);
}
