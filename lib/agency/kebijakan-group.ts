import type { Kebijakan, KebijakanGroup } from "./kebijakan";

/** What bears on which group a person belongs to. */
export interface GroupFacts {
  readonly employeeKind: string;
  readonly positionKind: string;
  readonly positionName: string;
  readonly unitKind: string;
}

function holds(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

/** The group of a person; null: the rest. */
export function groupOf(policy: Pick<Kebijakan, "groups">, facts: GroupFacts): KebijakanGroup | null {
  const position = facts.positionName.toLowerCase();
  const found = policy.groups.find(
    ({ match }) =>
      holds(match.employeeKinds, facts.employeeKind) &&
      holds(match.positionKinds, facts.positionKind) &&
      holds(match.unitKinds, facts.unitKind) &&
      (match.positionNames.length === 0 ||
        match.positionNames.some((name) => position.startsWith(name.toLowerCase()))),
  );
  return found ?? null;
}

/** How a person of a group (null: the rest) is evaluated. */
export function rhythmOf(
  policy: Kebijakan,
  member: KebijakanGroup | null,
): Pick<KebijakanGroup, "rhythm" | "isExternal" | "selfAssessment"> {
  const { rhythm, selfAssessment } = member ?? policy.rest;
  return { rhythm, selfAssessment, isExternal: member?.isExternal ?? false };
}
