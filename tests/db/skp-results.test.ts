import { beforeEach, describe, expect, it } from "vitest";
import { recommend } from "@/lib/evaluation/server/commands/advise";
import { sentAdvice, teamAdvice } from "@/lib/evaluation/server/team-advice";
import { resultsOfOther, type SkpResultsPage } from "@/lib/evaluation/server/skp-results";
import { giveFeedbackSchema } from "@/lib/feedback/schema";
import { giveFeedback } from "@/lib/feedback/server/commands";
import { evidenceFile } from "@/lib/realisasi/server/evidence-file";
import { refreshRelations } from "@/lib/employee/server/relations";
import type { Actor } from "@/lib/access/actor";
import { anAccount, anActor } from "../builders/account";
import { anEmployee } from "../builders/employee";
import { aFile, aLink } from "../builders/evidence";
import { aPlacement, aTeam } from "../builders/placement";
import { anIki, anRhk, anSkp, aPlan, aRealisasi } from "../builders/skp";
import { owner } from "./setup/office";
import { someAppraisal, TURN_OF_APPRAISER, type Appraisal } from "./setup/appraisal";

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal();
});

async function pageFor(actor: Actor, skpId = here.skp.id, periodId = here.third.id): Promise<SkpResultsPage> {
  const found = await resultsOfOther(actor, skpId, periodId);
  if (found === null || found === "own") throw new Error(String(found));
  return found;
}

function said(skpId: string, about: string, text: string, date = "2026-09-20") {
  return giveFeedbackSchema.parse({ skps: skpId, about, tone: "positive", date, text });
}

describe("the results of a subordinate, outside any appraisal", () => {
  const lurah = () => here.on(here.lurah, TURN_OF_APPRAISER);

  it("have plan, realisasi with capaian, evidence and feedback of each period, for the appraiser", async () => {
    const { agency } = here.office;
    await here.insert(
      aRealisasi(agency.id, here.daysIkiId, here.third.id, { valueNumber: "4", actionPlan: "Dua loket" }),
      aRealisasi(agency.id, here.daysIkiId, here.quarters[0].id, { valueNumber: "9" }),
      aLink(here.skp, here.daysIkiId, here.third.id),
    );
    await giveFeedback(lurah(), said(here.skp.id, `rhk:${here.rhkId}`, "Antrean dilayani tanpa keluhan."));
    await giveFeedback(lurah(), said(here.skp.id, "perilaku:harmonis", "Menolong rekan di loket dua."));
    const page = await pageFor(lurah());
    expect(page).toMatchObject({
      ...{ owner: "Siti Aminah", position: "Pengadministrasi Perkantoran", reach: "all" },
      ...{ isByRole: false, mayGiveFeedback: true },
      shown: { periodName: "Triwulan III 2026" },
    });
    expect(page.periods.map(({ name }) => name)).toEqual([
      ...["Triwulan I 2026", "Triwulan II 2026", "Triwulan III 2026", "Triwulan IV 2026"],
    ]);
    const iki = page.shown?.results.rhks[0]?.ikis.find(({ id }) => id === here.daysIkiId);
    expect(iki).toMatchObject({
      ...{
        valueText: "4 hari",
        actionPlan: "Dua loket",
        evidences: [{ title: "Laporan bulanan", isLink: true }],
      },
      capaian: { status: "computed" },
    });
    expect(page.shown?.feedback.map(({ text }) => text)).toHaveLength(2);
    const first = await pageFor(lurah(), here.skp.id, here.quarters[0].id);
    const early = first.shown?.results.rhks[0]?.ikis.find(({ id }) => id === here.daysIkiId);
    expect(early).toMatchObject({ valueText: "9 hari", evidences: [] });
    // What was said later is no part of an earlier period.
    expect(first.shown?.feedback).toEqual([]);
  });

  it("are read by the atasan and by roles that reach the unit, who give no feedback; never by anybody else", async () => {
    const camat = await pageFor(here.on(here.camat, TURN_OF_APPRAISER));
    expect(camat).toMatchObject({ isByRole: false, mayGiveFeedback: false });
    expect(await pageFor(here.office.keeper)).toMatchObject({ isByRole: true, mayGiveFeedback: false });
    expect(await resultsOfOther(here.clerk, here.skp.id, undefined)).toBe("own");
    expect(await resultsOfOther(here.stranger, here.skp.id, undefined)).toBeNull();
    const system = anActor({ agency: here.office.agency, roles: ["admin_sistem"] });
    expect(await resultsOfOther(system, here.skp.id, undefined)).toBeNull();
    const elsewhere = await someAppraisal();
    expect(await resultsOfOther(elsewhere.lurah, here.skp.id, undefined)).toBeNull();
    expect(await resultsOfOther(elsewhere.office.admin, here.skp.id, undefined)).toBeNull();
  });

  it("are not there before both have agreed, and the last appraiser of a part reads that part", async () => {
    await owner.query("UPDATE skp SET agreed_version = 0, status = 'draft' WHERE id = $1", [here.skp.id]);
    expect(await resultsOfOther(lurah(), here.skp.id, undefined)).toBeNull();
    const past = anSkp(here.office.stranger, here.office.bureau, { appraiser: here.office.lurah });
    await here.insert(past);
    expect(await pageFor(lurah(), past.id)).toMatchObject({ isByRole: false, mayGiveFeedback: false });
  });
});

describe("a ketua tim", () => {
  it("sees what his team assigned, with what was said of it, its evidence, and nothing else", async () => {
    const { office } = here;
    const ketua = anEmployee(office.agency, { name: "Laras Utami" });
    const account = anAccount(office.agency, { employee: ketua });
    const member = anEmployee(office.agency, { name: "Zainal Abidin" });
    const memberAccount = anAccount(office.agency, { employee: member });
    const team = aTeam(office.district, ketua, [member, office.clerk]);
    await here.insert(
      ...[ketua, account, member, memberAccount, team],
      aPlacement(ketua, office.bureau, office.clerkPosition),
      aPlacement(member, office.village, office.clerkPosition),
    );
    const [given, own] = [anIki(), anIki()];
    const ofTeam = anRhk({ assigner: "ketua_tim", teamId: team.id, ikis: [given] });
    const ofLurah = anRhk({ text: "Terselenggaranya pelayanan loket", ikis: [own] });
    const skp = anSkp(member, office.village, {
      plan: aPlan({ rhks: [ofTeam, ofLurah] }),
      appraiser: office.lurah,
    });
    const [seen, unseen] = [given, own].map(({ id }) => aFile(skp, id, here.third.id, memberAccount));
    if (seen === undefined || unseen === undefined) throw new Error("two files");
    await here.insert(skp, seen, unseen);
    await refreshRelations(anActor({ agency: office.agency }));
    const lurah = here.on(here.lurah, TURN_OF_APPRAISER);
    await giveFeedback(lurah, said(skp.id, `rhk:${ofTeam.id}`, "Naskahnya rapi."));
    await giveFeedback(lurah, said(skp.id, `rhk:${ofLurah.id}`, "Loket sering kosong."));
    await giveFeedback(lurah, said(skp.id, "perilaku:akuntabel", "Terlambat dua kali."));

    const actor = here.on(anActor({ agency: office.agency, account }), TURN_OF_APPRAISER);
    const page = await pageFor(actor, skp.id);
    expect(page).toMatchObject({ reach: "of-teams", isByRole: false, mayGiveFeedback: true });
    expect(page.shown?.results.rhks.map(({ id }) => id)).toEqual([ofTeam.id]);
    expect(page.shown?.feedback.map(({ text }) => text)).toEqual(["Naskahnya rapi."]);
    expect(page.shown?.expectations).toEqual({});
    expect(JSON.stringify(page)).not.toContain("loket");
    expect(await evidenceFile(actor, seen.id)).not.toBeNull();
    expect(await evidenceFile(actor, unseen.id)).toBeNull();
    // A member to whom the team has given nothing.
    expect(await resultsOfOther(actor, here.skp.id, undefined)).toBeNull();
    // The team is over.
    await owner.query("UPDATE team SET valid_to = '2026-09-30' WHERE id = $1", [team.id]);
    expect(await resultsOfOther(actor, skp.id, undefined)).toBeNull();
  });

  it("recommends for the lines of his team, and keeps what he has sent without what became of it", async () => {
    const { office } = here;
    const ketua = anEmployee(office.agency, { name: "Laras Utami" });
    const account = anAccount(office.agency, { employee: ketua });
    const team = aTeam(office.district, ketua, [office.clerk]);
    await here.insert(ketua, account, aPlacement(ketua, office.bureau, office.clerkPosition), team);
    const actor = here.on(anActor({ agency: office.agency, account }), TURN_OF_APPRAISER);
    expect(await teamAdvice(actor)).toEqual([]);
    await owner.query("UPDATE rhk SET team_id = $2 WHERE id = $1", [here.rhkId, team.id]);
    const views = await teamAdvice(actor);
    expect(views).toMatchObject([{ person: "Siti Aminah", version: 0, isOpen: true, given: null }]);
    expect(views[0]?.lines.map(({ id }) => id)).toEqual([here.rhkId]);
    expect(await teamAdvice(here.clerk)).toEqual([]);
    const recommended = { evaluationId: here.evaluation.id, teamId: team.id, version: 0 };
    const text = "Naskah standar pelayanan selesai sebelum waktunya.";
    expect(await recommend(actor, { ...recommended, rating: "di_atas", text })).toMatchObject({ ok: true });
    expect(await sentAdvice(actor)).toEqual([]);
    await owner.query("UPDATE evaluation SET status = 'received', not_evaluated = 'cuti' WHERE id = $1", [
      here.evaluation.id,
    ]);
    expect(await teamAdvice(actor)).toEqual([]);
    expect(await sentAdvice(actor)).toMatchObject([
      { person: "Siti Aminah", periodName: "Triwulan III 2026", rating: "di_atas", text },
    ]);
    expect(await sentAdvice(here.on(here.lurah, TURN_OF_APPRAISER))).toEqual([]);
  });
});
