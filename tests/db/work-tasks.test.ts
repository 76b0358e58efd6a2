import { beforeEach, describe, expect, it } from "vitest";
import { answerFeedbackSchema, giveFeedbackSchema } from "@/lib/feedback/schema";
import { answerFeedback, giveFeedback } from "@/lib/feedback/server/commands";
import { receivedFeedback } from "@/lib/feedback/server/queries";
import { feedbackTasks } from "@/lib/feedback/server/tasks";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { realisasiTasks } from "@/lib/realisasi/server/tasks";
import { refreshRelations } from "@/lib/employee/server/relations";
import { anActor } from "../builders/account";
import { insert } from "../builders/db";
import { anEvaluation } from "../builders/evaluation";
import { anExtension } from "../builders/extension";
import { aRealisasi } from "../builders/skp";
import { owner } from "./setup/office";
import { quarter, someWork, type Work } from "./setup/work";

let work: Work;

beforeEach(async () => {
  work = await someWork();
  await refreshRelations(anActor({ agency: work.office.agency }));
});

const clerkOn = (day: string) =>
  anActor({ agency: work.office.agency, account: work.office.clerkAccount, today: calendarDateOf(day) });

async function labelsOn(day: string): Promise<readonly string[]> {
  return (await realisasiTasks(clerkOn(day))).map(({ label }) => label);
}

describe("realisasi that waits", () => {
  it("is asked for from two weeks before the period ends until the window closes", async () => {
    expect(await labelsOn("2026-12-16")).toEqual([]);
    expect(await labelsOn("2026-12-17")).toEqual(["Isi realisasi Triwulan IV 2026"]);
    expect(await realisasiTasks(clerkOn("2027-01-05"))).toEqual([
      {
        href: `/realisasi?periode=${quarter(work, 4)}`,
        label: "Isi realisasi Triwulan IV 2026",
        dueOn: "2027-01-05",
      },
    ]);
    expect(await labelsOn("2027-01-06")).toEqual([]);
  });

  it("says how much is missing, and is gone when nothing is or the result is set", async () => {
    const { agency } = work.office;
    await insert(owner, aRealisasi(agency.id, work.ikiId, quarter(work, 4), { valueNumber: "3" }));
    expect(await labelsOn("2026-12-31")).toEqual([
      "Isi realisasi Triwulan IV 2026 (1 indikator belum, dari 2)",
    ]);
    const rated = { hasil: "sesuai", perilaku: "sesuai" } as const;
    const evaluation = anEvaluation(work.skp, work.office.clerk, work.quarters[3], {
      rated,
      appraiser: work.office.lurah,
    });
    await insert(owner, evaluation);
    expect(await labelsOn("2026-12-31")).toEqual([]);
  });

  it("comes back for whom the window was extended, and is nobody else's", async () => {
    await insert(
      owner,
      anExtension(work.quarters[2], work.office.adminAccount, {
        ...{ kind: "realisasi", employeeId: work.office.clerk.id },
        ...{ opensOn: calendarDateOf("2026-11-20"), closesOn: calendarDateOf("2026-11-30") },
      }),
    );
    expect(await labelsOn("2026-11-23")).toEqual(["Isi realisasi Triwulan III 2026"]);
    expect(await realisasiTasks(work.lurah)).toEqual([]);
  });
});

describe("feedback that waits", () => {
  it("is counted until it is answered, for whom it is about alone", async () => {
    const given = await giveFeedback(
      work.lurah,
      giveFeedbackSchema.parse({
        ...{ skps: work.skp.id, about: `rhk:${work.rhkId}`, tone: "positive", date: "2026-11-20" },
        text: "Antrean hari Senin dilayani tanpa keluhan.",
      }),
    );
    expect(given.ok).toBe(true);
    expect(await feedbackTasks(work.clerk)).toEqual([
      { href: "/umpan-balik", label: "Umpan balik untuk Anda belum ditanggapi", dueOn: null },
    ]);
    expect(await feedbackTasks(work.lurah)).toEqual([]);
    const [received] = await receivedFeedback(work.clerk);
    const answered = await answerFeedback(
      work.clerk,
      answerFeedbackSchema.parse({ feedbackId: received?.id, reply: "Terima kasih." }),
    );
    expect(answered.ok).toBe(true);
    expect(await feedbackTasks(work.clerk)).toEqual([]);
  });
});
