import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { changeUnit } from "@/lib/agency/server/commands/change-unit";
import { closeUnit, reopenUnit } from "@/lib/agency/server/commands/close-unit";
import { unitRefusalMessage } from "@/lib/agency/unit-refusal";
import { handOnIku } from "@/lib/iku/server/commands/keep-iku";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { anAccount, anActor } from "../builders/account";
import { anAgency, aUnit, type BuiltAgency, type BuiltUnit } from "../builders/agency";
import { insert } from "../builders/db";
import { anEmployee } from "../builders/employee";
import { anIku, aPlanningDocument, aPlanningNode } from "../builders/iku";
import { aPlacement, aPosition } from "../builders/placement";
import { aChange, eventsOf, owner, versionsOf } from "./setup/unit-history";

const day = calendarDateOf;

let agency: BuiltAgency;
let office: BuiltUnit;
let section: BuiltUnit;
let admin: Actor;

beforeEach(async () => {
  agency = anAgency();
  const top = aUnit(agency);
  office = aUnit(agency, { name: "Kecamatan Gayungan", kind: "kecamatan", parent: top });
  section = aUnit(agency, { name: "Seksi Pemerintahan", kind: "seksi", parent: office });
  await insert(owner, agency, top, office, section);
  admin = anActor({ agency, roles: ["admin_instansi"] });
});

describe("the end of a unit", () => {
  const closing = (unit: BuiltUnit, version = 1) => ({
    unitId: unit.id,
    version,
    lastDay: day("2026-12-31"),
    reason: "Penggabungan",
  });

  it("is refused while units hang below it, with their names", async () => {
    expect(await closeUnit(admin, closing(office))).toMatchObject({
      refusal: { code: "in-use", use: { units: ["Seksi Pemerintahan"], people: [] } },
    });
  });

  it("is refused while people are placed in it, with their names", async () => {
    const person = anEmployee(agency, { name: "Sartika Wiranata" });
    const post = aPosition(agency);
    await insert(owner, person, post, aPlacement(person, section, post));
    expect(await closeUnit(admin, closing(section))).toMatchObject({
      refusal: { code: "in-use", use: { units: [], people: ["Sartika Wiranata"] } },
    });
  });

  it("is refused while it answers for indicators, by their codes, until a planner has handed them on", async () => {
    const document = aPlanningDocument(agency);
    const sasaran = aPlanningNode(document);
    const iku = anIku(sasaran, section, { code: "IKU-07" });
    await insert(owner, document, sasaran, iku);
    const refused = await closeUnit(admin, closing(section));
    expect(refused).toMatchObject({ refusal: { code: "in-use", use: { indicators: ["IKU-07"] } } });
    expect(refused.ok ? "" : unitRefusalMessage(refused.refusal)).toContain("indikator kinerja (IKU-07)");
    const account = anAccount(agency);
    await insert(owner, account);
    const planner = anActor({ agency, account, roles: ["perencana"] });
    const handed = await handOnIku(planner, {
      ...{ ikuId: iku.id, version: 1, unitId: office.id, employeeId: null },
      ...{ from: day("2027-01-01"), reason: "Penggabungan unit" },
    });
    expect(handed.ok).toBe(true);
    expect((await closeUnit(admin, closing(section))).ok).toBe(true);
  });

  it("comes on its day once nothing hangs on it, and can be taken back", async () => {
    const person = anEmployee(agency);
    const post = aPosition(agency);
    await insert(owner, person, post, aPlacement(person, section, post, { validTo: day("2026-12-31") }));
    expect((await closeUnit(admin, closing(section))).ok).toBe(true);
    expect(await versionsOf(section.id)).toMatchObject([{ to: "2026-12-31" }]);
    expect((await closeUnit(admin, closing(office))).ok).toBe(true);
    expect(await reopenUnit(admin, { unitId: section.id, version: 2, reason: "Batal" })).toMatchObject({
      refusal: { code: "tree-fault", fault: { code: "parent_not_valid" } },
    });
    expect((await reopenUnit(admin, { unitId: office.id, version: 2, reason: "Batal" })).ok).toBe(true);
    expect((await reopenUnit(admin, { unitId: section.id, version: 2, reason: "Batal" })).ok).toBe(true);
    expect(await versionsOf(section.id)).toMatchObject([{ to: null }]);
    expect((await eventsOf(agency)).map((event) => event.key)).toEqual([
      "unit.closed",
      "unit.closed",
      "access.denied",
      "unit.reopened",
      "unit.reopened",
    ]);
  });

  it("drops a change that was to begin later", async () => {
    await changeUnit(admin, aChange(section, { from: day("2027-02-01"), name: "Seksi Nanti" }));
    expect((await closeUnit(admin, closing(section, 2))).ok).toBe(true);
    expect(await versionsOf(section.id)).toMatchObject([{ name: "Seksi Pemerintahan", to: "2026-12-31" }]);
  });

  it("of a unit that is not closed cannot be taken back", async () => {
    expect(await reopenUnit(admin, { unitId: section.id, version: 1, reason: "Batal" })).toMatchObject({
      refusal: { code: "not-closed" },
    });
  });
});
