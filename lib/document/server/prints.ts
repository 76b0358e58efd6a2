import { z } from "zod";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { formattedCode } from "@/lib/auth/one-time-code";
import { DOCUMENT_KINDS, type DocumentKind } from "../document";
import type { PrintView } from "../view";

const rows = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(DOCUMENT_KINDS),
    subject_id: z.uuid(),
    code: z.string(),
    issued_at: z.date(),
    edition: z.number(),
    is_current: z.boolean(),
    file_id: z.uuid().nullable(),
    file_name: z.string().nullable(),
    sha256: z.string().nullable(),
  }),
);

/** A print with what it is of. */
export interface PrintOf {
  readonly kind: DocumentKind;
  readonly subjectId: string;
  readonly print: PrintView;
}

/** What was printed of some SKP and evaluations, the newest first; current as who checks the code is told. */
export async function printsOf(
  tx: Tx,
  agencyId: string,
  subjectIds: readonly string[],
): Promise<readonly PrintOf[]> {
  const found = await tx.$queryRaw(sql`
    SELECT d.id, d.kind::text AS kind, d.subject_id, d.code, d.issued_at, d.edition, v.is_current,
           f.id AS file_id, f.name AS file_name, f.sha256
    FROM issued_document d
    CROSS JOIN LATERAL app.document_by_code(d.code) v
    LEFT JOIN stored_file f ON f.agency_id = d.agency_id AND f.id = d.signed_file_id
    WHERE d.agency_id = ${agencyId}::uuid AND d.subject_id = ANY (${[...subjectIds]}::uuid[])
    ORDER BY d.superseded_at IS NOT NULL, d.issued_at DESC, d.id`);
  return rows.parse(found).map((row) => ({
    kind: row.kind,
    subjectId: row.subject_id,
    print: {
      id: row.id,
      code: formattedCode(row.code),
      issuedAt: row.issued_at,
      edition: row.edition,
      isCurrent: row.is_current,
      signed:
        row.file_id === null || row.file_name === null || row.sha256 === null
          ? null
          : { fileId: row.file_id, name: row.file_name, sha256: row.sha256 },
    },
  }));
}
