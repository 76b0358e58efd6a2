import { beforeEach, describe, expect, it } from "vitest";
import {
  distributionNoteSchema,
  namePreparerSchema,
  recommendSchema,
  releasePreparerSchema,
} from "@/lib/evaluation/schema";
import { explainDistribution, recommend } from "@/lib/evaluation/server/commands/advise";
import { namePreparer, releasePreparer } from "@/lib/evaluation/server/commands/preparer";
import { preparersOf } from "@/lib/evaluation/server/preparers";
import { addDays } from "@/lib/kernel/calendar";
import { anAccount, anActor, type BuiltAccount } from "../builders/account";
import { anEmployee } from "../builders/employee";
import { aPlacement, aTeam, type BuiltTeam } from "../builders/placement";
import { eventsOf, owner } from "./setup/office";
import { someAppraisal, TURN_OF_APPRAISER, type Appraisal } from "./setup/appraisal";

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal();
});

describe("penyiap konsep", () => {
  const lurah = () => here.on(here.lurah, TURN_OF_APPRAISER);
  const camat = () => here.on(here.camat, TURN_OF_APPRAISER);
  const naming = (employeeId: string, to = "") => namePreparerSchema.parse({ employeeId, to });

  it("is named by somebody who appraises, once, and let go", async () => {
    const { keeperPerson } = here.office;
    const twice = await Promise.all([
      namePreparer(camat(), naming(keeperPerson.id)),
      namePreparer(camat(), naming(keeperPerson.id)),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "already" } });
    const { rows } = await owner.query<{ id: string }>(
      "SELECT id FROM evaluation_preparer WHERE agency_id = $1",
      [here.office.agency.id],
    );
    const preparerId = rows[0]?.id ?? "";
    const release = releasePreparerSchema.parse({ preparerId });
    expect(await releasePreparer(lurah(), release)).toMatchObject({ refusal: { code: "not-found" } });
    const later = here.on(here.camat, addDays(TURN_OF_APPRAISER, 3));
    expect(await releasePreparer(later, release)).toMatchObject({ ok: true });
    const { rows: after } = await owner.query<{ valid_to: Date }>(
      "SELECT valid_to::text FROM evaluation_preparer WHERE id = $1",
      [preparerId],
    );
    expect(after[0]?.valid_to).toBe("2026-10-09");
    expect(await namePreparer(later, naming(keeperPerson.id))).toMatchObject({ ok: true });
  });

  it("comes from the units that one leads or from those whom one appraises, and from nowhere else", async () => {
    const { keeperPerson, stranger, adminPerson, clerk } = here.office;
    const { candidates } = await preparersOf(camat());
    const offered = candidates.map(({ id }) => id);
    expect(offered).toContain(keeperPerson.id);
    expect(offered).toContain(clerk.id);
    // Of the office above, of another dinas, the administrator: each has a post, none may be named.
    for (const { id } of [keeperPerson, stranger, adminPerson, here.office.camat]) {
      expect(await namePreparer(lurah(), naming(id))).toMatchObject({ refusal: { code: "not-found" } });
    }
    for (const { id } of [stranger, adminPerson]) {
      expect(offered).not.toContain(id);
      expect(await namePreparer(camat(), naming(id))).toMatchObject({ refusal: { code: "not-found" } });
    }
    const over = naming(clerk.id, addDays(TURN_OF_APPRAISER, -1));
    expect(await namePreparer(lurah(), over)).toMatchObject({ refusal: { code: "already-over" } });
    expect(await namePreparer(lurah(), naming(clerk.id, TURN_OF_APPRAISER))).toMatchObject({ ok: true });
  });

  it("not oneself, not somebody who is not there, and not by one who appraises nobody", async () => {
    expect(await namePreparer(lurah(), naming(here.office.lurah.id))).toMatchObject({
      refusal: { code: "oneself" },
    });
    expect(await namePreparer(lurah(), naming(here.evaluation.id))).toMatchObject({
      refusal: { code: "not-found" },
    });
    const stranger = here.on(here.stranger, TURN_OF_APPRAISER);
    expect(await namePreparer(stranger, naming(here.office.clerk.id))).toMatchObject({
      refusal: { code: "appraises-nobody" },
    });
  });
});

describe("why a team stands differently from the guide", () => {
  const noting = (version: number, reason = "Dua orang baru bertugas sejak Agustus.") =>
    distributionNoteSchema.parse({ periodId: here.third.id, version: String(version), reason });

  it("is kept once a period by who has appraised in it, and can be put better", async () => {
    const lurah = here.on(here.lurah, TURN_OF_APPRAISER);
    expect(await explainDistribution(lurah, noting(0))).toMatchObject({ refusal: { code: "not-found" } });
    await owner.query("UPDATE evaluation SET appraiser_id = $2 WHERE id = $1", [
      here.evaluation.id,
      here.office.lurah.id,
    ]);
    expect(await explainDistribution(lurah, noting(0))).toMatchObject({ ok: true });
    expect(await explainDistribution(lurah, noting(0, "Lain"))).toMatchObject({ refusal: { code: "stale" } });
    expect(await explainDistribution(lurah, noting(1))).toMatchObject({ refusal: { code: "unchanged" } });
    expect(await explainDistribution(lurah, noting(1, "Lain"))).toMatchObject({ ok: true });
  });
});

describe("the recommendation of a ketua tim", () => {
  let team: BuiltTeam;
  let ketuaAccount: BuiltAccount;

  beforeEach(async () => {
    const { office } = here;
    const ketua = anEmployee(office.agency, { name: "Laras Utami" });
    ketuaAccount = anAccount(office.agency, { employee: ketua });
    team = aTeam(office.district, ketua, [office.clerk]);
    await here.insert(ketua, ketuaAccount, aPlacement(ketua, office.bureau, office.clerkPosition), team);
    await owner.query("UPDATE rhk SET team_id = $2, assigner = 'ketua_tim' WHERE skp_id = $1", [
      here.skp.id,
      team.id,
    ]);
  });

  const ketua = () =>
    here.on(anActor({ agency: here.office.agency, account: ketuaAccount }), TURN_OF_APPRAISER);
  const advising = (version = 0, rating = "di_atas") =>
    recommendSchema.parse({
      ...{ evaluationId: here.evaluation.id, teamId: team.id, version: String(version), rating },
      text: "Menyelesaikan peta risiko dua minggu lebih awal.",
    });

  it("is kept beside the evaluation, can be changed, and says nothing in the trail", async () => {
    expect(await recommend(ketua(), advising())).toMatchObject({ ok: true });
    expect(await recommend(ketua(), advising())).toMatchObject({ refusal: { code: "stale" } });
    expect(await recommend(ketua(), advising(1, "sesuai"))).toMatchObject({ ok: true });
    const events = (await eventsOf(here.office)).filter(({ key }) => key === "evaluation.recommended");
    expect(events.map(({ detail }) => detail)).toEqual([{ teamId: team.id }, { teamId: team.id }]);
  });

  it("once, where he presses twice", async () => {
    const twice = await Promise.all([recommend(ketua(), advising()), recommend(ketua(), advising())]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("only by the ketua, only for what the team assigned, only until the person has received the result", async () => {
    expect(await recommend(here.on(here.lurah, TURN_OF_APPRAISER), advising())).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await recommend(here.on(here.clerk, TURN_OF_APPRAISER), advising())).toMatchObject({
      refusal: { code: "not-found" },
    });
    await owner.query("UPDATE evaluation SET status = 'received', not_evaluated = 'cuti' WHERE id = $1", [
      here.evaluation.id,
    ]);
    expect(await recommend(ketua(), advising())).toMatchObject({ refusal: { code: "too-late" } });
    await owner.query("UPDATE rhk SET team_id = NULL WHERE skp_id = $1", [here.skp.id]);
    expect(await recommend(ketua(), advising())).toMatchObject({ refusal: { code: "not-found" } });
  });
});
