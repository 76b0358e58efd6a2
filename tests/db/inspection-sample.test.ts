import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { transact } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { drawSampleSchema } from "@/lib/inspection/schema";
import { drawSample } from "@/lib/inspection/server/draw-sample";
import { sampleDetail, samplePage } from "@/lib/inspection/server/samples";
import { aDesk, aSetEvaluation, aTeam, aWorker, theOthers, type Desk } from "./setup/desk";
import { eventsOf, owner } from "./setup/office";

let desk: Desk;
/** Twelve results in the kelurahan, eight in the dinas. */
const ids = { village: [] as string[], bureau: [] as string[] };

beforeAll(async () => {
  desk = await aDesk();
  const { village, bureau } = desk.office;
  const ratings = (count: number) => Array.from({ length: count }, () => "sesuai" as const);
  ids.village = (await aTeam(desk, village, ratings(12))).evaluations.map(({ id }) => id);
  ids.bureau = (await aTeam(desk, bureau, ratings(8))).evaluations.map(({ id }) => id);
  // Another agency has results of its own, which nobody draws here.
  const other = await aDesk();
  await aTeam(other, other.office.village, ratings(5));
});

function input(given: Record<string, unknown> = {}) {
  return drawSampleSchema.parse({
    ...{ periodId: desk.period.id, size: "5", seed: "4-2-6-1", purpose: "ST 700/12/2026" },
    ...given,
  });
}

async function drawn(given: Record<string, unknown> = {}, actor: Actor = desk.auditor) {
  const done = await drawSample(actor, input(given));
  if (!done.ok) throw new Error(done.refusal.code);
  const detail = await sampleDetail(actor, done.value.sampleId);
  if (detail === null) throw new Error("the sample is not there");
  return { ...detail, ids: detail.items.map(({ evaluationId }) => evaluationId) };
}

/** As anybody can draw it outside of the application. */
function byHand(seed: string, population: readonly string[], size: number): readonly string[] {
  const lot = (id: string) => createHash("sha256").update(`${seed}:${id}`).digest("hex");
  return population.toSorted((a, b) => lot(a).localeCompare(lot(b))).slice(0, size);
}

describe("a sample", () => {
  it("is what its seed gives, whoever draws it, and another seed gives another", async () => {
    const all = [...ids.village, ...ids.bureau];
    const first = await drawn();
    expect(first.ids).toEqual(byHand("4-2-6-1", all, 5));
    expect(first.redraw).toBe("same");
    const { populationSize, populationHash } = first.sample;
    expect(populationSize).toBe(20);
    expect(populationHash).toBe(createHash("sha256").update(all.toSorted().join(",")).digest("hex"));
    const other = await drawn({ seed: "5-5-1-3" });
    expect(other.ids).toEqual(byHand("5-5-1-3", all, 5));
    expect(other.ids).not.toEqual(first.ids);
    // A longer one of the same seed begins with the same.
    expect((await drawn({ size: "6" })).ids.slice(0, 5)).toEqual(first.ids);
    expect(await drawSample(desk.auditor, input())).toMatchObject({
      ok: false,
      refusal: { code: "already-drawn", by: desk.auditor.name },
    });
  });

  it("is drawn from the unit that was named, and of no other unit by who inspects one", async () => {
    const { district, village, bureau } = desk.office;
    const auditor = desk.auditorOf(district);
    const one = await drawn({ unitId: village.id, seed: "undian-9" }, auditor);
    expect(one.ids).toEqual(byHand("undian-9", ids.village, 5));
    const code = async (given: Record<string, unknown>) => {
      const done = await drawSample(auditor, input(given));
      return done.ok ? "drawn" : done.refusal.code;
    };
    expect(await code({})).toBe("unit-missing");
    expect(await code({ unitId: bureau.id })).toBe("unit-unknown");
    const whole = await drawn({ seed: "undian-10" });
    expect(await sampleDetail(auditor, whole.sample.id)).toBeNull();
    expect((await samplePage(auditor, 2026, null))?.rows.map(({ id }) => id)).toEqual([one.sample.id]);
  });

  it("stays what it was when more results are set, and says when its population is another", async () => {
    const { village, bureau, lurah } = desk.office;
    const kept = await drawn({ unitId: village.id, seed: "undian-11" });
    const worker = await aWorker(desk, village, lurah);
    const later = new Date(Date.now() + 60_000);
    await aSetEvaluation(desk, worker, lurah, { hasil: "sesuai", at: later });
    expect((await sampleDetail(desk.auditor, kept.sample.id))?.redraw).toBe("same");
    await owner.query("UPDATE evaluation SET unit_id = $2 WHERE id = $1", [kept.ids[0], bureau.id]);
    expect((await sampleDetail(desk.auditor, kept.sample.id))?.redraw).toBe("other-population");
    await owner.query("UPDATE evaluation SET unit_id = $2 WHERE id = $1", [kept.ids[0], village.id]);
    const [outside = ""] = ids.village.filter((id) => !kept.ids.includes(id));
    await owner.query(
      "UPDATE inspection_sample_item SET evaluation_id = $2 WHERE sample_id = $1 AND ordinal = 1",
      [kept.sample.id, outside],
    );
    expect((await sampleDetail(desk.auditor, kept.sample.id))?.redraw).toBe("other-sample");
  });

  it("cannot be larger than what it is drawn from, nor drawn from nothing", async () => {
    const { bureau, camat } = desk.office;
    const code = async (given: Record<string, unknown>) => {
      const done = await drawSample(desk.auditor, input(given));
      return done.ok ? "drawn" : done.refusal.code;
    };
    const size = (count: number) => ({ unitId: bureau.id, seed: "batas", size: String(count) });
    expect(await code(size(ids.bureau.length + 1))).toBe("population-smaller");
    expect(await code(size(ids.bureau.length))).toBe("drawn");
    expect(await code(size(ids.bureau.length - 1))).toBe("drawn");
    expect(await code({ unitId: desk.office.secretariat.id, periodId: camat.id })).toBe("not-found");
    const empty = await aDesk();
    const nothing = await drawSample(empty.auditor, { ...input(), periodId: empty.period.id });
    expect(nothing).toMatchObject({ refusal: { code: "population-empty" } });
    // Another agency's period is none.
    expect(await drawSample(empty.auditor, input())).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("is nobody else's to draw or to read, and the application cannot change it", async () => {
    const kept = await drawn({ seed: "undian-12" });
    for (const other of theOthers(desk)) {
      expect(await drawSample(other, input({ seed: "orang-lain" }))).toMatchObject({
        ok: false,
        refusal: { code: "not-found" },
      });
      expect(await sampleDetail(other, kept.sample.id)).toBeNull();
      expect(await samplePage(other, 2026, null)).toBeNull();
    }
    const neighbour = await aDesk();
    expect(await sampleDetail(neighbour.auditor, kept.sample.id)).toBeNull();
    for (const change of [
      sql`UPDATE inspection_sample SET seed = 'lain'`,
      sql`DELETE FROM inspection_sample_item`,
      sql`UPDATE inspection_sample_item SET ordinal = ordinal + 1`,
    ]) {
      await expect(
        transact(desk.auditor, async (tx) => {
          await tx.$executeRaw(change);
          return { ok: true as const, value: null };
        }),
      ).rejects.toThrow(/permission denied/);
    }
    const drawEvents = (await eventsOf(desk.office)).filter(({ key }) => key === "inspection.sample-drawn");
    expect(drawEvents.at(-1)).toMatchObject({
      subject_id: kept.sample.id,
      detail: { seed: "undian-12", count: 5, population: 20, populationHash: kept.sample.populationHash },
    });
  });
});
