import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { calendarDateToDb } from "@/lib/kernel/calendar";
import { LONGEST_LINE } from "../plan";
import type { HeldSkp } from "./store";

/** An RHK in force of the appraiser, which a line can intervene in. */
export interface ParentChoice {
  readonly id: string;
  /** As the form prints it: of a JPT or pimpinan unit kerja mandiri with its indicators (footnote of the form). */
  readonly text: string;
}

/** A tim kerja that can have given a line. */
export interface TeamChoice {
  readonly id: string;
  readonly name: string;
}

const parentRows = z.array(
  z.object({
    id: z.uuid(),
    text: z.string(),
    kind: z.enum(["jpt_mandiri", "administrasi_fungsional"]),
    ikis: z.array(z.string()),
  }),
);

function printed({ text, kind, ikis }: z.infer<typeof parentRows>[number]): string {
  if (kind !== "jpt_mandiri" || ikis.length === 0) return text;
  const whole = `${text} (IKI: ${ikis.join("; ")})`;
  return whole.length <= LONGEST_LINE ? whole : text;
}

/** What the person can link lines to: RHK in force, of the year, of whoever appraises him or her. */
export async function parentChoices(
  tx: Tx,
  { employeeId, appraiserId, year }: Pick<HeldSkp, "employeeId" | "appraiserId" | "year">,
): Promise<readonly ParentChoice[]> {
  const found = parentRows.parse(
    await tx.$queryRaw`
      SELECT r.id, r.text, s.kind, coalesce((
          SELECT jsonb_agg(i.text ORDER BY i.sort_order) FROM iki i
          WHERE i.agency_id = r.agency_id AND i.rhk_id = r.id AND i.removed_in IS NULL), '[]') AS ikis
      FROM skp s JOIN rhk r ON r.agency_id = s.agency_id AND r.skp_id = s.id AND r.removed_in IS NULL
      WHERE s.year = ${year}::int AND s.employee_id <> ${employeeId}::uuid AND s.employee_id IN (
        SELECT ${appraiserId}::uuid
        UNION SELECT a.appraiser_id FROM appraisal_relation a WHERE a.employee_id = ${employeeId}::uuid)
      ORDER BY s.starts_on DESC, r.jenis, r.sort_order`,
  );
  return found.map((row) => ({ id: row.id, text: printed(row) }));
}

/** The teams that the person is in within the days of the SKP. */
export async function teamChoices(
  tx: Tx,
  agencyId: string,
  { employeeId, span }: Pick<HeldSkp, "employeeId" | "span">,
): Promise<readonly TeamChoice[]> {
  const within = {
    validFrom: { lte: calendarDateToDb(span.to) },
    OR: [{ validTo: null }, { validTo: { gte: calendarDateToDb(span.from) } }],
  };
  return tx.team.findMany({
    where: { agencyId, ...within, members: { some: { employeeId, ...within } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
