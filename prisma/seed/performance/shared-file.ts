import { createHash } from "node:crypto";
import { addDays } from "@/lib/kernel/calendar";
import { DEFAULT_WINDOW_RULE } from "@/lib/period/window";
import { idOf } from "@/tests/builders/chance";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoEvaluation } from "./evaluations";

/** A page with one line on it, as a whole PDF. */
function pdfOf(line: string): Buffer {
  const text = `BT /F1 12 Tf 72 770 Td (${line}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${String(text.length)}>>stream\n${text}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${String(at + 1)} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = body.length;
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(
    `${body}${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF\n`,
  );
}

/**
 * Two of one appraiser hand in the same report as their own work, the second while the window is held open longer for
 * him: one more thing for the inspektorat to find, and one that it finds explained.
 */
export function sharedFileOf(
  city: City,
  evaluations: readonly DemoEvaluation[],
  accounts: ReadonlyMap<string, string>,
  maker: string,
): Built {
  const { agency } = city;
  const pairs = Map.groupBy(
    evaluations.filter(
      ({ period, status, skp }) =>
        period.rhythm !== "annual" &&
        status === "final" &&
        skp.plan.rhks.length > 0 &&
        accounts.has(skp.desk.post.employee.id),
    ),
    ({ skp, period }) => `${skp.desk.relation.appraiserId ?? ""}/${period.id}`,
  );
  const pair = [...pairs.values()].findLast((group) => group.length >= 2)?.slice(0, 2) ?? [];
  const [, second] = pair;
  if (second === undefined) return { rows: {} };
  const bytes = pdfOf(`Laporan hasil pelayanan ${city.plan.name}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const closesOn = addDays(second.period.to, DEFAULT_WINDOW_RULE.realisasiDays);
  const rows = pair.map(({ id, skp, period }, at) => {
    const fileId = idOf(`${id}/laporan`);
    const createdAt = `${addDays(period.to, at === 0 ? 2 : DEFAULT_WINDOW_RULE.realisasiDays + 2)}T04:10:00Z`;
    const creator = accounts.get(skp.desk.post.employee.id) ?? maker;
    const storedFile: TableRows["storedFile"] = {
      ...{ agencyId: agency.id, id: fileId, mediaType: "application/pdf", size: bytes.length, sha256 },
      ...{
        name: at === 0 ? "laporan-hasil-pelayanan.pdf" : "laporan-saya.pdf",
        createdBy: creator,
        createdAt,
      },
    };
    const evidence: TableRows["evidence"] = {
      ...{ agencyId: agency.id, id: idOf(`${id}/bukti`), skpId: skp.id, periodId: period.id },
      ...{ ikiId: skp.plan.rhks[0]?.ikis[0]?.id ?? "", fileId, url: null, createdAt },
      title: "Laporan hasil pelayanan",
    };
    // `bytea` in the writing that PostgreSQL reads from JSON.
    const hex = `\\x${bytes.toString("hex")}` as unknown as Uint8Array<ArrayBuffer>;
    return { storedFile, evidence, storedFileBytes: { agencyId: agency.id, fileId, bytes: hex } };
  });
  return {
    rows: {
      storedFile: rows.map((row) => row.storedFile),
      storedFileBytes: rows.map((row) => row.storedFileBytes),
      evidence: rows.map((row) => row.evidence),
      windowExtension: [
        {
          ...{ agencyId: agency.id, id: idOf(`${second.id}/perpanjangan`), periodId: second.period.id },
          ...{
            kind: "realisasi",
            employeeId: second.skp.desk.post.employee.id,
            unitId: null,
            groupKey: null,
          },
          ...{ opensOn: addDays(closesOn, 1), closesOn: addDays(closesOn, 5), createdBy: maker },
          reason: "Sakit pada hari-hari terakhir pengisian realisasi.",
          createdAt: `${closesOn}T06:00:00Z`,
        },
      ],
    },
  };
}
