import { createHash } from "node:crypto";
import type { BuiltAccount } from "./account";
import { anyChance, type Chance } from "./chance";
import type { BuiltSkp } from "./skp";
import type { Built, TableRows } from "./rows";

/** The smallest text that is a PDF. */
export const A_PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF";

export interface BuiltEvidence extends Built {
  readonly id: string;
}

/** An evidence of an IKI in a period: a link. */
export function aLink(
  skp: BuiltSkp,
  ikiId: string,
  periodId: string,
  given: Partial<TableRows["evidence"]> = {},
  chance: Chance = anyChance,
): BuiltEvidence {
  const id = given.id ?? chance.id();
  const row: TableRows["evidence"] = {
    ...{ agencyId: skp.agencyId, skpId: skp.id, ikiId, periodId },
    title: "Laporan bulanan",
    url: "https://arsip.contoh.go.id/laporan",
    fileId: null,
    ...given,
    id,
  };
  return { id, rows: { evidence: [row] } };
}

/** An evidence of an IKI in a period: a small PDF. */
export function aFile(
  skp: BuiltSkp,
  ikiId: string,
  periodId: string,
  by: BuiltAccount,
  name = "laporan.pdf",
  chance: Chance = anyChance,
): BuiltEvidence {
  const { agencyId } = skp;
  const fileId = chance.id();
  const bytes = Buffer.from(A_PDF);
  const link = aLink(skp, ikiId, periodId, { title: name, url: null, fileId }, chance);
  return {
    id: link.id,
    rows: {
      storedFile: [
        {
          ...{ agencyId, id: fileId, name, mediaType: "application/pdf", size: bytes.length },
          sha256: createHash("sha256").update(bytes).digest("hex"),
          createdBy: by.id,
        },
      ],
      // `bytea` in the writing that PostgreSQL reads from JSON.
      storedFileBytes: [
        { agencyId, fileId, bytes: `\\x${bytes.toString("hex")}` as unknown as Uint8Array<ArrayBuffer> },
      ],
      ...link.rows,
    },
  };
}
