import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { addNumber } from "@/lib/employee/server/commands/add-number";
import { addRank } from "@/lib/employee/server/commands/add-rank";
import { changeIdentity } from "@/lib/employee/server/commands/change-identity";
import { recordLeave } from "@/lib/employee/server/commands/record-leave";
import { removeEntry } from "@/lib/employee/server/commands/remove-entry";
import { editableRecord, employeePage } from "@/lib/employee/server/record";
import {
  identitySchema,
  leaveSchema,
  numberSchema,
  rankSchema,
  type IdentityInput,
} from "@/lib/employee/schema";
import { anActor, anAccount } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { aNumber, anEmployee } from "../builders/employee";
import { anOffice, anOutsider, eventsOf, owner, versionOf, type Office } from "./setup/office";

const day = calendarDateOf;
let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

/** The clerk's identity form as it would be sent, with some fields changed. */
async function anIdentity(given: Record<string, string> = {}): Promise<IdentityInput> {
  const { row, id } = office.clerk;
  return identitySchema.parse({
    employeeId: id,
    version: String(await versionOf(office.clerk)),
    name: row.name,
    kind: row.kind,
    sex: row.sex === "laki_laki" ? "l" : "p",
    birthDate: row.birthDate,
    ...given,
  });
}

describe("a record", () => {
  it("is read by its person, with everything that is known and who appraises", async () => {
    const page = await employeePage(office.clerkActor, office.clerk.id);
    expect(page).toMatchObject({
      isOwn: true,
      mayEdit: false,
      mayReport: true,
      isAdministrative: false,
      record: {
        name: "Siti Aminah",
        numbers: [{ number: office.clerk.number, kind: "nip" }],
        placements: [{ unitName: "Kelurahan Menanggal", positionName: "Pengadministrasi Perkantoran" }],
      },
      appraiser: {
        appraiser: {
          person: { name: "Ratna Kusuma", title: "Lurah Menanggal", employeeId: office.lurah.id },
        },
        superior: { person: { name: "Drs. Bagas Nugraha", employeeId: office.camat.id } },
      },
    });
    expect(page?.appraiser.appraiser.sentence).toMatch(
      /^Pejabat Penilai Kinerja Anda: Lurah Menanggal, Ratna Kusuma, karena /,
    );
  });

  it("is read by the one who appraises, and by roles that reach it, who are administrators of it", async () => {
    const lurah = anActor({
      agency: office.agency,
      account: anAccount(office.agency, { employee: office.lurah }),
    });
    expect(await employeePage(lurah, office.clerk.id)).toMatchObject({
      isAdministrative: false,
      mayEdit: false,
    });
    expect(await employeePage(office.keeper, office.clerk.id)).toMatchObject({
      isAdministrative: true,
      mayEdit: true,
    });
    expect(await employeePage(office.admin, office.clerk.id)).toMatchObject({
      isAdministrative: true,
      mayEdit: true,
    });
    expect(await employeePage(anOutsider(office, "inspektorat"), office.clerk.id)).toMatchObject({
      isAdministrative: true,
      mayEdit: false,
    });
  });

  it("looks missing to a colleague, to another unit's keeper and to another agency", async () => {
    const elsewhere = anAgency();
    await insert(owner, elsewhere);
    const colleague = anActor({
      agency: office.agency,
      account: anAccount(office.agency, { employee: office.stranger }),
    });
    expect(await employeePage(colleague, office.clerk.id)).toBeNull();
    expect(await employeePage(office.keeper, office.stranger.id)).toBeNull();
    expect(
      await employeePage(anActor({ agency: elsewhere, roles: ["admin_instansi"] }), office.clerk.id),
    ).toBeNull();
    expect(await editableRecord(anOutsider(office, "inspektorat"), office.clerk.id)).toBeNull();
  });

  it("is not edited by its own person, whatever the role", async () => {
    expect(await editableRecord(office.keeper, office.keeperPerson.id)).toBeNull();
    const version = String(await versionOf(office.adminPerson));
    const input = rankSchema.parse({
      employeeId: office.adminPerson.id,
      version,
      golongan: "IV/a",
      from: "2026-04-01",
    });
    expect(await addRank(office.admin, input)).toEqual({ ok: false, refusal: { code: "own-record" } });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "access.denied",
      subject_id: office.adminPerson.id,
      detail: { code: "own-record", attempted: "employee.rank-added" },
    });
  });
});

describe("identity", () => {
  it("changes with an event that holds before and after; the account is called the same", async () => {
    const input = await anIdentity({ name: "Siti Aminah Putri", backTitle: "S.E.", phone: "0812" });
    expect(await changeIdentity(office.keeper, input)).toMatchObject({ ok: true });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "employee.changed",
      subject_id: office.clerk.id,
      detail: {
        name: { before: "Siti Aminah", after: "Siti Aminah Putri" },
        backTitle: { before: null, after: "S.E." },
      },
    });
    const account = await owner.query("SELECT name FROM account WHERE id = $1", [office.clerkAccount.id]);
    expect(account.rows).toEqual([{ name: "Siti Aminah Putri, S.E." }]);
  });

  it("is refused as stale to the second of two people", async () => {
    const first = await anIdentity({ name: "Siti Aminah Satu" });
    const second = await anIdentity({ name: "Siti Aminah Dua" });
    const outcomes = await Promise.all([
      changeIdentity(office.admin, first),
      changeIdentity(office.keeper, second),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "saved" : outcome.refusal.code)).sort()).toEqual([
      "saved",
      "stale",
    ]);
  });

  it("says when nothing has changed, and asks for a number where the kind needs another", async () => {
    expect(await changeIdentity(office.admin, await anIdentity())).toEqual({
      ok: false,
      refusal: { code: "unchanged" },
    });
    expect(await changeIdentity(office.admin, await anIdentity({ kind: "pppk" }))).toEqual({
      ok: false,
      refusal: { code: "kind-needs-number", kind: "pppk" },
    });
    expect(await changeIdentity(office.admin, await anIdentity({ kind: "cpns" }))).toMatchObject({
      ok: true,
    });
  });
});

describe("a number", () => {
  it("makes of a PPPK a CPNS: one person, two numbers, the first ended the day before", async () => {
    const person = anEmployee(office.agency, { kind: "pppk", serviceEndsOn: day("2027-02-28") });
    await insert(owner, person);
    const number = aNumber({ ...person.row, kind: "cpns" }, day("2026-03-01"), 7);
    const input = numberSchema.parse({
      employeeId: person.id,
      version: "1",
      number,
      kind: "cpns",
      from: "2026-03-01",
    });
    expect(await addNumber(office.admin, input)).toMatchObject({ ok: true });
    const page = await employeePage(office.admin, person.id);
    expect(page?.record).toMatchObject({
      kind: "cpns",
      // The end of the perjanjian kerja went with it.
      serviceEndsOn: null,
      numbers: [
        { number, kind: "nip", validity: { from: "2026-03-01", to: null } },
        { number: person.number, kind: "ni_pppk", validity: { to: "2026-02-28" } },
      ],
    });
  });

  it("is refused where another bears it, where it says another birth, and where it is of the wrong sort", async () => {
    const version = "1";
    const of = (number: string, kind: string) =>
      numberSchema.parse({ employeeId: office.clerk.id, version, number, kind, from: "2026-10-01" });
    const twin = { ...office.clerk.row, kind: "pns" as const };
    const taken = aNumber(twin, day("2015-05-01"), 555);
    await insert(
      owner,
      anEmployee(office.agency, { ...office.clerk.row, id: crypto.randomUUID(), number: taken }),
    );
    expect(await addNumber(office.admin, of(taken, "pns"))).toMatchObject({
      refusal: { code: "number-taken" },
    });
    const born = aNumber({ ...twin, birthDate: day("1990-02-02") }, day("2015-05-01"), 3);
    expect(await addNumber(office.admin, of(born, "pns"))).toMatchObject({
      refusal: { code: "number-birth-date" },
    });
    const contract = aNumber({ ...twin, kind: "pppk" }, day("2023-01-01"), 3);
    expect(await addNumber(office.admin, of(contract, "pns"))).toMatchObject({
      refusal: { code: "number-kind" },
    });
  });
});

describe("ranks and leaves", () => {
  it("are recorded once a day, and taken back with what they said", async () => {
    const employeeId = office.clerk.id;
    const rank = (version: number) =>
      rankSchema.parse({ employeeId, version, golongan: "Penata Tk. I (III/d)", from: "2026-04-01" });
    expect(await addRank(office.keeper, rank(1))).toMatchObject({ ok: true });
    expect(await addRank(office.keeper, rank(2))).toEqual({
      ok: false,
      refusal: { code: "rank-on-day", on: "2026-04-01" },
    });
    const leave = leaveSchema.parse({
      employeeId,
      version: 2,
      kind: "besar",
      from: "2026-05-01",
      to: "2026-06-30",
    });
    expect(await recordLeave(office.keeper, leave)).toMatchObject({ ok: true });
    expect(await recordLeave(office.keeper, { ...leave, version: 3, from: day("2026-06-30") })).toMatchObject(
      {
        refusal: { code: "leave-overlaps" },
      },
    );
    const page = await employeePage(office.keeper, employeeId);
    const entryId = page?.record.ranks[0]?.id ?? "";
    expect(page?.record.ranks[0]?.golongan).toBe("III/d");
    expect(
      await removeEntry(office.keeper, { employeeId, version: 3, entry: "rank", entryId }),
    ).toMatchObject({ ok: true });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "employee.rank-removed",
      detail: { golongan: "III/d", from: "2026-04-01" },
    });
    expect(await removeEntry(office.keeper, { employeeId, version: 4, entry: "rank", entryId })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });
});
