import { faultText } from "@/lib/exchange/fault-messages";
import { periodsOfYear } from "@/lib/period/period";
import { insert } from "@/tests/builders/db";
import { anEmployee, type BuiltEmployee } from "@/tests/builders/employee";
import { aPeriod, type BuiltPeriod } from "@/tests/builders/period";
import { aPlacement, aPosition } from "@/tests/builders/placement";
import { anImportWorld, checkedFile, owner, TODAY, type ImportWorld, type Journey } from "./import-world";

export const YEAR = Number(TODAY.slice(0, 4));
const HEADINGS = "NIP;PERIODE;HASIL KERJA;PERILAKU KERJA;PREDIKAT;NIP PENILAI;NAMA PENILAI;TANGGAL";

/** A school whose teachers are judged elsewhere, and the year in which that is brought in. */
export interface School {
  readonly world: ImportWorld;
  readonly guru: BuiltEmployee;
  readonly kepala: BuiltEmployee;
  readonly year: BuiltPeriod;
  readonly first: BuiltPeriod;
}

export async function aSchool(): Promise<School> {
  const world = await anImportWorld();
  const { agency, gayungan } = world;
  const post = aPosition(agency, {
    name: "Guru Ahli Pertama",
    kind: "fungsional",
    jenjang: "ahli_pertama",
  });
  const guru = anEmployee(agency, { name: "Dewi Anggraini" });
  const kepala = anEmployee(agency, { name: "Bambang Sutejo" });
  const [annual] = periodsOfYear(YEAR, "annual");
  const [later] = periodsOfYear(YEAR + 1, "annual");
  const [quarter] = periodsOfYear(YEAR, "quarterly");
  if (annual === undefined || later === undefined || quarter === undefined)
    throw new Error("a year is a year");
  const year = aPeriod(agency, annual);
  const first = aPeriod(agency, quarter);
  await insert(
    owner,
    ...[post, guru, kepala, year, first, aPeriod(agency, later)],
    ...[aPlacement(guru, gayungan, post), aPlacement(kepala, gayungan, post, { isHead: true })],
  );
  return { world, guru, kepala, year, first };
}

export function list(...lines: readonly string[]): Buffer {
  return Buffer.from([HEADINGS, ...lines].join("\n"));
}

/** A line about the teacher as it should be, but for what is given. */
export function aLine(
  school: School,
  over: Partial<
    Record<"nip" | "periode" | "hasil" | "perilaku" | "predikat" | "penilai" | "tanggal", string>
  > = {},
): string {
  const line = {
    ...{ nip: school.guru.number, periode: `Tahun ${String(YEAR)}`, hasil: "Sesuai Ekspektasi" },
    ...{ perilaku: "Diatas ekspektasi", predikat: "BAIK", penilai: `${school.kepala.number};` },
    ...{ tanggal: `02-01-${String(YEAR)}` },
    ...over,
  };
  return [line.nip, line.periode, line.hasil, line.perilaku, line.predikat, line.penilai, line.tanggal].join(
    ";",
  );
}

export function checkedResults({ world }: School, ...lines: readonly string[]): Promise<Journey> {
  return checkedFile(world, list(...lines), "results");
}

/** What is wrong, line by line. */
export async function faultsOf(journey: Journey): Promise<readonly string[]> {
  return (await journey.rows()).flatMap(({ line, faults }) =>
    (faults ?? []).map(({ reason }) => `${String(line)}: ${faultText(reason).what}`),
  );
}

interface Kept {
  readonly status: string;
  readonly predikat: string;
  readonly appraiser: string;
  readonly isHeld: boolean;
  readonly results: readonly string[];
  readonly skps: number;
}

/** The evaluations of somebody as they are stored, with all that was ever set. */
export async function keptOf(employee: BuiltEmployee): Promise<readonly Kept[]> {
  const { rows } = await owner.query<Kept>(
    `SELECT e.status, e.predikat, e.parties->'appraiser'->>'name' AS appraiser, s.is_external AS "isHeld",
       (SELECT json_agg(r.number || ' ' || r.origin || ' ' || r.predikat || ' ' || r.set_by_name ORDER BY r.number)
          FROM evaluation_result r WHERE r.evaluation_id = e.id) AS results,
       (SELECT count(*)::int FROM skp k WHERE k.employee_id = e.employee_id) AS skps
     FROM evaluation e JOIN skp s ON s.id = e.skp_id JOIN period p ON p.id = e.period_id
     WHERE e.employee_id = $1 ORDER BY p.rhythm, e.id`,
    [employee.id],
  );
  return rows;
}
