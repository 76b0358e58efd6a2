import { createHash } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { homeTasks } from "@/lib/dashboard/server/home-tasks";
import { refreshRelations } from "@/lib/employee/server/relations";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { recordSkpPaper } from "@/lib/skp/server/commands/record-paper";
import { skpPaper } from "@/lib/skp/server/paper";
import { skpHistory } from "@/lib/skp/server/queries/history";
import { skpDetail } from "@/lib/skp/server/queries/skp-detail";
import { anAccount, anActor, type BuiltAccount } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { A_PDF } from "../builders/evidence";
import { aPlacement, aPosition } from "../builders/placement";
import { anSkp, type BuiltSkp } from "../builders/skp";
import { anOutsider, eventsOf, owner } from "./setup/office";
import { anSkpOffice, aWrittenSkp, seen, stored, type SkpOffice } from "./setup/skp-office";

const PDF = { name: "skp-sekda.pdf", bytes: new Uint8Array(Buffer.from(A_PDF)) };
const SIGNED = { signedOn: day("2026-11-20") };

let office: SkpOffice;
let head: BuiltEmployee;
let headAccount: BuiltAccount;
let skp: BuiltSkp;

/** The sekda, above whom stands the wali kota, has submitted. */
beforeEach(async () => {
  office = await anSkpOffice();
  const { agency, secretariat } = office;
  const position = aPosition(agency, { name: "Sekretaris Daerah", kind: "jpt_pratama" });
  head = anEmployee(agency, { name: "Endah Wijaya" });
  headAccount = anAccount(agency, { employee: head });
  skp = anSkp(head, secretariat, { status: "submitted" });
  await insert(
    owner,
    ...[position, head, headAccount, skp],
    aPlacement(head, secretariat, position, { isHead: true }),
  );
});

it("what the wali kota has signed is entered with its hash, and says so everywhere", async () => {
  const own = anActor({ agency: office.agency, account: headAccount });
  await refreshRelations(anActor({ agency: office.agency }));
  const [task] = (await homeTasks(office.admin)).filter(({ href }) => href === `/skp/${skp.id}`);
  expect(task?.label).toBe("Unggah SKP 2026 Endah Wijaya yang ditandatangani Wali Kota Contoh");
  expect(await recordSkpPaper(office.admin, { ...(await seen(skp.id)), ...SIGNED }, PDF)).toMatchObject({
    ok: true,
  });
  expect(await stored(skp.id)).toMatchObject({
    ...{ status: "approved", agreed_version: 1 },
    parties: { day: "2026-11-20", appraiser: { employeeId: null, jabatan: "Wali Kota Contoh" } },
  });
  const sha256 = createHash("sha256").update(PDF.bytes).digest("hex");
  expect(await skpDetail(own, skp.id)).toMatchObject({ paper: { signedOn: "2026-11-20", sha256 } });
  expect((await skpHistory(own, skp.id))?.versions).toMatchObject([{ isOnPaper: true }]);
  expect((await eventsOf(office)).at(-1)).toMatchObject({
    key: "skp.paper-recorded",
    detail: { fileHash: sha256, fileName: PDF.name, date: "2026-11-20" },
  });
  // Who takes the paper stands in the trail, by whatever right; who does not get it as well.
  const reader = anOutsider(office, "inspektorat");
  for (const actor of [own, reader]) {
    expect(await skpPaper(actor, skp.id, 1)).toMatchObject({ name: PDF.name, sha256 });
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      ...{ key: "skp.paper-read", subject_id: skp.id },
      detail: { fileHash: sha256, skpVersion: 1 },
    });
  }
  expect(await skpPaper(office.strangerActor, skp.id, 1)).toBeNull();
  expect((await eventsOf(office)).filter(({ key }) => key === "skp.paper-read")).toHaveLength(2);
  expect((await homeTasks(office.admin)).map(({ href }) => href)).not.toContain(`/skp/${skp.id}`);
});

it("is entered by whoever may for the unit, and by nobody for himself", async () => {
  const key = { ...(await seen(skp.id)), ...SIGNED };
  const others = [office.clerkActor, office.strangerActor, office.keeper];
  for (const actor of others) {
    expect(await recordSkpPaper(actor, key, PDF)).toMatchObject({ refusal: { code: "not-found" } });
  }
  const own = anActor({ agency: office.agency, account: headAccount, roles: ["admin_instansi"] });
  expect(await recordSkpPaper(own, key, PDF)).toMatchObject({ refusal: { code: "not-your-part" } });
  const reader = anActor({ agency: office.agency, roles: ["inspektorat"] });
  expect(await recordSkpPaper(reader, key, PDF)).toMatchObject({ refusal: { code: "not-your-part" } });
  expect((await stored(skp.id)).status).toBe("submitted");
});

it("not where a civil servant appraises: he sets it himself", async () => {
  const skpId = await aWrittenSkp(office);
  await owner.query("UPDATE skp SET status = 'submitted' WHERE id = $1", [skpId]);
  expect(await recordSkpPaper(office.admin, { ...(await seen(skpId)), ...SIGNED }, PDF)).toMatchObject({
    refusal: { code: "not-your-part" },
  });
});

it("a paper is a PDF by its content, signed on a day that has been, of what has been seen", async () => {
  const key = { ...(await seen(skp.id)), ...SIGNED };
  const image = { name: "skp.pdf", bytes: new Uint8Array(Buffer.from("bukan pdf")) };
  expect(await recordSkpPaper(office.admin, key, image)).toMatchObject({ refusal: { code: "file-kind" } });
  const { today } = office.admin;
  const days = [
    [day("2026-11-24"), "signed-on"],
    [day("2024-12-31"), "signed-on"],
  ] as const;
  expect(today).toBe("2026-11-23");
  for (const [signedOn, code] of days) {
    expect(await recordSkpPaper(office.admin, { ...key, signedOn }, PDF)).toMatchObject({
      refusal: { code },
    });
  }
  expect(await recordSkpPaper(office.admin, { ...key, version: 99 }, PDF)).toMatchObject({
    refusal: { code: "stale" },
  });
  const files = await owner.query("SELECT 1 FROM stored_file WHERE agency_id = $1", [office.agency.id]);
  expect(files.rows).toEqual([]);
  expect(await recordSkpPaper(office.admin, { ...key, signedOn: today }, PDF)).toMatchObject({ ok: true });
});
