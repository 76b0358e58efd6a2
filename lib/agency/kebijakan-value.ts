import { DEFAULT_KEBIJAKAN, kebijakan, type Kebijakan, type KebijakanGroup } from "./kebijakan";
import { SETTINGS } from "./kebijakan-settings";

/** What one setting is set to; null: left empty, or without meaning beside another setting. */
export type SettingValue = string | number | boolean | null | readonly string[];

/** A whole policy by path. */
export type FlatKebijakan = Readonly<Record<string, SettingValue>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(policy: Kebijakan, path: string): SettingValue {
  let at: unknown = policy;
  for (const name of path.split(".")) at = isRecord(at) ? at[name] : undefined;
  return at === undefined ? null : (at as SettingValue);
}

/** The fields of a group, as its form, its history and the trail name them. */
export const GROUP_FIELDS = [
  "label",
  "employeeKinds",
  "positionKinds",
  "positionNames",
  "unitKinds",
  "rhythm",
  "isExternal",
  "selfAssessment",
] as const;

export type GroupField = (typeof GROUP_FIELDS)[number];

export function groupValues(group: KebijakanGroup): Readonly<Record<GroupField, SettingValue>> {
  const { label, match, rhythm, isExternal, selfAssessment } = group;
  return { label, ...match, rhythm, isExternal, selfAssessment };
}

/** Where a field of a group stands in a flat policy. */
export function groupPath(key: string, field: GroupField): string {
  return `groups.${key}.${field}`;
}

/** The group and field that a path is about; null: it is no group's. */
export function groupOfPath(path: string): { readonly key: string; readonly field: GroupField } | null {
  const [root, key, name] = path.split(".");
  const field = GROUP_FIELDS.find((known) => known === name);
  return root === "groups" && key !== undefined && field !== undefined ? { key, field } : null;
}

/** The paths of the rest: those who are in no group. */
export const REST_PATHS = ["rest.rhythm", "rest.selfAssessment"] as const;

export function flatKebijakan(policy: Kebijakan): FlatKebijakan {
  const flat: Record<string, SettingValue> = { groups: policy.groups.map(({ key }) => key) };
  for (const group of policy.groups) {
    for (const field of GROUP_FIELDS) flat[groupPath(group.key, field)] = groupValues(group)[field];
  }
  for (const path of REST_PATHS) flat[path] = valueAt(policy, path);
  for (const { path } of SETTINGS) flat[path] = valueAt(policy, path);
  return flat;
}

/** The defaults by path. */
export const FLAT_DEFAULT: FlatKebijakan = flatKebijakan(DEFAULT_KEBIJAKAN);

export function isSameValue(a: SettingValue, b: SettingValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** One setting that is otherwise than before. */
export interface Difference {
  readonly path: string;
  readonly before: SettingValue;
  readonly after: SettingValue;
}

/** What `after` has otherwise than `before`, in the order of the pages; what is gone comes last. */
export function differences(before: Kebijakan, after: Kebijakan): readonly Difference[] {
  const [earlier, later] = [flatKebijakan(before), flatKebijakan(after)];
  const paths = [...new Set([...Object.keys(later), ...Object.keys(earlier)])];
  return paths.flatMap((path) => {
    const [was, is] = [earlier[path] ?? null, later[path] ?? null];
    return isSameValue(was, is) ? [] : [{ path, before: was, after: is }];
  });
}

function set(into: Record<string, unknown>, path: string, value: SettingValue): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at = into;
  for (const name of names) {
    const next = at[name];
    if (!isRecord(next)) throw new RangeError(`a policy has no ${path}`);
    at = next;
  }
  at[last] = value;
}

/**
 * The policy with settings by path put otherwise.
 *
 * @throws ZodError where a value contradicts the schema: the form lets none through.
 */
export function withSettings(policy: Kebijakan, values: FlatKebijakan): Kebijakan {
  const changed = structuredClone(policy) as Record<string, unknown>;
  for (const [path, value] of Object.entries(values)) set(changed, path, value);
  return kebijakan.parse(changed);
}
