import { beforeEach, describe, expect, it } from "vitest";
import { answerReport, reportAppraiser } from "@/lib/employee/server/commands/report-appraiser";
import { employeePage } from "@/lib/employee/server/record";
import { openReportCount, reportTask, reportTasks } from "@/lib/employee/server/reports";
import { anAccount, anActor } from "../builders/account";
import { anAgency } from "../builders/agency";
import { insert } from "../builders/db";
import { anAppraiserReport } from "../builders/placement";
import { anOffice, anOutsider, eventsOf, owner, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

async function aSentReport(): Promise<string> {
  const sent = await reportAppraiser(office.clerkActor, { note: "Saya sudah pindah." });
  return sent.ok ? sent.value.reportId : "";
}

function anAnswer(reportId: string, version = 1) {
  return { reportId, version, outcome: "explained" as const, answer: "Lurah memimpin kelurahan Anda." };
}

describe("a report of a wrong appraiser", () => {
  it("keeps in words what was shown, with the note, and tells it", async () => {
    const reportId = await aSentReport();
    const page = await employeePage(office.clerkActor, office.clerk.id);
    expect(page?.report).toMatchObject({ id: reportId, status: "open", note: "Saya sudah pindah." });
    expect(page?.report?.shown).toMatch(
      /^Pejabat Penilai Kinerja saya: Lurah Menanggal, Ratna Kusuma, karena /,
    );
    expect(page?.mayReport).toBe(false);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "appraiser-report.sent",
      subject_id: reportId,
    });
    const outbox = await owner.query("SELECT topic, payload FROM outbox_event WHERE agency_id = $1", [
      office.agency.id,
    ]);
    expect(outbox.rows).toEqual([
      { topic: "appraiser-report.sent", payload: { reportId, employeeId: office.clerk.id } },
    ]);
  });

  it("is one at a time, however often the button is pressed", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => reportAppraiser(office.clerkActor, { note: null })),
    );
    const codes = outcomes.map((outcome) => (outcome.ok ? "sent" : outcome.refusal.code));
    expect(codes.sort()).toEqual(["already-open", "already-open", "sent"]);
  });

  it("is not for somebody who is no employee", async () => {
    expect(await reportAppraiser(anOutsider(office, "admin_sistem"), { note: null })).toEqual({
      ok: false,
      refusal: { code: "not-an-employee" },
    });
  });
});

describe("the task", () => {
  it("is seen by those whose role reaches the person, with the appraiser as found now", async () => {
    const reportId = await aSentReport();
    for (const actor of [office.admin, office.keeper]) {
      expect((await reportTasks(actor, "open", null)).reports).toMatchObject([
        {
          id: reportId,
          name: "Siti Aminah",
          post: "Pengadministrasi Perkantoran, Kelurahan Menanggal",
          mayAnswer: true,
        },
      ]);
      expect(await openReportCount(actor)).toBe(1);
    }
    const found = await reportTask(office.keeper, reportId);
    expect(found?.now.appraiser.person).toMatchObject({ employeeId: office.lurah.id });
  });

  it("is not there for other units' keepers, roles without it, and other agencies", async () => {
    const reportId = await aSentReport();
    const grant = { role: "pengelola_kinerja" as const, unitId: office.bureau.id };
    const elsewhere = anAgency();
    await insert(owner, elsewhere);
    const outside = [
      anActor({ agency: office.agency, roles: [grant] }),
      anOutsider(office, "inspektorat"),
      anActor({ agency: elsewhere, roles: ["admin_instansi"] }),
    ];
    for (const actor of outside) {
      expect((await reportTasks(actor, "open", null)).reports).toEqual([]);
      expect(await reportTask(actor, reportId)).toBeNull();
      expect(await answerReport(actor, anAnswer(reportId))).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    }
  });

  it("is not answered by the person who sent it", async () => {
    const own = anAppraiserReport(office.keeperPerson);
    await insert(owner, own);
    expect((await reportTasks(office.keeper, "open", null)).reports).toMatchObject([{ mayAnswer: false }]);
    expect(await answerReport(office.keeper, anAnswer(own.id))).toEqual({
      ok: false,
      refusal: { code: "own-record" },
    });
  });

  it("is answered once, with a sentence that the person sees", async () => {
    const reportId = await aSentReport();
    const outcomes = await Promise.all([
      answerReport(office.admin, anAnswer(reportId)),
      answerReport(office.keeper, { ...anAnswer(reportId), outcome: "corrected" }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const page = await employeePage(office.clerkActor, office.clerk.id);
    expect(page?.report).toMatchObject({ answer: "Lurah memimpin kelurahan Anda." });
    expect(page?.report?.status).not.toBe("open");
    expect(page?.mayReport).toBe(true);
    expect((await reportTasks(office.admin, "answered", null)).reports).toMatchObject([
      { id: reportId, mayAnswer: false },
    ]);
    expect(await answerReport(office.admin, anAnswer(reportId, 2))).toEqual({
      ok: false,
      refusal: { code: "already-answered" },
    });
  });

  it("goes on after 25, the oldest first", async () => {
    const colleague = anAccount(office.agency);
    await insert(owner, colleague);
    const all = Array.from({ length: 27 }, (_, index) =>
      anAppraiserReport(office.stranger, {
        createdAt: `2026-10-01T00:${String(index).padStart(2, "0")}:00Z`,
      }),
    );
    await insert(owner, ...all);
    const first = await reportTasks(office.admin, "open", null);
    const second = await reportTasks(office.admin, "open", first.next);
    expect([...first.reports, ...second.reports].map((report) => report.id)).toEqual(
      all.map((report) => report.id),
    );
    expect(second.next).toBeNull();
  });
});
