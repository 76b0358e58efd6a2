import { z } from "zod";
import { anOwner } from "../builders/db";

const tables = z.array(z.object({ name: z.string() }));
const sums = z.tuple([z.object({ rows: z.string(), sum: z.string().nullable() })]);

/** What the worker works out from the other rows in its own time. */
const DERIVED = ["unit_summary", "summary_change", "summary_state"];

/** Every tenant table with a sum over the agency's rows in it: equal only where nothing was added, changed or lost. */
export async function rowsOfAgency(agencyId: string): Promise<Readonly<Record<string, string>>> {
  const owner = await anOwner(process.env["SELARAS_E2E_OWNER_URL"]);
  try {
    const found = await owner.query(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'agency_id' AND table_name <> ALL ($1) ORDER BY 1`,
      [DERIVED],
    );
    const entries: [string, string][] = [];
    for (const { name } of tables.parse(found.rows)) {
      const { rows } = await owner.query(
        `SELECT count(*)::text AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t WHERE agency_id = $1`,
        [agencyId],
      );
      const [row] = sums.parse(rows);
      entries.push([name, `${row.rows} ${row.sum ?? ""}`]);
    }
    return Object.fromEntries(entries);
  } finally {
    await owner.end();
  }
}
