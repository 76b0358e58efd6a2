import type { Actor } from "@/lib/access/actor";
import {
  agreePointSchema,
  closePembahasanSchema,
  notePembahasanSchema,
  openPembahasanSchema,
} from "@/lib/evaluation/pembahasan-schema";
import { appraiseSchema } from "@/lib/evaluation/schema";
import {
  closePembahasan,
  notePembahasan,
  openPembahasan,
} from "@/lib/evaluation/server/commands/lead-pembahasan";
import { anEvaluation, type BuiltEvaluation } from "../../builders/evaluation";
import { anSkp } from "../../builders/skp";
import { someAppraisal, TURN_OF_APPRAISER, type Appraisal } from "./appraisal";
import { owner } from "./office";

export const GOOD = { hasil: "di_atas", perilaku: "sesuai" } as const;

/** The version that something has now, as a form would send it. */
export async function versionOf(table: "pembahasan" | "evaluation", id: string): Promise<string> {
  const { rows } = await owner.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]);
  return String(rows[0]?.version ?? 0);
}

/** The clerk's third quarter, set by the lurah and not received; the camat leads the kecamatan above. */
export async function someTalk() {
  const here: Appraisal = await someAppraisal({ rated: GOOD });
  const { office } = here;
  // The lurah's own, set by the camat: a head's rating follows the predikat Baik of the kecamatan.
  const skp = anSkp(office.lurah, office.village, { appraiser: office.camat });
  const ofLurah: BuiltEvaluation = anEvaluation(skp, office.lurah, here.third, {
    ...{ rated: { hasil: "sesuai", perilaku: "sesuai" }, appraiser: office.camat },
  });
  await here.insert(skp, ofLurah);
  const on = (actor: Actor, day = TURN_OF_APPRAISER) => here.on(actor, day);
  const camat = on(here.camat);
  const evaluationId = here.evaluation.id;

  function opening(unitId = office.district.id, holdsUntil = "2026-10-10") {
    return openPembahasanSchema.parse({ unitId, periodId: here.third.id, holdsUntil });
  }

  return {
    ...{ here, ofLurah, on, camat, opening },
    lurah: on(here.lurah),
    clerk: on(here.clerk),

    async opened(): Promise<string> {
      const done = await openPembahasan(camat, opening());
      if (!done.ok) throw new Error(done.refusal.code);
      return done.value.pembahasanId;
    },

    async point(pembahasanId: string, fields: Record<string, string> = {}) {
      const about = fields["evaluationId"] ?? evaluationId;
      return agreePointSchema.parse({
        ...{ pembahasanId, evaluationId: about, version: await versionOf("evaluation", about) },
        ...{ agreed: "change", hasil: "sesuai", perilaku: "sesuai", reason: "Capaian unit tidak mendukung." },
        ...fields,
      });
    },

    async rating(fields: Record<string, string> = {}) {
      const version = await versionOf("evaluation", evaluationId);
      return appraiseSchema.parse({ evaluationId, version, hasil: "sesuai", perilaku: "sesuai", ...fields });
    },

    async noted(pembahasanId: string) {
      const version = await versionOf("pembahasan", pembahasanId);
      const words = {
        heldOn: "2026-10-07",
        participants: "Ratna Kusuma",
        conclusion: "Satu penilaian ditinjau.",
      };
      return notePembahasan(camat, notePembahasanSchema.parse({ pembahasanId, version, ...words }));
    },

    async close(pembahasanId: string) {
      const version = await versionOf("pembahasan", pembahasanId);
      return closePembahasan(camat, closePembahasanSchema.parse({ pembahasanId, version }));
    },

    /** What was agreed about the clerk, as it is stored. */
    async points(): Promise<readonly string[]> {
      const { rows } = await owner.query<{ line: string }>(
        `SELECT concat_ws(' ', number, agreed, before_hasil, hasil, answer, after_hasil, answer_reason) AS line
         FROM pembahasan_point WHERE evaluation_id = $1 ORDER BY number`,
        [evaluationId],
      );
      return rows.map(({ line }) => line);
    },
  };
}
