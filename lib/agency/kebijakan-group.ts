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

/** The key of a new group, from its name: stable however the name changes later. */
export function groupKeyFor(label: string, taken: readonly string[]): string {
  const words = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 24);
  const base = words.length < 2 ? "kelompok" : words;
  let key = base;
  for (let next = 2; taken.includes(key); next += 1) key = `${base}-${String(next)}`;
  return key;
}

/** The groups with one of them one place further up; null where there is none to raise. */
export function raised(groups: readonly KebijakanGroup[], key: string): readonly KebijakanGroup[] | null {
  const at = groups.findIndex((group) => group.key === key);
  const [above, group] = [groups[at - 1], groups[at]];
  if (above === undefined || group === undefined) return null;
  return groups.map((each, place) => (place === at - 1 ? group : place === at ? above : each));
}
