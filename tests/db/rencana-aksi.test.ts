import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addActionSchema, recordStepSchema } from "@/lib/iku/rencana-aksi";
import { addAction, recordStep, removeAction, rencanaAksiPage } from "@/lib/iku/server/rencana-aksi";
import { aPeriod, type BuiltPeriod } from "../builders/period";
import { periodsOfYear } from "@/lib/period/period";
import { insert } from "../builders/db";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

afterAll(() => owner.end());

let office: SkpOffice;
let quarters: readonly BuiltPeriod[];

beforeEach(async () => {
  office = await anSkpOffice();
  quarters = periodsOfYear(2026, "quarterly").map((period) => aPeriod(office.agency, period));
  await insert(owner, ...quarters);
});

function adding(fields: Record<string, unknown> = {}) {
  return addActionSchema.parse({
    ...{ unitId: office.district.id, year: "2026", text: "Pelayanan keliling", unitName: "kegiatan" },
    ...{ periodIds: quarters.map(({ id }) => id), targets: ["3", "", "2,5", "0"] },
    ...fields,
  });
}

const shown = (actor = office.camatActor) =>
  rencanaAksiPage(actor, { unitId: office.district.id, year: 2026 });

async function steps() {
  return (await shown())?.actions[0]?.steps ?? [];
}

describe("the rencana aksi of a unit", () => {
  it("has a target in the periods for which one was given, exact, and is written by the unit's head", async () => {
    expect(await addAction(office.camatActor, adding())).toMatchObject({ ok: true });
    expect(await steps()).toMatchObject([
      { periodName: "Triwulan I 2026", target: "3", value: null, hasBegun: true },
      { periodName: "Triwulan III 2026", target: "2.5" },
      { periodName: "Triwulan IV 2026", target: "0" },
    ]);
    expect(await shown(office.clerkActor)).toMatchObject({ mayEdit: false, actions: [{}] });
  });

  it("takes a figure, a negative one too, and an empty field takes it back; who was late is told", async () => {
    await addAction(office.camatActor, adding());
    const [step] = await steps();
    const typed = (version: number, value: string) =>
      recordStepSchema.parse({ stepId: step?.id ?? "", version, value, note: "" });
    expect(await recordStep(office.camatActor, typed(1, "-1,25"))).toMatchObject({ ok: true });
    expect((await steps())[0]?.value).toBe("-1.25");
    expect(await recordStep(office.camatActor, typed(1, "4"))).toMatchObject({ refusal: { code: "stale" } });
    const [action] = (await shown())?.actions ?? [];
    const key = { actionId: action?.id ?? "", version: 1 };
    expect(await removeAction(office.camatActor, key)).toMatchObject({ refusal: { code: "has-figures" } });
    expect(await recordStep(office.camatActor, typed(2, ""))).toMatchObject({ ok: true });
    expect(await removeAction(office.camatActor, key)).toMatchObject({ ok: true });
    expect((await shown())?.actions).toEqual([]);
    const keys = (await eventsOf(office))
      .map(({ key }) => key)
      .filter((key) => key.startsWith("rencana-aksi."));
    expect(keys).toEqual([
      ...["rencana-aksi.added", "rencana-aksi.recorded", "rencana-aksi.recorded", "rencana-aksi.removed"],
    ]);
  });

  it("is not there for others to change, nor to see from outside", async () => {
    await addAction(office.camatActor, adding());
    const [step] = await steps();
    const input = recordStepSchema.parse({ stepId: step?.id ?? "", version: 1, value: "9" });
    for (const actor of [office.clerkActor, office.strangerActor, office.lurahActor]) {
      expect(await recordStep(actor, input)).toMatchObject({ refusal: { code: "not-found" } });
      expect(await addAction(actor, adding())).toMatchObject({ refusal: { code: "not-found" } });
    }
    expect(await shown(office.strangerActor)).toBeNull();
  });
});

describe("what is typed", () => {
  it("must be a figure, and aim at something in one period at least", () => {
    const read = (targets: readonly string[]) =>
      addActionSchema.safeParse({ ...adding(), ikuId: "", targets, periodIds: quarters.map(({ id }) => id) });
    expect(read(["", "", "", ""]).error?.issues.map(({ path }) => path[0])).toEqual(["targets"]);
    expect(read(["dua", "", "", ""]).success).toBe(false);
    expect(read(["0", "", "", ""]).success).toBe(true);
  });
});
