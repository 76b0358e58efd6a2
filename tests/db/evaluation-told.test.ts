import { beforeEach, expect, it } from "vitest";
import { appraiseSchema } from "@/lib/evaluation/schema";
import { appraise } from "@/lib/evaluation/server/commands/appraise";
import { namePreparer } from "@/lib/evaluation/server/commands/preparer";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { fileObjectionSchema } from "@/lib/objection/schema";
import { fileObjection } from "@/lib/objection/server/commands/file-objection";
import { anEvaluation } from "../builders/evaluation";
import { owner } from "./setup/office";
import { someAppraisal, TURN_OF_APPRAISER, type Appraisal } from "./setup/appraisal";

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal();
});

async function heard(): Promise<Record<string, string[]>> {
  await deliverOutbox();
  const { rows } = await owner.query<{ name: string; title: string; body: string }>(
    `SELECT a.name, n.title, n.body FROM notification n JOIN account a ON a.id = n.account_id
     WHERE n.agency_id = $1 ORDER BY n.created_at, a.name`,
    [here.office.agency.id],
  );
  for (const { title, body } of rows)
    expect(`${title} ${body}`).not.toMatch(/ekspektasi|Butuh Perbaikan|Kurang/);
  const byName: Record<string, string[]> = {};
  for (const { name, title } of rows) (byName[name] ??= []).push(title);
  return byName;
}

it("the person hears that a result is there, and not what it says", async () => {
  const rated = { evaluationId: here.evaluation.id, version: "1", hasil: "sesuai", perilaku: "sesuai" };
  await appraise(here.on(here.lurah, TURN_OF_APPRAISER), appraiseSchema.parse(rated));
  expect(await heard()).toEqual({ "Siti Aminah": ["Hasil evaluasi Triwulan III 2026 sudah ditetapkan"] });
});

it("nobody who has died is told", async () => {
  await owner.query(
    "UPDATE skp SET ends_on = '2026-10-06', status = 'closed', close_reason = 'meninggal' WHERE id = $1",
    [here.skp.id],
  );
  const rated = { evaluationId: here.evaluation.id, version: "1", hasil: "sesuai", perilaku: "sesuai" };
  const done = await appraise(here.on(here.lurah, TURN_OF_APPRAISER), appraiseSchema.parse(rated));
  expect(done).toMatchObject({ ok: true });
  expect(await heard()).toEqual({});
});

it("both who have to answer hear of a keberatan, each in his part", async () => {
  const ofYear = anEvaluation(here.skp, here.office.clerk, here.year, {
    ...{ rated: { hasil: "sesuai", perilaku: "sesuai" }, appraiser: here.office.lurah, status: "received" },
  });
  await here.insert(ofYear);
  const filing = { evaluationId: ofYear.id, version: "1", reason: "Tidak sesuai bukti" };
  await fileObjection(here.on(here.clerk, calendarDateOf("2026-10-12")), fileObjectionSchema.parse(filing));
  expect(await heard()).toEqual({
    "Drs. Bagas Nugraha": ["Keberatan Siti Aminah akan Anda putuskan"],
    "Ratna Kusuma": ["Siti Aminah mengajukan keberatan"],
  });
});

it("a penyiap konsep hears that he is one", async () => {
  const naming = { employeeId: here.office.keeperPerson.id, to: null };
  await namePreparer(here.on(here.camat, TURN_OF_APPRAISER), naming);
  expect(await heard()).toEqual({ "Dimas Saputra": ["Anda ditunjuk sebagai penyiap konsep evaluasi"] });
});
