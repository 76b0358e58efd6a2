import type { Client } from "pg";

/** A planning tree, all of it made by rule. */
export interface LoadedTree {
  /** Nodes of the plan and indicators together. */
  readonly nodes: number;
  /** A sasaran in the middle, and an indicator under it that is made of five. */
  readonly sasaranId: string;
  readonly ikuId: string;
}

/** How many of each kind stand under one of the kind before. */
export interface TreeShape {
  readonly visi: number;
  readonly misi: number;
  readonly tujuan: number;
  readonly sasaran: number;
  readonly kondisi_antara: number;
}

/** Some 5,000 nodes. */
const LARGE: TreeShape = { visi: 1, misi: 4, tujuan: 5, sasaran: 5, kondisi_antara: 5 };
/** Indicators of a sasaran or kondisi antara, and those of which each of them is made. */
const IKUS = 2;
const SHARES = 3;

const id = (kind: string, number: string): string =>
  `overlay(overlay(md5($1 || '/tree/${kind}/' || (${number})) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid`;

function nodeSteps(shape: TreeShape): {
  readonly steps: readonly string[];
  readonly count: number;
  readonly measured: string;
} {
  const steps: string[] = [];
  let [first, before, beside] = [0, 0, 1];
  const measured: string[] = [];
  for (const [kind, each] of Object.entries(shape) as [keyof TreeShape, number][]) {
    const count = beside * each;
    steps.push(`INSERT INTO planning_node (agency_id, id, document_id, parent_id, kind, code, text, unit_id, service, sort_order)
      SELECT $1::uuid, ${id("node", `${String(first)} + n`)}, ${id("document", "0")},
        ${kind === "visi" ? "NULL" : id("node", `${String(before)} + n / ${String(each)}`)}, '${kind}', (n + 1)::text,
        'Meningkatnya mutu pelayanan publik nomor ' || n, $2::uuid, 'Surat selesai dalam sehari', n
      FROM generate_series(0, ${String(count - 1)}) n`);
    if (kind === "sasaran" || kind === "kondisi_antara")
      measured.push(`SELECT generate_series(${String(first)}, ${String(first + count - 1)})`);
    [before, first, beside] = [first, first + count, count];
  }
  return { steps, count: first, measured: measured.join(" UNION ALL ") };
}

/** Loads a tree, each indicator with three quarters of figures. `client`: the owner. */
export async function loadTree(
  client: Client,
  agencyId: string,
  unitId: string,
  shape: TreeShape = LARGE,
): Promise<LoadedTree> {
  const { steps, count, measured } = nodeSteps(shape);
  const all = 1 + SHARES;
  const ikus = `SELECT node, i, node * ${String(IKUS * all)} + i AS n
    FROM (${measured}) AS m(node), generate_series(0, ${String(IKUS * all - 1)}) i`;
  const every = [
    `INSERT INTO planning_document (agency_id, id, kind, title, starts_year, ends_year, legal_basis)
     SELECT $1::uuid, ${id("document", "0")}, 'rpjmd', 'RPJMD 2025–2029', 2025, 2029, 'Peraturan Daerah' WHERE $2::uuid IS NOT NULL`,
    ...steps,
    `INSERT INTO iku (agency_id, id, code, node_id)
     SELECT $1::uuid, ${id("iku", "n")}, 'IKU-' || n, ${id("node", "node")} FROM (${ikus}) t WHERE $2::uuid IS NOT NULL`,
    `INSERT INTO iku_version (agency_id, id, iku_id, number, valid_from, reason, name, definition, formula, unit_name, form,
       accumulation, scale, jenis, control, rhythm, source, evidence, created_by_name)
     SELECT $1::uuid, ${id("version", "n")}, ${id("iku", "n")}, 1, '2025-01-01', '', 'Persentase layanan tepat waktu ' || n,
       'Layanan yang selesai dalam waktu standar', 'selesai tepat waktu / semua × 100', '%', 'maximise', 'last', '{}', 'outcome',
       'sedang', 'quarterly', 'Register', 'Rekap', 'Perencana' FROM (${ikus}) t WHERE $2::uuid IS NOT NULL`,
    `INSERT INTO iku_target (agency_id, id, version_id, year, ordinal, low, text)
     SELECT $1::uuid, ${id("target", "n")}, ${id("version", "n")}, 2026, 0, 90, '90' FROM (${ikus}) t WHERE $2::uuid IS NOT NULL`,
    `INSERT INTO iku_owner (agency_id, id, iku_id, unit_id, reason, valid_from)
     SELECT $1::uuid, ${id("owner", "n")}, ${id("iku", "n")}, $2::uuid, 'Penetapan awal', '2025-01-01' FROM (${ikus}) t`,
    `INSERT INTO iku_link (agency_id, id, parent_id, child_id, kind)
     SELECT $1::uuid, ${id("link", "n")}, ${id("iku", `n - i % ${String(all)}`)}, ${id("iku", "n")}, 'langsung'
     FROM (${ikus}) t WHERE i % ${String(all)} > 0 AND $2::uuid IS NOT NULL`,
    `INSERT INTO iku_realisasi (agency_id, id, iku_id, year, rhythm, ordinal, source, value_number, version_id, capaian,
       year_number, year_capaian)
     SELECT $1::uuid, ${id("realisasi", "n || '/' || q")}, ${id("iku", "n")}, 2026, 'quarterly', q, 'entered', 60 + n % 40,
       ${id("version", "n")}, (60 + n % 40) / 0.9, 60 + n % 40, (60 + n % 40) / 0.9
     FROM (${ikus}) t, generate_series(1, 3) q WHERE $2::uuid IS NOT NULL`,
  ];
  for (const step of every) await client.query(step, [agencyId, unitId]);
  if (shape === LARGE)
    for (const table of ["planning_node", "iku", "iku_version", "iku_link", "iku_owner", "iku_realisasi"])
      await client.query(`ANALYZE ${table}`);
  const { rows } = await client.query<{ nodes: number; sasaran: string; iku: string }>(
    `SELECT (SELECT count(*)::int FROM iku WHERE agency_id = $1) + ${String(count)} AS nodes,
       (SELECT id FROM planning_node WHERE agency_id = $1 AND kind = 'sasaran' AND code = '50') AS sasaran,
       (SELECT i.id FROM iku i JOIN planning_node n ON n.id = i.node_id AND n.kind = 'sasaran' AND n.code = '50'
        JOIN iku_link l ON l.parent_id = i.id WHERE i.agency_id = $1 LIMIT 1) AS iku`,
    [agencyId],
  );
  const [found] = rows;
  if (found === undefined) throw new Error("no tree was loaded");
  return { nodes: found.nodes, sasaranId: found.sasaran, ikuId: found.iku };
}
