import { beforeEach, describe, expect, it } from "vitest";
import { answerReport, reportAppraiser } from "@/lib/employee/server/commands/report-appraiser";
import { delegateAppraisal } from "@/lib/employee/server/commands/delegate-appraisal";
import { placementSchema } from "@/lib/employee/schema-placement";
import { placeEmployee } from "@/lib/employee/server/commands/place-employee";
import { readAllNotifications, readNotification } from "@/lib/notification/server/commands";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { notificationPage, unreadCount } from "@/lib/notification/server/queries";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { aGrant, anAccount, anActor } from "../builders/account";
import { insert } from "../builders/db";
import { aStanding } from "../builders/employee";
import { aTeam } from "../builders/placement";
import { anOffice, eventsOf, owner, type Office } from "./setup/office";

let office: Office;

beforeEach(async () => {
  office = await anOffice();
});

interface Message {
  readonly account_id: string;
  readonly topic: string;
  readonly title: string;
  readonly body: string;
  readonly href: string;
}

async function messages(): Promise<Message[]> {
  const found = await owner.query<Message>(
    "SELECT account_id, topic, title, body, href FROM notification WHERE agency_id = $1 ORDER BY created_at, account_id",
    [office.agency.id],
  );
  return found.rows;
}

async function tell(topic: string, payload: unknown): Promise<void> {
  await owner.query(
    "INSERT INTO outbox_event (agency_id, id, topic, payload) VALUES ($1, gen_random_uuid(), $2, $3)",
    [office.agency.id, topic, JSON.stringify(payload)],
  );
}

async function waiting(): Promise<number> {
  const found = await owner.query(
    "SELECT 1 FROM outbox_event WHERE agency_id = $1 AND delivered_at IS NULL",
    [office.agency.id],
  );
  return found.rowCount ?? 0;
}

describe("the outbox", () => {
  it("tells a report to those whose role reaches the person, and to nobody else", async () => {
    const other = anAccount(office.agency);
    const auditor = anAccount(office.agency);
    const gone = anAccount(office.agency, { status: "suspended" });
    await insert(
      owner,
      ...[other, auditor, gone],
      aGrant(other, "pengelola_kinerja", office.bureau),
      aGrant(auditor, "inspektorat"),
      aGrant(gone, "admin_instansi"),
    );
    const sent = await reportAppraiser(office.clerkActor, { note: "Saya sudah pindah." });
    const reportId = sent.ok ? sent.value.reportId : "";
    await deliverOutbox();
    const told = await messages();
    expect(told.map((message) => message.account_id).sort()).toEqual(
      [office.adminAccount.id, office.keeperAccount.id].sort(),
    );
    expect(told[0]).toMatchObject({
      title: "Laporan: Pejabat Penilai Kinerja keliru",
      body: "Siti Aminah melaporkan bahwa Pejabat Penilai Kinerja yang ditampilkan keliru. Catatannya: “Saya sudah pindah.”",
      href: `/laporan-penilai/${reportId}`,
    });
    expect(await waiting()).toBe(0);
  });

  it("tells the person the answer", async () => {
    const sent = await reportAppraiser(office.clerkActor, { note: null });
    await deliverOutbox();
    const reportId = sent.ok ? sent.value.reportId : "";
    await answerReport(office.admin, {
      reportId,
      version: 1,
      outcome: "corrected",
      answer: "Penempatan sudah dicatat.",
    });
    await deliverOutbox();
    expect(
      (await messages()).filter((message) => message.account_id === office.clerkAccount.id),
    ).toMatchObject([
      {
        topic: "appraiser-report.answered",
        body: "Data sudah diperbaiki. Penempatan sudah dicatat.",
        href: `/pegawai/${office.clerk.id}`,
      },
    ]);
  });

  it("tells of placements, delegations and teams to whom they concern, if an account can hear it", async () => {
    const form = placementSchema.parse({
      employeeId: office.clerk.id,
      version: 1,
      kind: "definitif",
      unitId: office.district.id,
      positionId: office.clerkPosition.id,
      from: "2026-11-01",
    });
    await placeEmployee(office.admin, form);
    await delegateAppraisal(office.admin, {
      unitId: office.district.id,
      delegateId: office.keeperPerson.id,
      decree: "800/7/2026",
      from: calendarDateOf("2026-11-01"),
      to: null,
      people: [office.clerk.id, office.lurah.id],
    });
    const team = aTeam(office.district, office.stranger, [office.clerk], { name: "Tim Arsip" });
    await insert(owner, team);
    await tell("team.member-added", { teamId: team.id, employeeId: office.clerk.id });
    await deliverOutbox();
    const bodies = (await messages()).map((message) => [message.account_id, message.topic, message.body]);
    const clerk = office.clerkAccount.id;
    expect(bodies).toEqual(
      expect.arrayContaining([
        [
          clerk,
          "employee.placed",
          "Pengadministrasi Perkantoran, Kecamatan Gayungan, mulai 1 November 2026. Laporkan kepada admin kepegawaian bila keliru.",
        ],
        [
          clerk,
          "delegation.created",
          "Mulai 1 November 2026 Anda dinilai oleh Dimas Saputra berdasarkan SK 800/7/2026.",
        ],
        [
          office.keeperAccount.id,
          "delegation.created",
          "SK 800/7/2026: pimpinan Kecamatan Gayungan mendelegasikan penilaian 2 pegawai kepada Anda, mulai 1 November 2026.",
        ],
        [clerk, "team.member-added", "Tim Arsip, mulai 1 Januari 2020."],
      ]),
    );
    expect(bodies).toHaveLength(4);
  });

  it("tells nobody of his own pension", async () => {
    const pension = aStanding(office.clerk, { kind: "pensiun", validFrom: calendarDateOf("2027-01-01") });
    await insert(owner, pension);
    const standingId = pension.rows.employeeStanding?.[0]?.id;
    await tell("employee.standing-changed", { employeeId: office.clerk.id, standingId });
    await deliverOutbox();
    expect(await messages()).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it("tells each event once, also when two workers deliver at the same time", async () => {
    await reportAppraiser(office.clerkActor, { note: null });
    await Promise.all([deliverOutbox(), deliverOutbox(), deliverOutbox()]);
    await deliverOutbox();
    expect(await messages()).toHaveLength(2);
  });

  it("is not held up by what it does not know or cannot read", async () => {
    await tell("unit.created", { unitId: office.village.id });
    await tell("team.member-added", { teamId: "tidak ada" });
    await tell("team.member-added", { teamId: crypto.randomUUID(), employeeId: office.clerk.id });
    await reportAppraiser(office.clerkActor, { note: null });
    await deliverOutbox();
    expect(await waiting()).toBe(0);
    expect(await messages()).toHaveLength(2);
    expect((await eventsOf(office)).at(-1)).toMatchObject({
      key: "notification.delivered",
      detail: { count: 2 },
    });
  });
});

describe("the bell", () => {
  it("counts what is unread, and is one's own", async () => {
    await reportAppraiser(office.clerkActor, { note: null });
    await deliverOutbox();
    expect(await unreadCount(office.admin)).toBe(1);
    const [message] = (await notificationPage(office.admin, null)).notifications;
    const other = anActor({ agency: office.agency, account: anAccount(office.agency) });
    expect(await readNotification(other, { id: message?.id ?? "" })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(await readNotification(office.admin, { id: message?.id ?? "" })).toMatchObject({ ok: true });
    expect(await unreadCount(office.admin)).toBe(0);
    expect(await unreadCount(office.keeper)).toBe(1);
    expect(await readAllNotifications(office.keeper)).toEqual({ ok: true, value: { count: 1 } });
    expect(await unreadCount(office.keeper)).toBe(0);
  });
});
