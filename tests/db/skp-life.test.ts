import { beforeEach, describe, expect, it } from "vitest";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { approveSkp, returnSkp } from "@/lib/skp/server/commands/decide-skp";
import { markOpened } from "@/lib/skp/server/commands/note-opening";
import { openSkp } from "@/lib/skp/server/commands/open-skp";
import { submitSkp, withdrawSkp, type SkpDone } from "@/lib/skp/server/commands/submit-skp";
import { anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { aPlacement } from "../builders/placement";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, aWrittenSkp, seen, stored, writeRhk, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;

beforeEach(async () => {
  office = await anSkpOffice();
});

const code = (outcome: SkpDone): string => (outcome.ok ? "done" : outcome.refusal.code);

describe("beginning an SKP", () => {
  const wanted = { year: 2026, approach: "kuantitatif" as const };

  it("takes form, days, unit and appraiser from the post that is held", async () => {
    const begun = await openSkp(office.clerkActor, wanted);
    const rows = await owner.query("SELECT * FROM skp WHERE employee_id = $1", [office.clerk.id]);
    expect(rows.rows).toMatchObject([
      {
        id: begun.ok && begun.value.skpId,
        kind: "administrasi_fungsional",
        status: "draft",
        agreed_version: 0,
        unit_id: office.village.id,
        appraiser_id: office.lurah.id,
      },
    ]);
    const camats = await openSkp(office.camatActor, wanted);
    const camat = await owner.query("SELECT kind FROM skp WHERE id = $1", [camats.ok && camats.value.skpId]);
    expect(camat.rows).toEqual([{ kind: "jpt_mandiri" }]);
    expect((await eventsOf(office)).map(({ key }) => key)).toEqual(["skp.created", "skp.created"]);
  });

  it("happens once, however often and however fast it is asked for", async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => openSkp(office.clerkActor, wanted)));
    const begun = outcomes.filter(({ ok }) => ok);
    expect(begun).toHaveLength(1);
    const ids = outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.refusal));
    const [first] = begun;
    for (const found of ids) expect(found).toMatchObject({ skpId: first?.ok === true && first.value.skpId });
  });

  it("is for the days of the post: one taken up within the year begins then", async () => {
    await owner.query("UPDATE placement SET valid_from = '2026-03-16' WHERE employee_id = $1", [
      office.clerk.id,
    ]);
    await openSkp(office.clerkActor, wanted);
    const rows = await owner.query("SELECT starts_on::text, ends_on::text FROM skp WHERE employee_id = $1", [
      office.clerk.id,
    ]);
    expect(rows.rows).toEqual([{ starts_on: "2026-03-16", ends_on: "2026-12-31" }]);
  });

  it("is refused for another year, without a post, and where another system plans", async () => {
    expect(await openSkp(office.clerkActor, { ...wanted, year: 2025 })).toMatchObject({
      refusal: { code: "year" },
    });
    expect(await openSkp(office.clerkActor, { ...wanted, year: 2027 })).toMatchObject({
      refusal: { code: "year" },
    });
    const nobody = anActor({ agency: office.agency, roles: ["admin_instansi"] });
    expect(await openSkp(nobody, wanted)).toMatchObject({ refusal: { code: "no-employee" } });
    await owner.query("UPDATE position SET name = 'Guru Kelas' WHERE id = $1", [office.clerkPosition.id]);
    expect(await openSkp(office.clerkActor, wanted)).toMatchObject({ refusal: { code: "group-external" } });
    await owner.query("DELETE FROM placement WHERE employee_id = $1", [office.clerk.id]);
    expect(await openSkp(office.clerkActor, wanted)).toMatchObject({ refusal: { code: "no-post" } });
  });
});

describe("from draft to ditetapkan", () => {
  it("is written, submitted, opened, sent back with a reason, mended and set", async () => {
    const skpId = await aWrittenSkp(office);
    expect(code(await submitSkp(office.clerkActor, await seen(skpId)))).toBe("done");
    expect(code(await markOpened(office.lurahActor, skpId))).toBe("done");
    expect((await stored(skpId)).opened_at).not.toBeNull();
    expect(
      code(await returnSkp(office.lurahActor, { ...(await seen(skpId)), note: "Tambahkan ukuran waktu." })),
    ).toBe("done");
    expect(await stored(skpId)).toMatchObject({ status: "draft", return_note: "Tambahkan ukuran waktu." });
    expect(code(await submitSkp(office.clerkActor, await seen(skpId)))).toBe("done");
    expect(await stored(skpId)).toMatchObject({ status: "submitted", opened_at: null });
    expect(code(await withdrawSkp(office.clerkActor, await seen(skpId)))).toBe("done");
    expect(code(await submitSkp(office.clerkActor, await seen(skpId)))).toBe("done");
    expect(code(await approveSkp(office.lurahActor, await seen(skpId)))).toBe("done");
    expect(await stored(skpId)).toMatchObject({
      status: "approved",
      agreed_version: 1,
      parties: {
        day: "2026-11-23",
        employee: { name: "Siti Aminah", unit: "Kelurahan Menanggal" },
        appraiser: { name: "Ratna Kusuma", jabatan: "Lurah Menanggal", employeeId: office.lurah.id },
        superior: { name: "Drs. Bagas Nugraha" },
      },
    });
    const keys = (await eventsOf(office)).map(({ key }) => key).filter((key) => key !== "skp.changed");
    expect(keys).toEqual([
      "skp.created",
      "skp.submitted",
      "skp.opened",
      "skp.returned",
      "skp.submitted",
      "skp.withdrawn",
      "skp.submitted",
      "skp.approved",
    ]);
    const told = await owner.query(
      "SELECT topic FROM outbox_event WHERE agency_id = $1 ORDER BY created_at, id",
      [office.agency.id],
    );
    expect(
      told.rows.map(({ topic }: { topic: string }) => topic).filter((topic) => topic.startsWith("skp.")),
    ).toEqual(["skp.submitted", "skp.returned", "skp.submitted", "skp.submitted", "skp.approved"]);
  });

  it("keeps each line as a row of its own, with what the form prints", async () => {
    const skpId = await aWrittenSkp(office);
    await submitSkp(office.clerkActor, await seen(skpId));
    await approveSkp(office.lurahActor, await seen(skpId));
    const rows = await owner.query(
      `SELECT r.text, r.sort_order, i.text AS iki, i.aspek, i.target_text, i.target_low::text, i.unit_name, i.removed_in
       FROM rhk r JOIN iki i ON i.rhk_id = r.id WHERE r.skp_id = $1`,
      [skpId],
    );
    expect(rows.rows).toEqual([
      {
        text: "Terselesaikannya surat keterangan",
        sort_order: 0,
        iki: "Jumlah surat keterangan yang selesai dalam satu hari",
        aspek: "kuantitas",
        target_text: "1.200 surat",
        target_low: "1200.000000",
        unit_name: "surat",
        removed_in: null,
      },
    ]);
  });

  it("does not go on while the form lacks something", async () => {
    const begun = await openSkp(office.clerkActor, { year: 2026, approach: "kuantitatif" });
    const skpId = begun.ok ? begun.value.skpId : "";
    expect(await submitSkp(office.clerkActor, await seen(skpId))).toMatchObject({
      refusal: { code: "missing", gaps: [{ code: "no-rhk" }] },
    });
  });

  it("is for nobody but the two: not for the atasan, a role, a colleague, another agency", async () => {
    const skpId = await aWrittenSkp(office);
    const key = await seen(skpId);
    const elsewhere = anAgency();
    await insert(owner, elsewhere);
    const foreign = anActor({ agency: elsewhere, roles: ["admin_instansi"] });
    const readers = [office.camatActor, office.admin, office.keeper];
    const others = [office.strangerActor, foreign];
    for (const actor of readers) expect(code(await submitSkp(actor, key))).toBe("not-your-part");
    for (const actor of others) expect(code(await submitSkp(actor, key))).toBe("not-found");
    expect(code(await submitSkp(office.lurahActor, key))).toBe("not-your-part");
    expect(code(await submitSkp(office.clerkActor, key))).toBe("done");
    const waiting = await seen(skpId);
    for (const actor of readers) expect(code(await approveSkp(actor, waiting))).toBe("not-your-part");
    for (const actor of others) expect(code(await approveSkp(actor, waiting))).toBe("not-found");
    expect(code(await approveSkp(office.clerkActor, waiting))).toBe("not-your-part");
    expect(code(await markOpened(office.camatActor, skpId))).toBe("not-your-part");
    expect((await stored(skpId)).opened_at).toBeNull();
    expect(code(await approveSkp(office.lurahActor, { ...waiting, skpId: crypto.randomUUID() }))).toBe(
      "not-found",
    );
  });

  it("is set by the Plh on his days, and not by the head who is away", async () => {
    const skpId = await aWrittenSkp(office);
    await submitSkp(office.clerkActor, await seen(skpId));
    await insert(
      owner,
      aPlacement(office.stranger, office.village, office.lurahPosition, {
        isHead: true,
        kind: "plh",
        validFrom: day("2026-11-20"),
        validTo: day("2026-11-27"),
      }),
    );
    const key = await seen(skpId);
    expect(code(await approveSkp(office.lurahActor, key))).toBe("not-your-part");
    expect(code(await approveSkp(office.strangerActor, key))).toBe("done");
    expect(await stored(skpId)).toMatchObject({
      parties: { appraiser: { employeeId: office.stranger.id, jabatan: "Plh. Lurah Menanggal" } },
    });
  });

  it("outside the window waits, and says whom to ask", async () => {
    const late = await anSkpOffice(false);
    const skpId = await aWrittenSkp(late);
    expect(await submitSkp(late.clerkActor, await seen(skpId))).toMatchObject({
      refusal: { code: "window", window: { state: "closed", kind: "planning" } },
    });
  });

  it("but a post taken up within the year has a window of its own", async () => {
    const late = await anSkpOffice(false);
    await owner.query("UPDATE placement SET valid_from = '2026-11-02' WHERE employee_id = $1", [
      late.clerk.id,
    ]);
    const skpId = await aWrittenSkp(late);
    expect(code(await submitSkp(late.clerkActor, await seen(skpId)))).toBe("done");
  });
});

describe("at the same time", () => {
  it("a double click submits once, and says that it is done", async () => {
    const skpId = await aWrittenSkp(office);
    const key = await seen(skpId);
    const codes = (await Promise.all([1, 2, 3].map(() => submitSkp(office.clerkActor, key)))).map(code);
    expect(codes.sort()).toEqual(["done", "wrong-status", "wrong-status"]);
    const events = (await eventsOf(office)).filter((event) => event.key === "skp.submitted");
    expect(events).toHaveLength(1);
  });

  it("setting and sending back: one of them, whole", async () => {
    const skpId = await aWrittenSkp(office);
    await submitSkp(office.clerkActor, await seen(skpId));
    const key = await seen(skpId);
    const outcomes = await Promise.all([
      approveSkp(office.lurahActor, key),
      returnSkp(office.lurahActor, { ...key, note: "Belum" }),
      withdrawSkp(office.clerkActor, key),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { status, agreed_version } = await stored(skpId);
    expect(agreed_version).toBe(status === "approved" ? 1 : 0);
  });

  it("setting what has been changed since it was seen is refused as stale", async () => {
    const skpId = await aWrittenSkp(office);
    await submitSkp(office.clerkActor, await seen(skpId));
    const old = await seen(skpId);
    await withdrawSkp(office.clerkActor, old);
    await writeRhk(office, skpId, "Ditambahkan");
    await submitSkp(office.clerkActor, await seen(skpId));
    expect(code(await approveSkp(office.lurahActor, old))).toBe("stale");
    expect((await stored(skpId)).status).toBe("submitted");
  });
});
