import type { KebijakanGroup } from "@/lib/agency/kebijakan";
import { POLICY_EMPLOYEE_KINDS, POLICY_POSITION_KINDS, POLICY_RHYTHMS } from "@/lib/agency/kebijakan";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import { UNIT_KINDS } from "@/lib/agency/unit";
import { EMPLOYEE_KIND_NAMES, POSITION_KIND_NAMES } from "@/lib/employee/labels";
import { RHYTHM_NAMES } from "@/lib/period/period";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a group's form offers. */
export interface GroupOptions {
  readonly employeeKinds: readonly Option[];
  readonly positionKinds: readonly Option[];
  readonly unitKinds: readonly Option[];
  readonly rhythms: readonly Option[];
}

function named<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: names[value] }));
}

export const GROUP_OPTIONS: GroupOptions = {
  employeeKinds: named(POLICY_EMPLOYEE_KINDS, EMPLOYEE_KIND_NAMES),
  positionKinds: named(POLICY_POSITION_KINDS, POSITION_KIND_NAMES),
  unitKinds: named(
    UNIT_KINDS.filter((kind) => kind !== "instansi"),
    UNIT_KIND_NAMES,
  ),
  rhythms: named(POLICY_RHYTHMS, RHYTHM_NAMES),
};

/** Whom a group takes in, in one sentence. */
export function matchText({ match }: Pick<KebijakanGroup, "match">): string {
  const any = (values: readonly string[]) => values.join(" atau ");
  const conditions = [
    match.positionNames.length > 0 &&
      `jabatan berawal ${any(match.positionNames.map((name) => `“${name}”`))}`,
    match.positionKinds.length > 0 && any(match.positionKinds.map((kind) => POSITION_KIND_NAMES[kind])),
    match.employeeKinds.length > 0 && any(match.employeeKinds.map((kind) => EMPLOYEE_KIND_NAMES[kind])),
    match.unitKinds.length > 0 && `di ${any(match.unitKinds.map((kind) => UNIT_KIND_NAMES[kind]))}`,
  ].filter((condition) => condition !== false);
  return conditions.join("; ");
}
