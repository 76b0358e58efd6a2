import { beforeEach, describe, expect, it } from "vitest";
import { delegationSchema, type DelegationInput } from "@/lib/employee/schema-delegation";
import { delegateAppraisal, endDelegation } from "@/lib/employee/server/commands/delegate-appraisal";
import { delegablePeople, delegationPage } from "@/lib/employee/server/delegations";
import { appraiserView } from "@/lib/employee/server/record";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { TODAY } from "../builders/day";
import { anOffice, eventsOf, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

/** The lurah lets the pengelola of the kecamatan appraise the clerk. */
function anSk(given: Record<string, unknown> = {}): DelegationInput {
  return delegationSchema.parse({
    unitId: office.village.id,
    delegateId: office.keeperPerson.id,
    decree: "800/7/2026",
    from: "2026-11-01",
    people: office.clerk.id,
    ...given,
  });
}

describe("a delegation by SK", () => {
  it("makes the delegate the appraiser from its day on, until it ends", async () => {
    const made = await delegateAppraisal(office.admin, anSk());
    const delegationId = made.ok ? made.value.delegationId : "";
    const on = async (text: string) => {
      const answer = await appraiserView(office.admin, office.clerk.id, calendarDateOf(text));
      return answer?.view.appraiser.person?.employeeId;
    };
    expect(await on("2026-10-31")).toBe(office.lurah.id);
    expect(await on("2026-11-01")).toBe(office.keeperPerson.id);
    const end = { delegationId, version: 1, lastDay: TODAY };
    expect(await endDelegation(office.admin, end)).toMatchObject({ ok: true });
    expect(await endDelegation(office.admin, end)).toEqual({ ok: false, refusal: { code: "stale" } });
    expect(await on(TODAY)).toBe(office.keeperPerson.id);
    expect(await on("2026-11-24")).toBe(office.lurah.id);
    expect((await eventsOf(office)).map((event) => event.key)).toEqual([
      "delegation.created",
      "delegation.ended",
      "access.denied",
    ]);
  });

  it("names who stands under two of them on a day, also when both come at once", async () => {
    const outcomes = await Promise.all([
      delegateAppraisal(office.admin, anSk()),
      delegateAppraisal(office.admin, anSk({ decree: "800/8/2026", delegateId: office.camat.id })),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(refused).toMatchObject([{ code: "fault", fault: { code: "listed_twice" } }]);
    const [refusal] = refused;
    expect(refusal?.code === "fault" && Object.values(refusal.names)).toEqual(
      expect.arrayContaining(["Siti Aminah", "SK 800/7/2026", "SK 800/8/2026"]),
    );
  });

  it("lets nobody appraise himself, nor two each other", async () => {
    expect(await delegateAppraisal(office.admin, anSk({ people: [office.keeperPerson.id] }))).toMatchObject({
      refusal: { code: "fault", fault: { code: "delegate_listed" } },
    });
    await delegateAppraisal(office.admin, anSk());
    const back = anSk({ decree: "800/9/2026", delegateId: office.clerk.id, people: office.keeperPerson.id });
    expect(await delegateAppraisal(office.admin, back)).toMatchObject({
      refusal: { code: "fault", fault: { code: "mutual" } },
    });
  });

  it("touches neither the actor's own record nor what is not there", async () => {
    expect(await delegateAppraisal(office.admin, anSk({ people: [office.adminPerson.id] }))).toEqual({
      ok: false,
      refusal: { code: "own-record" },
    });
    expect(await delegateAppraisal(office.admin, anSk({ people: [crypto.randomUUID()] }))).toEqual({
      ok: false,
      refusal: { code: "person-unknown" },
    });
    expect(await delegateAppraisal(office.admin, anSk({ unitId: crypto.randomUUID() }))).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });
});

describe("the lists", () => {
  it("show what holds with its people, and what is over apart", async () => {
    const made = await delegateAppraisal(office.admin, anSk());
    const delegationId = made.ok ? made.value.delegationId : "";
    expect((await delegationPage(office.admin, false, null)).delegations).toMatchObject([
      {
        id: delegationId,
        unitName: "Kelurahan Menanggal",
        delegateName: "Dimas Saputra",
        people: [{ id: office.clerk.id, name: "Siti Aminah" }],
        mayEnd: true,
      },
    ]);
    await endDelegation(office.admin, { delegationId, version: 1, lastDay: calendarDateOf("2026-11-10") });
    expect((await delegationPage(office.admin, false, null)).delegations).toEqual([]);
    expect((await delegationPage(office.admin, true, null)).delegations).toMatchObject([
      { id: delegationId },
    ]);
  });

  it("offer the people of the unit and the heads right below it", async () => {
    const names = (await delegablePeople(office.admin, office.district.id)).map((person) => person.name);
    expect(names).toEqual(["Dimas Saputra", "Ratna Kusuma"]);
  });
});
