import type { Actor } from "@/lib/access/actor";
import { applyImport, checkAgain, decideNamesakes } from "@/lib/exchange/server/commands";
import { batchFor, type BatchRow } from "@/lib/exchange/server/batch-row";
import { importApply, importCheck } from "@/lib/exchange/server/jobs";
import { matchColumns } from "@/lib/exchange/server/commands";
import { uploadList } from "@/lib/exchange/server/upload-list";
import type { ImportKind } from "@/lib/exchange/batch";
import type { ImportDecision } from "@/lib/db/generated/enums";
import type { Fault } from "@/lib/exchange/faults";
import { read } from "@/lib/db/server/door";
import { calendarDateIn } from "@/lib/kernel/calendar";
import { anAccount, anActor, aGrant, type BuiltAccount } from "@/tests/builders/account";
import { anAgency, aUnit, type BuiltAgency, type BuiltUnit } from "@/tests/builders/agency";
import { insert } from "@/tests/builders/db";
import type { Built } from "@/tests/builders/rows";
import { owner } from "../setup/owner";

export { owner } from "../setup/owner";

/** An agency with a small tree and an administrator who brings lists in. */
export interface ImportWorld {
  readonly agency: BuiltAgency;
  readonly top: BuiltUnit;
  readonly gayungan: BuiltUnit;
  readonly wonokromo: BuiltUnit;
  readonly account: BuiltAccount;
  readonly actor: Actor;
}

/** Who brings lists in, and where. */
export type Importing = Pick<ImportWorld, "agency" | "account" | "actor">;

/** Days count as the jobs count them: the agency's present day. */
export const TODAY = calendarDateIn("Asia/Jakarta", new Date());

export async function anImportWorld(
  ...more: readonly ((world: ImportWorld) => Built)[]
): Promise<ImportWorld> {
  const agency = anAgency();
  const top = aUnit(agency, { code: "KOTA" });
  const gayungan = aUnit(agency, {
    code: "GYG",
    name: "Kecamatan Gayungan",
    kind: "kecamatan",
    headTitle: "Camat Gayungan",
    parent: top,
  });
  const wonokromo = aUnit(agency, {
    code: "WNK",
    name: "Kecamatan Wonokromo",
    kind: "kecamatan",
    parent: top,
  });
  const account = anAccount(agency, { name: "Admin Contoh" });
  const grant = aGrant(account, "admin_instansi");
  const actor = anActor({ agency, account, roles: ["admin_instansi"], today: TODAY });
  const world = { agency, top, gayungan, wonokromo, account, actor };
  await insert(owner, agency, top, gayungan, wonokromo, account, grant, ...more.map((build) => build(world)));
  return world;
}

const HEADINGS =
  "NIP;NAMA;GOLONGAN;TMT GOLONGAN;JENIS JABATAN;ESELON;JABATAN;TMT JABATAN;KODE UNIT;KEDUDUKAN HUKUM";

/** A CSV staff list; each line by the order of `HEADINGS`. */
export function staffList(...lines: readonly string[]): Buffer {
  return Buffer.from([HEADINGS, ...lines].join("\n"));
}

export const CAMAT =
  "198609262015051001;Budi Santoso;III/d;01-04-2022;Struktural;III.a;Camat Gayungan;02-01-2024;GYG;Aktif";
export const STAF =
  "199001012015052001;Siti Aminah;III/a;01-04-2020;Pelaksana;;Pengadministrasi Umum;01-03-2020;GYG;Aktif";

async function batchOf(world: Importing, batchId: string): Promise<BatchRow> {
  const batch = await read(world.actor, (tx) => batchFor(tx, world.actor, batchId));
  if (batch === null) throw new Error("no batch");
  return batch;
}

/** A file on its way, as a test follows it. */
export interface Journey {
  readonly batchId: string;
  batch(): Promise<BatchRow>;
  rows(): Promise<readonly StagedLine[]>;
  /** Checks once more with the same columns. */
  recheck(): Promise<void>;
  decide(line: number, decision: ImportDecision): Promise<void>;
  /** Asks for the apply and does its job; gives the batch afterwards. */
  apply(): Promise<BatchRow>;
}

export interface StagedLine {
  readonly line: number;
  readonly outcome: string;
  readonly targetId: string | null;
  readonly change: {
    readonly fields: readonly { field: string; before: string | null; after: string | null }[];
  } | null;
  readonly faults: readonly Fault[] | null;
}

export function jobInput(world: Importing, batchId: string) {
  return { agencyId: world.agency.id, accountId: world.account.id, batchId };
}

function must<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown },
): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Uploads a file, lets the jobs look into it and check it with the columns that are suggested. */
export async function checkedFile(
  world: Importing,
  file: Buffer,
  kind: ImportKind = "employees",
  planId: string | null = null,
): Promise<Journey> {
  const { actor } = world;
  const { batchId } = must(await uploadList(actor, { kind, fileName: "daftar.csv", file, planId }));
  const input = jobInput(world, batchId);
  await importCheck(input);
  const inspected = await batchOf(world, batchId);
  if (inspected.columns !== null && inspected.status === "matching") {
    const { sheet, headingLine, fields } = inspected.columns;
    must(
      await matchColumns(actor, {
        batchId,
        version: inspected.version,
        sheet,
        headingLine,
        fields: Object.entries(fields),
      }),
    );
    await importCheck(input);
  }
  const version = async () => (await batchOf(world, batchId)).version;
  return {
    batchId,
    batch: () => batchOf(world, batchId),
    rows: async () => {
      const { rows } = await owner.query<StagedLine>(
        `SELECT line, outcome, target_id AS "targetId", change, faults FROM import_row WHERE batch_id = $1 ORDER BY line`,
        [batchId],
      );
      return rows;
    },
    recheck: async () => {
      must(await checkAgain(actor, { batchId, version: await version() }));
      await importCheck(input);
    },
    decide: async (line, decision) => {
      const decisions = [[line, decision] as const];
      must(await decideNamesakes(actor, { batchId, version: await version(), after: 0, decisions }));
    },
    apply: async () => {
      must(await applyImport(actor, { batchId, version: await version() }));
      await importApply(input);
      return batchOf(world, batchId);
    },
  };
}

/** What a test compares of the register: everything that an import writes, without ids and times. */
export async function registerOf({ agency }: ImportWorld): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT e.name, e.front_title, e.back_title, e.kind, e.sex, e.birth_date::text, e.email, e.version,
       (SELECT json_agg(json_build_array(n.number, n.kind, n.valid_from, n.valid_to) ORDER BY n.valid_from)
          FROM employee_number n WHERE n.employee_id = e.id) AS numbers,
       (SELECT json_agg(json_build_array(k.golongan, k.valid_from) ORDER BY k.valid_from)
          FROM employee_rank k WHERE k.employee_id = e.id) AS ranks,
       (SELECT json_agg(json_build_array(s.kind, s.valid_from, s.valid_to) ORDER BY s.valid_from)
          FROM employee_standing s WHERE s.employee_id = e.id) AS standings,
       (SELECT json_agg(json_build_array(u.code, j.name, j.kind, p.is_head, p.valid_from, p.valid_to) ORDER BY p.valid_from)
          FROM placement p JOIN unit u ON u.id = p.unit_id JOIN "position" j ON j.id = p.position_id
          WHERE p.employee_id = e.id) AS places
     FROM employee e WHERE e.agency_id = $1 ORDER BY e.name, e.id`,
    [agency.id],
  );
  return rows;
}
