import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { aLeave, aNumber, aStanding, type BuiltEmployee } from "@/tests/builders/employee";
import { aDelegation, anAppraiserReport, aPlacement, aTeam } from "@/tests/builders/placement";
import type { City } from "./city";
import { JABATAN, type JabatanKey } from "./jabatan";
import { STUDIES } from "./study";

/** From a day to a day; `to` left out: until further notice. */
interface Span {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

interface Acting extends Span {
  readonly unit: string;
  readonly by: string;
  readonly decree: string;
}

function acts(city: City, kind: "plt" | "plh" | "pj", { unit, by, from, to, decree }: Acting): void {
  const given = { kind, isHead: true, validFrom: from, validTo: to ?? null, decree };
  const chance = city.chance(`${kind}/${unit}/${by}`);
  city.add(aPlacement(city.person(by), city.unit(unit), city.headPosition(unit), given, chance));
  city.activate(by);
}

/** A vacant post is looked after by another official. */
export function plt(city: City, acting: Acting): void {
  acts(city, "plt", acting);
}

/** The head is away for some days; another official signs for him. */
export function plh(city: City, acting: Acting & { readonly to: CalendarDate }): void {
  acts(city, "plh", acting);
}

/** A vacant post is filled for the time being by somebody appointed to it. */
export function pj(city: City, acting: Acting): void {
  acts(city, "pj", acting);
}

type LeaveKind = Parameters<typeof aLeave>[1]["kind"];

export function onLeave(
  city: City,
  key: string,
  kind: LeaveKind,
  from: CalendarDate,
  to: CalendarDate,
): void {
  const decree = `800.1.11.4/${String(city.chance(`cuti/${key}`).int(10, 900))}/${from.slice(0, 4)}`;
  city.add(
    aLeave(city.person(key), { kind, validFrom: from, validTo: to, decree }, city.chance(`leave/${key}`)),
  );
}

type StandingKind = Parameters<typeof aStanding>[1]["kind"];

/** A kedudukan other than aktif. */
export function stands(city: City, key: string, kind: StandingKind, span: Span, note: string): void {
  const given = { kind, validFrom: span.from, validTo: span.to ?? null, note };
  city.add(aStanding(city.person(key), given, city.chance(`standing/${key}`)));
}

/** A second post beside the own one. */
export function rangkap(
  city: City,
  key: string,
  unit: string,
  title: string,
  like: JabatanKey,
  from: CalendarDate,
): void {
  const given = {
    kind: "rangkap" as const,
    validFrom: from,
    decree: `900/${String(city.chance(key).int(10, 99))}/${from.slice(0, 4)}`,
  };
  const position = city.position(title, JABATAN[like]);
  city.add(aPlacement(city.person(key), city.unit(unit), position, given, city.chance(`rangkap/${key}`)));
}

/** Where somebody was until the day before the present post. */
export function cameFrom(
  city: City,
  key: string,
  unit: string,
  jabatan: JabatanKey,
  from: CalendarDate,
  until: CalendarDate,
): void {
  const position = city.position(JABATAN[jabatan].name, JABATAN[jabatan]);
  const given = { validFrom: from, validTo: until };
  city.add(aPlacement(city.person(key), city.unit(unit), position, given, city.chance(`from/${key}`)));
}

/** Which unit somebody led before the present post. */
export function ledBefore(
  city: City,
  key: string,
  unit: string,
  from: CalendarDate,
  until: CalendarDate,
): void {
  const given = { isHead: true, validFrom: from, validTo: until };
  const position = city.headPosition(unit);
  city.add(aPlacement(city.person(key), city.unit(unit), position, given, city.chance(`led/${key}/${unit}`)));
}

/** A PPPK who has passed for CPNS: one person with two numbers and one history; the NIP is the one he or she was built with. */
export function wasPppk(
  city: City,
  key: string,
  unit: string,
  jabatan: JabatanKey,
  from: CalendarDate,
): void {
  const person = city.person(key);
  const chance = city.chance(`pppk/${key}`);
  const since = person.rows.employeeNumber?.[0]?.validFrom ?? from;
  const until = addDays(since, -1);
  const held = { agencyId: person.agencyId, employeeId: person.id, validFrom: from };
  const number = aNumber({ ...person.row, kind: "pppk" }, from, chance.int(1, 40));
  city.add({
    rows: {
      employeeNumber: [{ ...held, id: chance.id(), number, kind: "ni_pppk", validTo: until }],
      employeeRank: [{ ...held, id: chance.id(), golongan: STUDIES[JABATAN[jabatan].study].pppk }],
    },
  });
  cameFrom(city, key, unit, jabatan, from, until);
}

interface TeamPlan extends Span {
  readonly name: string;
  readonly purpose: string;
  readonly unit: string;
  readonly ketua: string;
  readonly members: readonly string[];
  readonly decree: string;
}

export function team(city: City, plan: TeamPlan): void {
  const { name, purpose, decree, from, to } = plan;
  city.activate(plan.ketua);
  city.add(
    aTeam(
      city.unit(plan.unit),
      city.person(plan.ketua),
      plan.members.map((key) => city.person(key)),
      { name, purpose, decree, decreeDate: addDays(from, -3), validFrom: from, validTo: to ?? null },
      city.chance(`team/${name}`),
    ),
  );
}

interface DelegationPlan extends Span {
  readonly unit: string;
  readonly to?: CalendarDate;
  readonly delegate: string;
  readonly list: readonly string[];
  readonly decree: string;
}

export function delegates(city: City, { unit, delegate, list, decree, from, to }: DelegationPlan): void {
  city.activate(delegate);
  const people: BuiltEmployee[] = list.map((key) => city.person(key));
  const given = { decree, validFrom: from, validTo: to ?? null };
  city.add(
    aDelegation(city.unit(unit), city.person(delegate), people, given, city.chance(`delegation/${unit}`)),
  );
}

/** "Pejabat penilai saya keliru", sent some days ago and still open. */
export function reports(city: City, key: string, shown: string, note: string, daysAgo: number): void {
  city.activate(key);
  const createdAt = `${city.days.day(-daysAgo)}T03:1${String(daysAgo % 10)}:00Z`;
  city.add(anAppraiserReport(city.person(key), { shown, note, createdAt }, city.chance(`report/${key}`)));
}
