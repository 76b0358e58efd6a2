import { beforeEach, describe, expect, it } from "vitest";
import { filledFields } from "@/lib/exchange/copy-sheet";
import { copyPeriodPage } from "@/lib/exchange/server/copy-period";
import { copyPlanPage } from "@/lib/exchange/server/copy-plan";
import type { Actor } from "@/lib/access/actor";
import { anActor } from "../builders/account";
import { aPreparer, anEvaluation } from "../builders/evaluation";
import { aLink } from "../builders/evidence";
import { aRealisasi, anSkp } from "../builders/skp";
import { anOffice, owner } from "./setup/office";
import { someAppraisal, TURN_OF_APPRAISER, worksIn, type Appraisal } from "./setup/appraisal";

let here: Appraisal;
const RATED = { hasil: "sesuai", perilaku: "di_atas" } as const;

async function labels(actor: Actor, periodId = here.third.id): Promise<readonly string[] | null> {
  const view = await copyPeriodPage(actor, here.skp.id, periodId);
  return view === null ? null : filledFields(view.sheet).map(({ label }) => label);
}

describe("copying to e-Kinerja", () => {
  beforeEach(async () => {
    here = await someAppraisal({ status: "received", rated: RATED });
    await here.insert(
      aRealisasi(here.office.agency.id, here.ikiId, here.third.id, { actionPlan: "Jemput bola" }),
      aLink(here.skp, here.ikiId, here.third.id),
    );
  });

  it("gives both sides the SKP in force with the periods of its year", async () => {
    for (const actor of [here.clerk, here.on(here.lurah, TURN_OF_APPRAISER)]) {
      const view = await copyPlanPage(actor, here.skp.id);
      expect(view).toMatchObject({ isDraft: false, noted: null, readsSkp: true });
      expect(view?.tabs.map(({ name }) => name)).toEqual([
        "Triwulan I 2026",
        "Triwulan II 2026",
        "Triwulan III 2026",
        "Triwulan IV 2026",
        "Tahun 2026",
      ]);
      expect(filledFields(view?.sheet ?? { id: "", groups: [] }).length).toBeGreaterThan(10);
    }
  });

  it("copies the version in force, not the change that is being written", async () => {
    await owner.query("UPDATE skp SET status = 'draft' WHERE id = $1", [here.skp.id]);
    await owner.query(
      `INSERT INTO skp_version (agency_id, id, skp_id, number, status, plan, reason)
       SELECT agency_id, gen_random_uuid(), skp_id, 2, 'draft',
              jsonb_set(plan, '{rhks,0,text}', '"Yang masih ditulis"'), 'Perubahan' FROM skp_version WHERE skp_id = $1`,
      [here.skp.id],
    );
    const view = await copyPlanPage(here.clerk, here.skp.id);
    const values = filledFields(view?.sheet ?? { id: "", groups: [] }).map(({ value }) => value);
    expect(values).not.toContain("Yang masih ditulis");
    expect(values).toContain("Terselesaikannya dokumen pelayanan kependudukan tepat waktu");
  });

  it("says of a plan that nobody has set that it may still change", async () => {
    const draft = anSkp(here.office.clerk, here.office.village, {
      ...{ year: 2027, status: "draft", appraiser: here.office.lurah },
    });
    await here.insert(draft);
    expect(await copyPlanPage(here.clerk, draft.id)).toMatchObject({ isDraft: true });
  });

  it("gives a period with its ratings to whoever may see them", async () => {
    for (const actor of [here.clerk, here.on(here.lurah, TURN_OF_APPRAISER)]) {
      const found = await labels(actor);
      for (const label of ["Rencana aksi 1", "Bukti dukung 1: tautan", "Rating hasil kerja"]) {
        expect(found).toContain(label);
      }
    }
    // A year in which nothing was set yet has no ratings.
    expect(await labels(here.clerk, here.year.id)).not.toContain("Rating hasil kerja");
  });

  it("keeps a result closed to its person until it is received", async () => {
    here = await someAppraisal({ status: "appraised", rated: RATED });
    await here.insert(aRealisasi(here.office.agency.id, here.ikiId, here.third.id));
    expect(await labels(here.clerk)).not.toContain("Rating hasil kerja");
    expect(await labels(here.on(here.lurah, TURN_OF_APPRAISER))).toContain("Rating hasil kerja");
  });

  it("gives a penyiap konsep the period alone", async () => {
    const { office } = here;
    await here.insert(aPreparer(office.lurah, office.keeperPerson));
    await worksIn(office.keeperPerson, office.village);
    const keeper = anActor({ agency: office.agency, account: office.keeperAccount });
    const actor = here.on(keeper, TURN_OF_APPRAISER);
    expect(await copyPlanPage(actor, here.skp.id)).toBeNull();
    const view = await copyPeriodPage(actor, here.skp.id, here.third.id);
    expect(view).toMatchObject({ readsSkp: false, noted: null, tabs: [{ name: "Triwulan III 2026" }] });
    // Where there is nothing to appraise yet, there is nothing to prepare.
    expect(await copyPeriodPage(actor, here.skp.id, here.quarters[3].id)).toBeNull();
  });

  it("looks missing to a stranger and to another agency, and a role's reading is put on record", async () => {
    const neighbour = await anOffice();
    for (const actor of [here.on(here.stranger, TURN_OF_APPRAISER), neighbour.admin]) {
      expect(await copyPlanPage(actor, here.skp.id)).toBeNull();
      expect(await labels(actor)).toBeNull();
    }
    expect(await copyPlanPage(here.office.admin, here.skp.id)).toMatchObject({ noted: "skp" });
    const period = await copyPeriodPage(here.office.admin, here.skp.id, here.third.id);
    expect(period).toMatchObject({ noted: { evaluationId: here.evaluation.id } });
    const running = await copyPeriodPage(here.office.admin, here.skp.id, here.quarters[3].id);
    expect(running).toMatchObject({ noted: "skp" });
  });

  it("has no period of another year, nor one of an SKP that nobody has agreed on", async () => {
    const draft = anSkp(here.office.stranger, here.office.bureau, { status: "draft" });
    await here.insert(draft, anEvaluation(here.skp, here.office.clerk, here.quarters[3]));
    expect(await copyPeriodPage(here.clerk, here.skp.id, crypto.randomUUID())).toBeNull();
    expect(await copyPeriodPage(here.stranger, draft.id, here.third.id)).toBeNull();
  });
});
