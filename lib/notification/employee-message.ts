import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import { STANDING_NAMES, TEAM_ROLE_NAMES } from "@/lib/employee/labels";
import { actingPrefix, type PlacementKind } from "@/lib/employee/placement";
import type { ReportAnswer } from "@/lib/employee/schema-report";
import type { StandingKind } from "@/lib/employee/standing";
import type { TeamRole } from "@/lib/employee/team";
import { shortened, type Message } from "./draft";

function profileOf(employeeId: string): string {
  return `/pegawai/${employeeId}`;
}

function until(to: CalendarDate | null): string {
  return to === null ? "" : ` sampai ${longDate(to)}`;
}

/** To whoever answers: somebody says that the appraiser shown is the wrong one. */
export function reportSentMessage(report: {
  readonly id: string;
  readonly sender: string;
  readonly note: string;
}): Message {
  const note = report.note === "" ? "" : ` Catatannya: “${report.note}”`;
  return {
    title: "Laporan: Pejabat Penilai Kinerja keliru",
    body: shortened(
      `${report.sender} melaporkan bahwa Pejabat Penilai Kinerja yang ditampilkan keliru.${note}`,
    ),
    href: `/laporan-penilai/${report.id}`,
  };
}

/** To the person who has reported. */
export function reportAnsweredMessage(report: {
  readonly employeeId: string;
  readonly outcome: ReportAnswer;
  readonly answer: string;
}): Message {
  const verdict =
    report.outcome === "corrected"
      ? "Data sudah diperbaiki."
      : "Pejabat penilai yang ditampilkan sudah benar.";
  return {
    title: "Laporan Anda tentang Pejabat Penilai Kinerja sudah dijawab",
    body: shortened(`${verdict} ${report.answer}`),
    href: profileOf(report.employeeId),
  };
}

export function placedMessage(placement: {
  readonly employeeId: string;
  readonly kind: PlacementKind;
  readonly positionName: string;
  readonly unitName: string;
  readonly validity: DateSpan;
}): Message {
  const { from, to } = placement.validity;
  return {
    title: "Penempatan Anda dicatat",
    body: `${actingPrefix(placement.kind)}${placement.positionName}, ${placement.unitName}, mulai ${longDate(from)}${until(to)}. Laporkan kepada admin kepegawaian bila keliru.`,
    href: profileOf(placement.employeeId),
  };
}

export function standingMessage(standing: {
  readonly employeeId: string;
  readonly kind: StandingKind;
  readonly validity: DateSpan;
}): Message {
  const { from, to } = standing.validity;
  return {
    title: "Kedudukan Anda dicatat",
    body: `${STANDING_NAMES[standing.kind]}, mulai ${longDate(from)}${until(to)}.`,
    href: profileOf(standing.employeeId),
  };
}

/** What both sides of a delegation have to know. */
export interface DelegationFacts {
  readonly delegateName: string;
  readonly decree: string;
  readonly unitName: string;
  readonly people: number;
  readonly validity: DateSpan;
}

export function delegateMessage(delegateId: string, facts: DelegationFacts): Message {
  const { from, to } = facts.validity;
  return {
    title: "Anda menerima pendelegasian kewenangan menilai",
    body: `SK ${facts.decree}: pimpinan ${facts.unitName} mendelegasikan penilaian ${String(facts.people)} pegawai kepada Anda, mulai ${longDate(from)}${until(to)}.`,
    href: profileOf(delegateId),
  };
}

export function delegatedMessage(employeeId: string, facts: DelegationFacts): Message {
  const { from, to } = facts.validity;
  return {
    title: "Pejabat Penilai Kinerja Anda berganti",
    body: `Mulai ${longDate(from)}${until(to)} Anda dinilai oleh ${facts.delegateName} berdasarkan SK ${facts.decree}.`,
    href: profileOf(employeeId),
  };
}

export function teamMessage(team: {
  readonly id: string;
  readonly name: string;
  readonly role: TeamRole;
  readonly validity: DateSpan;
}): Message {
  const { from, to } = team.validity;
  return {
    title: `Anda masuk tim kerja sebagai ${TEAM_ROLE_NAMES[team.role].toLowerCase()}`,
    body: shortened(`${team.name}, mulai ${longDate(from)}${until(to)}.`),
    href: `/tim-kerja/${team.id}`,
  };
}
