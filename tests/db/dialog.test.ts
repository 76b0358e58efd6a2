import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { aKebijakan } from "../builders/kebijakan";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { read } from "@/lib/db/server/door";
import { refreshRelations } from "@/lib/employee/server/relations";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { periodsOfYear } from "@/lib/period/period";
import { recordDialogSchema, type RecordDialogInput } from "@/lib/skp/dialog-schema";
import { changeDialog, confirmDialog, recordDialog } from "@/lib/skp/server/commands/hold-dialog";
import { dialogFigures, dialogOverview } from "@/lib/skp/server/dialog-people";
import { dialogTasks } from "@/lib/skp/server/dialog-tasks";
import { dialogsOf, dialogToChange, newDialog, ownDialogs } from "@/lib/skp/server/dialogs";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { aPeriod } from "../builders/period";
import { anSkp, type BuiltSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let skp: BuiltSkp;

beforeEach(async () => {
  office = await anSkpOffice();
  skp = anSkp(office.clerk, office.village, { appraiser: office.lurah });
  await insert(owner, skp);
});

function aDialog(given: Record<string, string> = {}): RecordDialogInput {
  return recordDialogSchema.parse({
    dialogId: randomUUID(),
    skpId: skp.id,
    heldOn: "2026-11-20",
    place: "Ruang Lurah",
    participants: "Siti Aminah dan Ratna Kusuma",
    agreed: "Surat selesai dalam dua hari",
    resourcesAsked: "Komputer",
    nextOn: "2027-01-20",
    ...given,
  });
}

async function aQuarter(ordinal: number): Promise<string> {
  const quarter = periodsOfYear(2026, "quarterly")[ordinal - 1];
  if (quarter === undefined) throw new Error("no such quarter");
  const built = aPeriod(office.agency, quarter);
  await insert(owner, built);
  return built.id;
}

const change = (input: RecordDialogInput, version: number, given: Partial<RecordDialogInput> = {}) => ({
  ...input,
  ...given,
  version,
});

async function notificationsTo(accountId: string): Promise<readonly string[]> {
  await deliverOutbox();
  const { rows } = await owner.query<{ title: string }>(
    "SELECT title FROM notification WHERE account_id = $1 ORDER BY created_at, id",
    [accountId],
  );
  return rows.map(({ title }) => title);
}

describe("a dialog kinerja", () => {
  it("is recorded by one and confirmed by the other, each told of it, and then stays", async () => {
    const { clerkActor, lurahActor, lurahAccount, clerkAccount } = office;
    const input = aDialog();
    expect(await recordDialog(clerkActor, input)).toEqual({ ok: true, value: { skpId: skp.id } });
    expect((await dialogsOf(lurahActor, skp.id))?.dialogs).toMatchObject([
      { stage: "Perencanaan", state: "waits-appraiser", moves: ["record", "change", "confirm"] },
    ]);
    expect(await notificationsTo(lurahAccount.id)).toEqual(["Konfirmasi catatan dialog kinerja"]);
    expect(await confirmDialog(lurahActor, { dialogId: input.dialogId, version: 1 })).toMatchObject({
      ok: true,
    });
    const [dialog] = (await dialogsOf(clerkActor, skp.id))?.dialogs ?? [];
    expect(dialog).toMatchObject({ state: "confirmed", moves: ["record"], version: 2 });
    expect(await notificationsTo(clerkAccount.id)).toEqual(["Dialog kinerja dikonfirmasi"]);
    for (const attempt of [
      changeDialog(clerkActor, change(input, 2, { place: "Daring" })),
      confirmDialog(clerkActor, { dialogId: input.dialogId, version: 2 }),
    ]) {
      expect(await attempt).toEqual({ ok: false, refusal: { code: "agreed" } });
    }
  });

  it("sent twice is recorded once, also at the same moment", async () => {
    const input = aDialog();
    const outcomes = await Promise.all([
      recordDialog(office.clerkActor, input),
      recordDialog(office.clerkActor, input),
    ]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await recordDialog(office.clerkActor, input)).toMatchObject({ ok: true });
    expect((await dialogsOf(office.clerkActor, skp.id))?.dialogs).toHaveLength(1);
    const keys = (await eventsOf(office)).map(({ key }) => key);
    expect(keys.filter((key) => key === "dialog.recorded")).toHaveLength(1);
    // Somebody else cannot take the id for his own.
    expect(await recordDialog(office.lurahActor, input)).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  it("put right by the other asks the first again", async () => {
    const { clerkActor, lurahActor } = office;
    const input = aDialog();
    await recordDialog(clerkActor, input);
    const agreed = "Surat selesai dalam satu hari";
    expect(await changeDialog(lurahActor, change(input, 1, { agreed }))).toMatchObject({ ok: true });
    const [dialog] = (await dialogsOf(clerkActor, skp.id))?.dialogs ?? [];
    expect(dialog).toMatchObject({ agreed, state: "waits-employee", version: 2 });
    expect(await confirmDialog(lurahActor, { dialogId: input.dialogId, version: 2 })).toEqual({
      ok: false,
      refusal: { code: "yours-given" },
    });
    expect(await confirmDialog(clerkActor, { dialogId: input.dialogId, version: 1 })).toEqual({
      ok: false,
      refusal: { code: "stale" },
    });
    expect(await confirmDialog(clerkActor, { dialogId: input.dialogId, version: 2 })).toMatchObject({
      ok: true,
    });
  });

  it("changed by both at once: the second is told that it is stale", async () => {
    const { clerkActor, lurahActor } = office;
    const input = aDialog();
    await recordDialog(clerkActor, input);
    const outcomes = await Promise.all([
      changeDialog(lurahActor, change(input, 1, { place: "Daring" })),
      changeDialog(clerkActor, change(input, 1, { place: "Balai kelurahan" })),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
  });

  it.each([
    ["a day to come", { heldOn: "2026-11-24", nextOn: "" }, "day"],
    ["a day long before the year", { heldOn: "2025-11-01", nextOn: "" }, "day"],
    ["a period that is not there", { periodId: randomUUID() }, "period"],
  ])("is refused for %s", async (_what, given, code) => {
    expect(await recordDialog(office.clerkActor, aDialog(given))).toMatchObject({ refusal: { code } });
    expect((await dialogsOf(office.clerkActor, skp.id))?.dialogs).toEqual([]);
  });

  it("is about planning or a period of the SKP that has begun", async () => {
    const fourth = await aQuarter(4);
    const late = anSkp(office.stranger, office.bureau, { endsOn: day("2026-06-30") });
    await insert(owner, late);
    expect(await recordDialog(office.clerkActor, aDialog({ periodId: fourth }))).toMatchObject({ ok: true });
    // The SKP of the other ended before that quarter.
    const elsewhere = aDialog({ periodId: fourth, skpId: late.id });
    expect(await recordDialog(office.strangerActor, elsewhere)).toMatchObject({
      refusal: { code: "period" },
    });
    const view = await newDialog(office.lurahActor, skp.id);
    expect(view?.stages.map(({ name }) => name)).toEqual(["Perencanaan", "Triwulan IV 2026"]);
    expect(view).toMatchObject({ stage: fourth, fields: { agreed: "Surat selesai dalam dua hari" } });
  });

  it("keeps what was said out of the trail", async () => {
    await recordDialog(office.clerkActor, aDialog());
    expect(JSON.stringify(await eventsOf(office))).not.toContain("dua hari");
  });
});

describe("another's dialog", () => {
  it("looks like a missing one to a stranger, a ketua tim, another agency and the system administrator", async () => {
    const input = aDialog();
    await recordDialog(office.clerkActor, input);
    const foreign = anAgency();
    await insert(owner, foreign);
    const others = [
      office.strangerActor,
      anActor({ agency: office.agency, roles: ["admin_sistem"] }),
      anActor({ agency: foreign, roles: ["admin_instansi"] }),
    ];
    for (const actor of others) {
      expect(await dialogsOf(actor, skp.id)).toBeNull();
      expect(await newDialog(actor, skp.id)).toBeNull();
      expect(await dialogToChange(actor, skp.id, input.dialogId)).toBeNull();
      for (const attempt of [
        recordDialog(actor, aDialog()),
        changeDialog(actor, change(input, 1)),
        confirmDialog(actor, { dialogId: input.dialogId, version: 1 }),
      ]) {
        expect(await attempt).toEqual({ ok: false, refusal: { code: "not-found" } });
      }
    }
  });

  it("is read, not written, by the atasan and by roles that reach the unit", async () => {
    await recordDialog(office.clerkActor, aDialog());
    const auditor = anActor({ agency: office.agency, roles: ["inspektorat"] });
    for (const actor of [office.camatActor, auditor]) {
      const view = await dialogsOf(actor, skp.id);
      expect(view).toMatchObject({ skp: { side: null, mayRecord: false }, dialogs: [{ moves: [] }] });
      expect(await recordDialog(actor, aDialog())).toMatchObject({ refusal: { code: "not-your-part" } });
    }
  });

  it("with an official above, the person's own word is enough", async () => {
    const alone = anSkp(office.camat, office.district, { appraiser: null });
    await insert(owner, alone);
    const input = aDialog({ skpId: alone.id });
    await recordDialog(office.camatActor, input);
    expect((await dialogsOf(office.camatActor, alone.id))?.dialogs).toMatchObject([{ state: "confirmed" }]);
  });
});

describe("who never had one", () => {
  const asked = { year: 2026, stage: { kind: "any" }, filter: "all", after: null } as const;

  it("is a figure that equals the list beneath it, for the appraiser and for a role", async () => {
    await refreshRelations(anActor({ agency: office.agency }));
    const of = async (actor: typeof office.lurahActor, whom: "appraised" | "reach") => {
      const overview = await dialogOverview(actor, { of: whom, ...asked });
      const never = await dialogOverview(actor, { of: whom, ...asked, filter: "never" });
      expect(never?.list.people.length).toBe(overview?.figures.never);
      return overview?.figures;
    };
    const auditor = anActor({ agency: office.agency, roles: ["inspektorat"] });
    expect(await of(office.lurahActor, "appraised")).toEqual({
      people: 1,
      never: 1,
      unconfirmed: 0,
      confirmed: 0,
    });
    expect(await of(auditor, "reach")).toEqual({ people: 6, never: 6, unconfirmed: 0, confirmed: 0 });
    expect(await of(office.keeper, "reach")).toMatchObject({ people: 4 });
    const input = aDialog();
    await recordDialog(office.clerkActor, input);
    expect(await of(office.lurahActor, "appraised")).toEqual({
      people: 1,
      never: 0,
      unconfirmed: 1,
      confirmed: 0,
    });
    await confirmDialog(office.lurahActor, { dialogId: input.dialogId, version: 1 });
    expect(await of(auditor, "reach")).toEqual({ people: 6, never: 5, unconfirmed: 0, confirmed: 1 });
  });

  it("by stage: planning, or a period of the people of its rhythm", async () => {
    await refreshRelations(anActor({ agency: office.agency }));
    const id = await aQuarter(4);
    await recordDialog(office.clerkActor, aDialog({ periodId: id }));
    const figures = (stage: Parameters<typeof dialogFigures>[1]["stage"]) =>
      read(office.admin, (tx) =>
        dialogFigures(tx, { whom: { kind: "units", unitIds: [office.village.id] }, year: 2026, stage }),
      );
    expect(await figures({ kind: "planning" })).toMatchObject({ people: 2, never: 2 });
    expect(await figures({ kind: "period", id, rhythm: "quarterly" })).toMatchObject({ people: 2, never: 1 });
    expect(await figures({ kind: "period", id, rhythm: "monthly" })).toMatchObject({ people: 0, never: 0 });
  });

  it("leaves out who is planned for elsewhere", async () => {
    const match = {
      employeeKinds: [],
      positionKinds: ["pelaksana" as const],
      positionNames: [],
      unitKinds: [],
    };
    const group = {
      key: "luar",
      label: "Luar",
      match,
      rhythm: "annual" as const,
      isExternal: true,
      selfAssessment: false,
    };
    await insert(owner, aKebijakan(office.agency, { groups: [group] }));
    await refreshRelations(anActor({ agency: office.agency }));
    expect(await dialogOverview(office.lurahActor, { of: "appraised", ...asked })).toBeNull();
  });

  it("is nobody's to see without a part or a role", async () => {
    await refreshRelations(anActor({ agency: office.agency }));
    expect(await dialogOverview(office.strangerActor, { of: "appraised", ...asked })).toBeNull();
    const system = anActor({ agency: office.agency, roles: ["admin_sistem"] });
    expect(await dialogOverview(system, { of: "reach", ...asked })).toBeNull();
  });
});

describe("what waits", () => {
  it("the first dialog, the other's word, and the next one when its day comes near", async () => {
    const { clerkActor, lurahActor } = office;
    const href = `/skp/${skp.id}/dialog`;
    expect(await dialogTasks(clerkActor)).toEqual([
      { href, label: "Catat dialog kinerja perencanaan dengan pejabat penilai", dueOn: null },
    ]);
    const input = aDialog({ nextOn: "2026-11-30" });
    await recordDialog(clerkActor, input);
    expect(await dialogTasks(clerkActor)).toEqual([
      { href, label: "Dialog kinerja berikutnya dengan pejabat penilai", dueOn: "2026-11-30" },
    ]);
    expect(await dialogTasks(lurahActor)).toEqual([
      { href, label: "Konfirmasi catatan dialog kinerja dengan Siti Aminah", dueOn: null },
    ]);
    await changeDialog(lurahActor, change(input, 1, { nextOn: day("2027-01-20") }));
    expect(await dialogTasks(clerkActor)).toEqual([
      { href, label: "Konfirmasi catatan dialog kinerja 20 November 2026", dueOn: null },
    ]);
    expect(await dialogTasks(lurahActor)).toEqual([]);
    expect(await dialogTasks(anActor({ agency: office.agency, roles: ["admin_instansi"] }))).toEqual([]);
  });

  it("one's own SKP with their last dialog", async () => {
    await recordDialog(office.clerkActor, aDialog());
    expect(await ownDialogs(office.clerkActor, 2026)).toMatchObject([
      { skpId: skp.id, count: 1, last: { heldOn: "2026-11-20", state: "waits-appraiser" }, mayRecord: true },
    ]);
    expect(await ownDialogs(office.clerkActor, 2025)).toEqual([]);
  });
});
