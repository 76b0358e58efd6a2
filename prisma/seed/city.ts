import type { EmployeeKind } from "@/lib/employee/employee";
import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { anAgency, type BuiltAgency, type BuiltUnit } from "@/tests/builders/agency";
import { chanceOf, type Chance } from "@/tests/builders/chance";
import { anEmployee, aNumber, type BuiltEmployee } from "@/tests/builders/employee";
import { aPlacement, aPosition, type BuiltPosition } from "@/tests/builders/placement";
import type { Built, TableRows } from "@/tests/builders/rows";
import { inventPerson, type Hint } from "./invent";
import { JABATAN, type Jabatan, type JabatanKey } from "./jabatan";
import { earlierPost, placedOn } from "./past-posts";
import { daysFrom, type CityPlan, type Days, type Seat } from "./plan";
import { plantUnits } from "./units";

/** Who holds what where, as planned. */
export interface Post {
  readonly key: string;
  readonly unitKey: string;
  readonly jabatan: JabatanKey;
  readonly employee: BuiltEmployee;
  readonly isHead: boolean;
  /** Whether the person had a place here and has left it. */
  readonly hasLeft: boolean;
}

/** An agency of the demo as it grows: its units and posts first, then what its story adds. */
export interface City {
  readonly plan: CityPlan;
  readonly days: Days;
  readonly agency: BuiltAgency;
  readonly posts: ReadonlyMap<string, Post>;
  readonly built: readonly Built[];
  /** Those who use the product already. */
  readonly activeKeys: ReadonlySet<string>;
  unit(key: string): BuiltUnit;
  person(key: string): BuiltEmployee;
  /** A jabatan by its name, made when first asked for. */
  position(name: string, like: Jabatan): BuiltPosition;
  /** The jabatan of the unit's head. */
  headPosition(unitKey: string): BuiltPosition;
  /** Says that the person uses the product already. */
  activate(key: string): void;
  /** Chance of its own for the thing that the name names. */
  chance(name: string): Chance;
  add(...built: readonly Built[]): void;
}

function seatOf(seat: Seat): readonly [JabatanKey, EmployeeKind, number] {
  if (typeof seat === "string") return [seat, "pns", 1];
  const [jabatan, kind, count = 1] = seat;
  return [jabatan, kind, count];
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`the plan has no ${key}`);
  return value;
}

/** Numbers of an agency: the next free sequence where two people would bear the same. */
function numberKeeper(): (
  person: Parameters<typeof aNumber>[0],
  on: CalendarDate,
  sequence: number,
) => string {
  const taken = new Set<string>();
  return (person, on, sequence) => {
    let next = sequence;
    while (taken.has(aNumber(person, on, next))) next += 1;
    const number = aNumber(person, on, next);
    taken.add(number);
    return number;
  };
}

/** Addresses of an agency, each once; null for those who have none. */
function mailboxKeeper(domain: string): (name: string, hasOne: boolean) => string | null {
  const taken = new Set<string>();
  return (name, hasOne) => {
    if (!hasOne) return null;
    const words = name
      .toLowerCase()
      .replace(/[^a-z ]/g, "")
      .split(" ");
    const box = [words[0], words.at(-1)].join(".");
    let address = `${box}@${domain}`;
    for (let next = 2; taken.has(address); next += 1) address = `${box}${String(next)}@${domain}`;
    taken.add(address);
    return address;
  };
}

/** Builds the agency of a plan as it stands on `today`, and tells its story. */
export function raiseCity(plan: CityPlan, today: CalendarDate): City {
  const { code, name, headTitle, headName } = plan;
  const chance = (of: string): Chance => chanceOf(`${code}/${of}`);
  const agency = anAgency({ code, name, headTitle, headName, isDemo: true }, chance("agency"));
  const units = plantUnits(agency, plan.units);
  const demo = Object.fromEntries(plan.people.map((person) => [person.key, person]));
  const hints = plan.hints(daysFrom(today));
  const positions = new Map<string, BuiltPosition>();
  const posts = new Map<string, Post>();
  const built: Built[] = [agency, ...[...units.values()].map((unit) => unit.built)];
  const numberFor = numberKeeper();
  const mailboxFor = mailboxKeeper(plan.mailDomain);
  const takenNames = new Set(plan.people.map((person) => person.name));
  const activeKeys = new Set(plan.people.map((person) => person.key));

  const city: City = {
    plan,
    days: daysFrom(today),
    agency,
    posts,
    built,
    unit: (key) => found(units, key).built,
    person: (key) => found(posts, key).employee,
    position: (title, { kind, jenjang, class: grade }) => {
      const known = positions.get(title);
      if (known !== undefined) return known;
      const position = aPosition(
        agency,
        { name: title, kind, jenjang, class: grade },
        chance(`jabatan/${title}`),
      );
      positions.set(title, position);
      built.push(position);
      return position;
    },
    headPosition: (unitKey) => {
      const { plan: unit } = found(units, unitKey);
      if (unit.head === null) throw new RangeError(`${unitKey} has no head`);
      const jabatan: Jabatan = JABATAN[unit.head];
      const title = jabatan.kind === "fungsional" ? jabatan.name : (unit.headTitle ?? `Kepala ${unit.name}`);
      return city.position(title, jabatan);
    },
    activeKeys,
    activate: (key) => {
      activeKeys.add(key);
    },
    chance,
    add: (...more) => {
      built.push(...more);
    },
  };

  const employ = (
    key: string,
    jabatanKey: JabatanKey,
    kind: EmployeeKind,
    unitKey: string,
    isHead: boolean,
  ): void => {
    const hint: Hint = { ...hints[key], ...demo[key] };
    const lot = chance(key);
    const jabatan: Jabatan = JABATAN[jabatanKey];
    const person = inventPerson(jabatan, hint.kind ?? kind, plan.region, today, hint, takenNames, lot);
    takenNames.add(person.name);
    const { ranks, sequence, appointedOn, ...given } = person;
    const email = mailboxFor(person.name, demo[key] !== undefined || lot.isHit(0.4));
    const number = numberFor(person, appointedOn, sequence);
    const plain = anEmployee(agency, { ...given, email, appointedOn, number }, lot);
    const employeeRank = ranks.map((rank): TableRows["employeeRank"] => ({
      agencyId: agency.id,
      id: lot.id(),
      employeeId: plain.id,
      ...rank,
    }));
    const employeeNumber = (plain.rows.employeeNumber ?? []).map((held) => ({
      ...held,
      validTo: hint.numberUntil ?? null,
    }));
    const employee: BuiltEmployee = { ...plain, rows: { ...plain.rows, employeeNumber, employeeRank } };
    built.push(employee);
    const hasLeft = hint.placedUntil !== undefined && hint.placedUntil < today;
    posts.set(key, { key, unitKey, jabatan: jabatanKey, employee, isHead, hasLeft });
    if (hint.isPlaced === false) return;

    const unit = city.unit(unitKey);
    const since = hint.placedFrom ?? placedOn(person, lot);
    const span = { validFrom: since, validTo: hint.placedUntil ?? null };
    const besides = found(units, unitKey).plan.headedBesides;
    const decree = `800.1.3.3/${String(lot.int(100, 4999))}/BKPSDM/${since.slice(0, 4)}`;
    const own: Jabatan = isHead && besides !== undefined ? JABATAN[besides] : jabatan;
    const position =
      isHead && besides === undefined ? city.headPosition(unitKey) : city.position(own.name, own);
    const headsByRight = isHead && besides === undefined;
    built.push(aPlacement(employee, unit, position, { ...span, decree, isHead: headsByRight }, lot));
    if (isHead && besides !== undefined) {
      const post = { ...span, decree, isHead: true, kind: "tugas_tambahan" } as const;
      built.push(aPlacement(employee, unit, city.headPosition(unitKey), post, lot));
    }
    const earlier = hint.placedFrom === undefined ? earlierPost(own, person, since, lot) : null;
    if (earlier === null) return;
    const elsewhere = earlier.isSameUnit ? unit : city.unit(lot.pick(placesOfStaff(units)));
    const past = { validFrom: earlier.from, validTo: addDays(since, -1) };
    built.push(
      aPlacement(employee, elsewhere, city.position(earlier.position.name, earlier.position), past, lot),
    );
  };

  for (const [unitKey, { plan: unit }] of units) {
    if (unit.head !== null) {
      if (unit.isVacant === true) city.headPosition(unitKey);
      else employ(`${unitKey}/kepala`, unit.head, "pns", unitKey, true);
    }
    for (const [jabatan, kind, count] of (unit.staff ?? []).map(seatOf)) {
      for (let seats = 0, number = 1; seats < count; number += 1) {
        const key = `${unitKey}/${jabatan}/${String(number)}`;
        if (posts.has(key)) continue;
        employ(key, jabatan, kind, unitKey, false);
        seats += 1;
      }
    }
  }
  for (const extra of plan.extras) {
    employ(extra.key, extra.jabatan, extra.kind ?? "pns", extra.unit, extra.isHead ?? false);
  }
  plan.story(city);
  return city;
}

/** Units in which somebody may have been on the staff before. */
function placesOfStaff(
  units: ReadonlyMap<string, { readonly plan: { readonly kind: string; readonly closedOn?: CalendarDate } }>,
): string[] {
  return [...units]
    .filter(
      ([, { plan }]) =>
        ["bagian", "bidang", "seksi", "subbagian", "kelurahan"].includes(plan.kind) &&
        plan.closedOn === undefined,
    )
    .map(([key]) => key);
}
