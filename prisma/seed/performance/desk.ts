import { nameWithTitles } from "@/lib/employee/employee";
import { actingPrefix } from "@/lib/employee/placement";
import { parseGolongan, printedRank } from "@/lib/employee/rank";
import { calendarDateOf, isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import type { Party } from "@/lib/employee/party";
import type { Parties } from "@/lib/skp/parties";
import { DEFAULT_KEBIJAKAN, type Kebijakan } from "@/lib/agency/kebijakan";
import { theRelations } from "@/tests/builders/relation";
import { rowsOf, type Built, type TableRows } from "@/tests/builders/rows";
import type { City, Post } from "../city";

/** The policy of a demo agency: its own rhythm, everything else as it comes. */
export function kebijakanOfCity(city: City): Kebijakan {
  return { ...DEFAULT_KEBIJAKAN, rest: { ...DEFAULT_KEBIJAKAN.rest, rhythm: city.plan.rhythm } };
}

export interface TeamSeat {
  readonly id: string;
  readonly name: string;
}

/** One person's work in a stretch of a year, under one appraiser. */
export interface Desk {
  readonly post: Post;
  readonly year: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly relation: TableRows["appraisalRelation"];
  readonly unitId: string;
  readonly golongan: string | null;
  /** The tim kerja that the person is a member of on that day. */
  readonly team: TeamSeat | null;
  readonly parties: Parties;
}

/** What the rows of an agency say of people on a day, as papers print it. */
export interface Register {
  /** The work of a person in a stretch, with posts and appraiser as of `day`; null where none is expected. */
  desk(
    post: Post,
    span: { readonly from: CalendarDate; readonly to: CalendarDate },
    day: CalendarDate,
  ): Desk | null;
}

type Placed = TableRows["placement"];

function inForce<T extends { readonly validFrom: CalendarDate; readonly validTo: CalendarDate | null }>(
  rows: readonly T[],
  day: CalendarDate,
): T | undefined {
  return rows.find((row) => isWithin(day, { from: row.validFrom, to: row.validTo }));
}

/** Reads what was built of an agency; the answers for a day are worked out once. */
export function registerOf(city: City, built: readonly Built[]): Register {
  const rows = rowsOf(built);
  const people = new Map(rows.employee.map((row) => [row.id, row]));
  const numbers = Map.groupBy(rows.employeeNumber, (row) => row.employeeId);
  const ranks = Map.groupBy(rows.employeeRank, (row) => row.employeeId);
  const placements = Map.groupBy(rows.placement, (row) => row.employeeId);
  const positions = new Map(rows.position.map((row) => [row.id, row.name]));
  const units = Map.groupBy(rows.unitVersion, (row) => row.unitId);
  const kept = new Map<string, ReadonlyMap<string, TableRows["appraisalRelation"]>>();

  function relationsOn(day: CalendarDate): ReadonlyMap<string, TableRows["appraisalRelation"]> {
    const known = kept.get(day);
    if (known !== undefined) return known;
    const found = theRelations(built, day, kebijakanOfCity(city)).rows.appraisalRelation ?? [];
    const byPerson = new Map(found.map((row) => [row.employeeId, row]));
    kept.set(day, byPerson);
    return byPerson;
  }

  const teams = new Map(rows.team.map(({ id, name }) => [id, name]));
  const seats = Map.groupBy(
    rows.teamMember.filter(({ role }) => role === "anggota"),
    ({ employeeId }) => employeeId,
  );

  function teamOn(employeeId: string, day: CalendarDate): TeamSeat | null {
    const seat = inForce(seats.get(employeeId) ?? [], day);
    const name = seat === undefined ? undefined : teams.get(seat.teamId);
    return seat === undefined || name === undefined ? null : { id: seat.teamId, name };
  }

  function golonganOn(employeeId: string, day: CalendarDate): string | null {
    const held = (ranks.get(employeeId) ?? []).filter((row) => row.validFrom <= day);
    return held.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0]?.golongan ?? null;
  }

  function pangkatOn(employeeId: string, day: CalendarDate): string | null {
    const person = people.get(employeeId);
    const golongan = golonganOn(employeeId, day);
    if (person === undefined || golongan === null) return null;
    const read = parseGolongan(golongan, person.kind);
    return read.ok ? printedRank(read.value) : null;
  }

  function titled(placement: Placed, day: CalendarDate): Pick<Party, "jabatan" | "unit"> {
    const unit = inForce(units.get(placement.unitId) ?? [], day);
    const position = positions.get(placement.positionId) ?? "";
    const title = placement.isHead ? (unit?.headTitle ?? position) : position;
    return { jabatan: `${actingPrefix(placement.kind)}${title}`, unit: unit?.name ?? "" };
  }

  function personal(employeeId: string, day: CalendarDate): Omit<Party, "jabatan" | "unit"> {
    const person = people.get(employeeId);
    return {
      employeeId,
      name: person === undefined ? "" : nameWithTitles(person),
      number: inForce(numbers.get(employeeId) ?? [], day)?.number ?? null,
      pangkat: pangkatOn(employeeId, day),
    };
  }

  function appraiserOf(relation: TableRows["appraisalRelation"], day: CalendarDate): Party | null {
    const { appraiserId, appraiserTitle } = relation;
    if (appraiserTitle === null) return null;
    if (appraiserId === null) {
      return {
        employeeId: null,
        name: city.plan.headName,
        number: null,
        pangkat: null,
        jabatan: appraiserTitle,
        unit: city.plan.name,
      };
    }
    const post = (placements.get(appraiserId) ?? []).find(
      (row) => row.isHead && isWithin(day, { from: row.validFrom, to: row.validTo }),
    );
    const unit = post === undefined ? "" : titled(post, day).unit;
    return { ...personal(appraiserId, day), jabatan: appraiserTitle, unit };
  }

  return {
    desk(post, { from, to }, day) {
      const employeeId = post.employee.id;
      const relation = relationsOn(day).get(employeeId);
      if (relation?.makesSkp !== true || typeof relation.unitId !== "string") return null;
      const appraiser = appraiserOf(relation, day);
      const placed = (placements.get(employeeId) ?? []).find(
        (row) =>
          row.unitId === relation.unitId &&
          row.kind !== "plt" &&
          row.kind !== "plh" &&
          isWithin(day, { from: row.validFrom, to: row.validTo }),
      );
      if (appraiser === null || placed === undefined) return null;
      const above = relation.appraiserId === null ? undefined : relationsOn(day).get(relation.appraiserId);
      const began = placed.validFrom > from ? placed.validFrom : from;
      const year = Number(to.slice(0, 4));
      const first = calendarDateOf(`${String(year)}-01-01`);
      return {
        post,
        year,
        from: began < first ? first : began,
        to,
        relation,
        unitId: relation.unitId,
        golongan: golonganOn(employeeId, day),
        team: teamOn(employeeId, day),
        parties: {
          day,
          agency: city.plan.name,
          employee: { ...personal(employeeId, day), ...titled(placed, day) },
          appraiser,
          superior: above === undefined ? null : appraiserOf(above, day),
        },
      };
    },
  };
}
