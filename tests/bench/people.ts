import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { anAgency } from "@/tests/builders/agency";
import { insert } from "@/tests/builders/db";
import { FAMILY_NAMES, FIRST_NAMES } from "@/tests/builders/name";

/** People in a unit, on average: a seksi of a large province. */
const PER_UNIT = 40;
/** Units right below the top; the rest hang ten to one. */
const TOP_UNITS = 40;
const SINCE = "2020-01-01";

const HEAD = { name: "Kepala Unit", kind: "pengawas", jenjang: null } as const;
const STAFF = [
  { name: "Penata Layanan Operasional", kind: "pelaksana", jenjang: null },
  { name: "Pengolah Data dan Informasi", kind: "pelaksana", jenjang: null },
  { name: "Analis Kebijakan Ahli Muda", kind: "fungsional", jenjang: "ahli_muda" },
  { name: "Guru Ahli Pertama", kind: "fungsional", jenjang: "ahli_pertama" },
] as const;
const POSITIONS = [HEAD, ...STAFF];

const GIVEN = [...FIRST_NAMES.laki_laki, ...FIRST_NAMES.perempuan];

/** A very large agency, all of it made by rule: person `n` (from 0) can be named without asking the database. */
export interface Crowd {
  readonly agencyId: string;
  readonly people: number;
  readonly units: number;
  /** Rows copied into all tables, and how long that took. */
  readonly rows: number;
  readonly milliseconds: number;
  employeeId(person: number): string;
  number(person: number): string;
  name(person: number): string;
  unitId(unit: number): string;
}

function uuidFrom(hex: string): string {
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}

type Cell = string | number | boolean | null;

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly count: number;
  readonly row: (index: number) => readonly Cell[];
}

function line(cells: readonly Cell[]): string {
  return cells.map((cell) => (cell === null ? "\\N" : String(cell))).join("\t");
}

/** Text for COPY in pieces of a thousand rows, so that 100,000 people never stand in memory at once. */
function* pieces({ count, row }: Table): Generator<string> {
  for (let start = 0; start < count; start += 1_000) {
    const length = Math.min(1_000, count - start);
    yield Array.from({ length }, (_, offset) => `${line(row(start + offset))}\n`).join("");
  }
}

async function copy(client: Client, table: Table): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table.name} (${table.columns}) FROM STDIN`));
  await pipeline(Readable.from(pieces(table)), stream);
}

/** Three words out of 24 × 12 × 24 combinations, scattered, so that a name is shared by few and a word by many. */
function nameOf(person: number): string {
  const lot = Math.imul(person + 1, 2_654_435_761) >>> 0;
  const word = (list: readonly string[], divisor: number): string =>
    list[Math.floor(lot / divisor) % list.length] ?? "";
  const [first, middle] = [word(GIVEN, 1), word(GIVEN, 24 * 12)];
  return [first, middle === first ? "Putra" : middle, word(FAMILY_NAMES, 24)].join(" ");
}

function birthOf(person: number): string {
  const day = person % 9_000;
  return new Date(Date.UTC(1970, 0, 1 + day)).toISOString().slice(0, 10);
}

/** Unique: no two people share birth date and sequence (up to 9 million). */
function numberOf(person: number): string {
  const birth = birthOf(person);
  const sequence = String((Math.floor(person / 9_000) % 999) + 1).padStart(3, "0");
  const appointed = `${String(Number(birth.slice(0, 4)) + 24)}03`;
  return `${birth.replaceAll("-", "")}${appointed}${person % 2 === 0 ? "1" : "2"}${sequence}`;
}

function parentOf(unit: number): number | null {
  if (unit === 0) return null;
  return unit <= TOP_UNITS ? 0 : Math.floor((unit - TOP_UNITS - 1) / 10) + 1;
}

function unitKind(unit: number): string {
  if (unit === 0) return "instansi";
  return unit <= TOP_UNITS ? "dinas" : unit <= TOP_UNITS * 11 ? "bidang" : "seksi";
}

/**
 * Copies an agency of `people` civil servants with numbers, golongan, units (a head each but the top) and placements,
 * in one transaction. `client`: the owner. Another call makes another agency; of many, only the last need be analyzed.
 */
export async function loadCrowd(
  client: Client,
  people: number,
  given: { readonly name?: string; readonly isAnalyzed?: boolean } = {},
): Promise<Crowd> {
  const agency = anAgency({ name: given.name ?? "Pemerintah Provinsi Contoh", kind: "provinsi" });
  const agencyId = agency.id;
  // Spread out as random ids are: an index over many that begin alike looks through all of them.
  const idOf = (table: string, row: number): string =>
    uuidFrom(
      createHash("md5")
        .update(`${agencyId}/${table}/${String(row)}`)
        .digest("hex"),
    );
  const employeeId = (person: number): string => idOf("0001", person);
  const unitId = (unit: number): string => idOf("0002", unit);
  const positionId = (position: number): string => idOf("0003", position);
  const units = Math.max(1, Math.ceil(people / PER_UNIT)) + 1;
  // The top unit has no people; the first person of each other unit heads it.
  const unitOf = (person: number): number => 1 + (person % (units - 1));
  const isHead = (person: number): boolean => person < units - 1;

  const tables: readonly Table[] = [
    {
      name: "unit",
      columns: "agency_id, id, code",
      count: units,
      row: (unit) => [agencyId, unitId(unit), `U${String(unit)}`],
    },
    {
      name: "unit_version",
      columns: "agency_id, id, unit_id, name, kind, parent_id, sort_order, valid_from",
      count: units,
      row: (unit) => {
        const parent = parentOf(unit);
        const name = unit === 0 ? agency.row.name : `Unit Kerja ${String(unit)}`;
        const above = parent === null ? null : unitId(parent);
        return [agencyId, idOf("0004", unit), unitId(unit), name, unitKind(unit), above, unit, SINCE];
      },
    },
    {
      name: '"position"',
      columns: "agency_id, id, name, kind, jenjang, class",
      count: POSITIONS.length,
      row: (index) => {
        const position = POSITIONS[index] ?? HEAD;
        return [agencyId, positionId(index), position.name, position.kind, position.jenjang, 8];
      },
    },
    {
      name: "employee",
      columns: "agency_id, id, name, back_title, kind, sex, birth_date",
      count: people,
      row: (person) => {
        const sex = person % 2 === 0 ? "laki_laki" : "perempuan";
        return [agencyId, employeeId(person), nameOf(person), "S.A.P.", "pns", sex, birthOf(person)];
      },
    },
    {
      name: "employee_number",
      columns: "agency_id, id, employee_id, number, kind, valid_from",
      count: people,
      row: (person) => [agencyId, idOf("0005", person), employeeId(person), numberOf(person), "nip", SINCE],
    },
    {
      name: "employee_rank",
      columns: "agency_id, id, employee_id, golongan, valid_from",
      count: people,
      row: (person) => [agencyId, idOf("0006", person), employeeId(person), "III/c", SINCE],
    },
    {
      name: "placement",
      columns: "agency_id, id, employee_id, unit_id, position_id, kind, is_head, valid_from",
      count: people,
      row: (person) => {
        const position = positionId(isHead(person) ? 0 : 1 + (person % STAFF.length));
        const place = [agencyId, idOf("0007", person), employeeId(person), unitId(unitOf(person)), position];
        return [...place, "definitif", isHead(person), SINCE];
      },
    },
  ];

  const start = performance.now();
  await client.query("BEGIN");
  try {
    await insert(client, agency);
    for (const table of tables) await copy(client, table);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  const milliseconds = performance.now() - start;
  if (given.isAnalyzed !== false) await client.query("ANALYZE");
  const rows = tables.reduce((sum, table) => sum + table.count, 0);
  return { agencyId, people, units, rows, milliseconds, employeeId, unitId, number: numberOf, name: nameOf };
}
