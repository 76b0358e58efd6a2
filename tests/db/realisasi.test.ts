import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_KEBIJAKAN } from "@/lib/agency/kebijakan";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { saveRealisasiSchema } from "@/lib/realisasi/schema";
import { saveRealisasi } from "@/lib/realisasi/server/commands/save-realisasi";
import { ownRealisasi, type OwnRealisasi } from "@/lib/realisasi/server/own-realisasi";
import { insert } from "../builders/db";
import { anExtension } from "../builders/extension";
import { aRealisasi, anSkp } from "../builders/skp";
import { eventsOf, owner } from "./setup/office";
import { quarter, someWork, type Work } from "./setup/work";

let work: Work;

beforeEach(async () => {
  work = await someWork();
});

function typed(
  fields: Partial<
    Record<"ikiId" | "periodId" | "version" | "actionPlan" | "target" | "value" | "note", string>
  >,
) {
  return saveRealisasiSchema.parse({
    ikiId: work.ikiId,
    periodId: quarter(work, 4),
    version: "0",
    ...fields,
  });
}

async function page(of: Work = work, periodId?: string): Promise<OwnRealisasi> {
  const found = await ownRealisasi(of.clerk, periodId ?? quarter(of, 4));
  if (typeof found === "string") throw new Error(found);
  return found;
}

function line(view: OwnRealisasi, ikiId: string) {
  const found = view.skps
    .flatMap(({ rhks }) => rhks.flatMap(({ ikis }) => ikis))
    .find(({ id }) => id === ikiId);
  if (found === undefined) throw new Error("the line is not shown");
  return found;
}

async function rows(): Promise<number> {
  const { rows: found } = await owner.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM realisasi WHERE agency_id = $1",
    [work.office.agency.id],
  );
  return found[0]?.count ?? -1;
}

describe("realisasi of one's own", () => {
  it("is kept as it was meant, shown as it was understood, with capaian of period and year", async () => {
    await insert(
      owner,
      aRealisasi(work.office.agency.id, work.ikiId, quarter(work, 1), { valueNumber: "2.5" }),
    );
    const saved = await saveRealisasi(
      work.clerk,
      typed({ value: "4,5", target: "3", actionPlan: "Verifikasi berkas", note: "Tepat waktu 🙂" }),
    );
    expect(saved).toMatchObject({
      ok: true,
      value: {
        version: 1,
        understood: "4,5 dokumen",
        targetUnderstood: "3 dokumen",
        capaian: { text: "150 %", explanation: "4,5 dari 3 dokumen = 150 %" },
      },
    });
    const shown = line(await page(), work.ikiId);
    expect(shown).toMatchObject({
      ...{
        value: "4,5",
        periodTarget: "3",
        actionPlan: "Verifikasi berkas",
        note: "Tepat waktu 🙂",
        version: 1,
      },
      yearText: "7 dokumen",
      year: { text: "58,33 %", explanation: "7 dari 12 dokumen ≈ 58,33 %" },
    });
    expect(shown.points.map(({ value }) => value)).toEqual(["2.5", null, null, "4.5"]);
    expect((await eventsOf(work.office)).at(-1)).toMatchObject({
      key: "realisasi.saved",
      subject_id: work.ikiId,
      detail: {
        period: "Triwulan IV 2026",
        changes: { realisasi: { before: null, after: "4.5" }, target: { before: null, after: "3" } },
      },
    });
  });

  it("of a year that is summed up says nothing of a period that was not given a share", async () => {
    await saveRealisasi(work.clerk, typed({ value: "3" }));
    const shown = line(await page(), work.ikiId);
    expect(shown.capaian.status).toBe("unsplit");
    expect(shown.share).toBe("3");
    expect(shown.year.text).toBe("25 %");
  });

  it("that is averaged is held against the year's target in each period, and up to it", async () => {
    const iki = work.daysIkiId;
    const { agency } = work.office;
    await insert(
      owner,
      aRealisasi(agency.id, iki, quarter(work, 1), { valueNumber: "4" }),
      aRealisasi(agency.id, iki, quarter(work, 3), { valueNumber: "7" }),
    );
    const third = line(await page(work, quarter(work, 3)), iki);
    expect([third.capaian.text, third.yearText, third.year.text]).toEqual(["60 %", "5,5 hari", "90 %"]);
    const second = line(await page(work, quarter(work, 2)), iki);
    expect([second.capaian.text, second.yearText, second.year.text]).toEqual([
      "Belum diisi",
      "4 hari",
      "120 %",
    ]);
  });

  it.each([
    ["realisasi", { value: "dua belas" }, "value"],
    ["target", { target: "banyak" }, "target"],
  ] as const)(
    "a %s that cannot be read is refused at its field, and nothing is kept",
    async (_what, fields, field) => {
      expect(await saveRealisasi(work.clerk, typed(fields))).toMatchObject({
        ok: false,
        refusal: { code: "unreadable", field },
      });
      expect(await rows()).toBe(0);
    },
  );

  it("is changed on what was seen alone: another tab's is stale, the same again is no change", async () => {
    await saveRealisasi(work.clerk, typed({ value: "3" }));
    expect(await saveRealisasi(work.clerk, typed({ value: "4" }))).toMatchObject({
      refusal: { code: "stale" },
    });
    expect(await saveRealisasi(work.clerk, typed({ value: "3,0", version: "1" }))).toMatchObject({
      refusal: { code: "unchanged" },
    });
    expect(await saveRealisasi(work.clerk, typed({ value: "", version: "1" }))).toMatchObject({
      ok: true,
      value: { version: 2, understood: null, capaian: { status: "empty" } },
    });
  });

  it("first written in two tabs at once is written by one", async () => {
    const outcomes = await Promise.all([
      saveRealisasi(work.clerk, typed({ value: "3" })),
      saveRealisasi(work.clerk, typed({ value: "4" })),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.code)).sort()).toEqual([
      "ok",
      "stale",
    ]);
    expect(await rows()).toBe(1);
  });

  it("is refused when nothing was typed at all", async () => {
    expect(await saveRealisasi(work.clerk, typed({}))).toMatchObject({ refusal: { code: "unchanged" } });
    expect(await rows()).toBe(0);
  });
});

describe("realisasi is refused", () => {
  it("outside the window, with until when and whom to ask; an extension opens it", async () => {
    const [, , third] = work.quarters;
    const input = typed({ value: "3", periodId: third.id });
    expect(await saveRealisasi(work.clerk, input)).toMatchObject({
      refusal: {
        code: "window",
        window: {
          periodName: "Triwulan III 2026",
          state: "closed",
          contacts: ["Dimas Saputra (Pengelola kinerja)", "Wulan Pertiwi (Admin kepegawaian (BKPSDM))"],
        },
      },
    });
    expect((await page(work, third.id)).skps.map(({ shut }) => shut)).toEqual(["window"]);
    await insert(
      owner,
      anExtension(third, work.office.adminAccount, {
        ...{ kind: "realisasi", employeeId: work.office.clerk.id },
        ...{ opensOn: calendarDateOf("2026-11-20"), closesOn: calendarDateOf("2026-11-30") },
      }),
    );
    expect((await saveRealisasi(work.clerk, input)).ok).toBe(true);
  });

  it("once the period has been appraised", async () => {
    const { agency, clerk, lurah, village } = work.office;
    await owner.query(
      `INSERT INTO evaluation (agency_id, id, skp_id, employee_id, period_id, unit_id, status, hasil, perilaku, predikat, appraiser_id)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'appraised', 'sesuai', 'sesuai', 'baik', $6)`,
      [agency.id, work.skp.id, clerk.id, quarter(work, 4), village.id, lurah.id],
    );
    expect(await saveRealisasi(work.clerk, typed({ value: "3" }))).toMatchObject({
      refusal: { code: "appraised" },
    });
    expect((await page()).skps.map(({ shut }) => shut)).toEqual(["appraised"]);
  });

  it("for a line that the plan no longer has; what was done stays in sight", async () => {
    const { agency } = work.office;
    await insert(owner, aRealisasi(agency.id, work.ikiId, quarter(work, 1)));
    await owner.query("UPDATE iki SET removed_in = 2 WHERE skp_id = $1", [work.skp.id]);
    expect(await saveRealisasi(work.clerk, typed({ value: "3" }))).toMatchObject({
      refusal: { code: "removed" },
    });
    const shown = (await page()).skps.flatMap(({ rhks }) => rhks.flatMap(({ ikis }) => ikis));
    expect(shown.map(({ id, isRemoved }) => [id, isRemoved])).toEqual([[work.ikiId, true]]);
  });

  it("for what is managed elsewhere", async () => {
    await owner.query("UPDATE skp SET is_external = true WHERE id = $1", [work.skp.id]);
    expect(await saveRealisasi(work.clerk, typed({ value: "3" }))).toMatchObject({
      refusal: { code: "external" },
    });
    expect((await page()).skps.map(({ shut }) => shut)).toEqual(["external"]);
  });

  it.each([
    ["the appraiser", () => work.lurah],
    ["a stranger", () => work.stranger],
    ["the administrator", () => work.office.admin],
  ] as const)("to %s, as if the line were not there", async (_who, actor) => {
    expect(await saveRealisasi(actor(), typed({ value: "3" }))).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await rows()).toBe(0);
  });

  it("for a period of another rhythm, of another year, of nobody", async () => {
    const other = await someWork();
    await owner.query("UPDATE period SET rhythm = 'monthly', ordinal = 10 WHERE id = $1", [quarter(work, 4)]);
    await owner.query(
      `INSERT INTO appraisal_relation (agency_id, employee_id, is_head, standing, makes_skp, is_counted, rhythm, is_external, self_assessment)
       VALUES ($1, $2, false, 'aktif', true, true, 'quarterly', false, true)`,
      [work.office.agency.id, work.office.clerk.id],
    );
    for (const periodId of [quarter(work, 4), quarter(other, 4), work.ikiId]) {
      expect(await saveRealisasi(work.clerk, typed({ value: "3", periodId }))).toMatchObject({
        refusal: { code: "not-found" },
      });
    }
    expect(await saveRealisasi(work.clerk, typed({ value: "3", ikiId: other.ikiId }))).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("the page of one's own work", () => {
  it("has a part for each SKP of the period, and none of a year without one", async () => {
    const { clerk, bureau } = work.office;
    await owner.query("UPDATE skp SET ends_on = '2026-10-31' WHERE id = $1", [work.skp.id]);
    await insert(owner, anSkp(clerk, bureau, { startsOn: calendarDateOf("2026-11-01") }));
    const view = await page();
    expect(view.skps.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2026-01-01", "2026-10-31"],
      ["2026-11-01", "2026-12-31"],
    ]);
    expect((await page(work, quarter(work, 1))).skps).toHaveLength(1);
    expect(await ownRealisasi(work.stranger, undefined)).toMatchObject({ skps: [] });
  });

  it("opens with the period that runs, also where another agency's is asked for", async () => {
    const other = await someWork();
    for (const asked of [undefined, quarter(other, 1), "tidak-ada"]) {
      expect(await ownRealisasi(work.clerk, asked)).toMatchObject({ period: { name: "Triwulan IV 2026" } });
    }
  });

  it("shows the cap of the policy beside the raw capaian", async () => {
    const policy = { ...DEFAULT_KEBIJAKAN, capaianCap: 120 };
    await owner.query(
      "INSERT INTO agency_setting (agency_id, id, topic, year, value) VALUES ($1, gen_random_uuid(), 'kebijakan', 2026, $2)",
      [work.office.agency.id, JSON.stringify(policy)],
    );
    await saveRealisasi(work.clerk, typed({ value: "6", target: "3" }));
    expect(line(await page(), work.ikiId).capaian).toMatchObject({
      text: "200 %",
      explanation: "6 dari 3 dokumen = 200 %; dengan batas kebijakan 120 %",
    });
  });
});
