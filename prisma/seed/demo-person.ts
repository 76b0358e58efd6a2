import { ROLE_LABELS, type Role } from "@/lib/access/role";
import { nameWithTitles } from "@/lib/employee/employee";
import { calendarDateOf, type CalendarDate } from "@/lib/kernel/calendar";
import { aNumber } from "@/tests/builders/employee";

/** Somebody as whom one may look at the demo: fixed in all that the list of accounts shows. */
export interface DemoPerson {
  /** Where the plan of the agency has the person. */
  readonly key: string;
  /** The part that he or she plays, as the list of accounts calls it. */
  readonly label: string;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly sex: "laki_laki" | "perempuan";
  readonly kind: "pns" | "pppk";
  readonly birthDate: CalendarDate;
  readonly appointedOn: CalendarDate;
  readonly sequence: number;
  /** Granted roles, each for a unit (by key) or, with null, the whole agency. */
  readonly grants: readonly DemoGrant[];
}

export interface DemoGrant {
  readonly role: Role;
  readonly unit: string | null;
}

/**
 * A demo person in short. `name`: "front titles | name | back titles"; `born` and `since` as yyyymmdd and yyyymm, as in
 * the number; `part`: what is shown beside the role, or instead of it.
 */
export function person(
  key: string,
  part: string,
  name: string,
  sex: "L" | "P",
  [born, since]: readonly [born: string, since: string],
  ...grants: readonly DemoGrant[]
): DemoPerson {
  const [front = "", bare = "", back = ""] = name.split("|").map((piece) => piece.trim());
  const roles = grants.map(({ role }) => ROLE_LABELS[role]);
  return {
    key,
    label: [...new Set([...roles, part])].join(", "),
    name: bare,
    frontTitle: front === "" ? null : front,
    backTitle: back === "" ? null : back,
    sex: sex === "L" ? "laki_laki" : "perempuan",
    kind: "pns",
    birthDate: calendarDateOf(`${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`),
    appointedOn: calendarDateOf(`${since.slice(0, 4)}-${since.slice(4)}-01`),
    sequence: 1,
    grants,
  };
}

export function everywhere(role: Role): DemoGrant {
  return { role, unit: null };
}

export function within(role: Role, unit: string): DemoGrant {
  return { role, unit };
}

/** The NIP or NI PPPK with which the person signs in. */
export function signInOf(demo: DemoPerson): string {
  return aNumber(demo, demo.appointedOn, demo.sequence);
}

export function printedNameOf(demo: DemoPerson): string {
  return nameWithTitles(demo);
}
