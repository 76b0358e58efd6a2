import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { refreshRelations } from "@/lib/employee/server/relations";
import { placedMessage } from "@/lib/skp/matrix-messages";
import { placeSchema } from "@/lib/skp/matrix";
import { placeRhk } from "@/lib/skp/server/commands/place-rhk";
import { matrixView } from "@/lib/skp/server/matrix";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEmployee, type BuiltEmployee } from "../builders/employee";
import { aPlacement } from "../builders/placement";
import { anSkp, aPlan, anRhk, type BuiltSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { anSkpOffice, stored, type SkpOffice } from "./setup/skp-office";

let office: SkpOffice;
let mine: BuiltSkp;
let drafting: BuiltEmployee;
let agreed: BuiltEmployee;
let draft: BuiltSkp;
let inForce: BuiltSkp;

const [first, second] = ["Meningkatnya mutu layanan kelurahan", "Turunnya keluhan warga"];

beforeEach(async () => {
  office = await anSkpOffice();
  const { agency, village, clerkPosition, lurah } = office;
  drafting = anEmployee(agency, { name: "Budi Hartono" });
  agreed = anEmployee(agency, { name: "Citra Lestari" });
  mine = anSkp(lurah, village, { plan: aPlan({ rhks: [anRhk({ text: first }), anRhk({ text: second })] }) });
  draft = anSkp(drafting, village, { status: "draft", appraiser: lurah });
  inForce = anSkp(agreed, village, { appraiser: lurah });
  await insert(
    owner,
    ...[drafting, agreed],
    ...[drafting, agreed].map((person) => aPlacement(person, village, clerkPosition)),
    ...[mine, draft, inForce],
  );
  await refreshRelations(anActor({ agency }));
});

function place(people: readonly string[], rhks: readonly string[], given: Record<string, string> = {}) {
  const cells = people.flatMap((person) => rhks.map((rhk) => `${person}:${rhk}`));
  return placeRhk(office.lurahActor, placeSchema.parse({ year: "2026", cells, jenis: "utama", ...given }));
}

const column = (place: number) => mine.plan.rhks[place]?.id ?? "";

describe("the matriks peran hasil", () => {
  it("shows people by one's own RHK, and what is empty", async () => {
    const view = await matrixView(office.lurahActor, 2026);
    expect(view?.columns.map(({ text, people }) => [text, people])).toEqual([
      [first, 0],
      [second, 0],
    ]);
    expect(view?.rows.map(({ name, status }) => [name, status])).toEqual([
      ["Budi Hartono", "draft"],
      ["Citra Lestari", "approved"],
      ["Siti Aminah", null],
    ]);
    expect(view?.emptyRows).toBe(3);
    expect(await matrixView(office.strangerActor, 2026)).toBeNull();
  });

  it("shows a hundred people at once, and leads to those after them", async () => {
    const { agency, village, clerkPosition } = office;
    const more = Array.from({ length: 99 }, (_, at) =>
      anEmployee(agency, { name: `Pegawai ${String(at).padStart(2, "0")}` }),
    );
    await insert(owner, ...more, ...more.map((person) => aPlacement(person, village, clerkPosition)));
    await refreshRelations(anActor({ agency }));
    const page = await matrixView(office.lurahActor, 2026);
    expect([page?.rows.length, page?.rows.at(-1)?.name, page?.isLater]).toEqual([100, "Pegawai 97", false]);
    const rest = await matrixView(office.lurahActor, 2026, page?.next ?? null);
    expect(rest?.rows.map(({ name }) => name)).toEqual(["Pegawai 98", "Siti Aminah"]);
    expect([rest?.next, rest?.isLater, rest?.columns.length]).toEqual([null, true, 2]);
  });

  it("one RHK to three people: an SKP begun, a draft grown, a change proposed", async () => {
    const people = [office.clerk.id, drafting.id, agreed.id];
    const placed = await place(people, [column(0)], { text: "Selesainya surat", reason: "Pembagian peran" });
    expect(placed.ok && placed.value.map(({ kind, name }) => [kind, name])).toEqual([
      ["begun", "Siti Aminah"],
      ["placed", "Budi Hartono"],
      ["proposed", "Citra Lestari"],
    ]);
    expect(placed.ok ? placedMessage(placed.value) : "").toContain("Konsep SKP dibuat untuk Siti Aminah.");
    const grown = (await stored(draft.id)).plan;
    expect(grown.rhks.at(-1)).toMatchObject({
      ...{ text: "Selesainya surat", parentId: column(0), parentText: first, assigner: "pimpinan" },
    });
    expect(grown.placed).toHaveLength(1);
    expect(await stored(inForce.id)).toMatchObject({ status: "draft", number: 2, agreed_version: 1 });
    const view = await matrixView(office.lurahActor, 2026);
    expect(view).toMatchObject({ emptyRows: 0, columns: [{ people: 3 }, { people: 0 }] });
    const keys = (await eventsOf(office)).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["skp.created", "skp.changed", "skp.revised"]));
  });

  it("several cells of one person are lines in the words of the superior", async () => {
    await place([drafting.id], [column(0), column(1)]);
    expect((await stored(draft.id)).plan.rhks.slice(-2).map(({ text }) => text)).toEqual([first, second]);
  });

  it("a change of what is agreed needs a reason; nothing is placed without", async () => {
    expect(await place([drafting.id, agreed.id], [column(0)])).toEqual({
      ok: false,
      refusal: { code: "reason-missing" },
    });
    expect((await stored(draft.id)).plan.rhks).toHaveLength(1);
  });

  it("leaves out by name what waits to be set, and does the others", async () => {
    await owner.query("UPDATE skp_version SET status = 'submitted' WHERE skp_id = $1", [draft.id]);
    await owner.query("UPDATE skp SET status = 'submitted' WHERE id = $1", [draft.id]);
    const placed = await place([drafting.id, office.clerk.id], [column(0)]);
    expect(placed).toMatchObject({
      ok: true,
      value: [{ kind: "left-out", name: "Budi Hartono" }, { kind: "begun" }],
    });
  });

  it("reaches nobody whom one does not appraise, oneself included, nor with another's RHK", async () => {
    for (const person of [office.stranger.id, office.camat.id, office.lurah.id, randomUUID()]) {
      expect(await place([person], [column(0)])).toMatchObject({ refusal: { code: "nothing-placed" } });
    }
    const foreign = inForce.plan.rhks[0]?.id ?? "";
    expect(await place([drafting.id], [foreign])).toMatchObject({
      refusal: { code: "nothing-placed", outcomes: [{ kind: "left-out", name: "Budi Hartono" }] },
    });
    expect(
      await placeRhk(
        office.strangerActor,
        placeSchema.parse({ year: 2026, cells: `${drafting.id}:${column(0)}`, jenis: "utama" }),
      ),
    ).toEqual({ ok: false, refusal: { code: "no-own-rhk" } });
  });
});
