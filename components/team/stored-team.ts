import type { StoredField } from "@/components/form/changed-meanwhile";
import type { TeamDetail } from "@/lib/employee/team-view";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

function text(name: string, label: string, stored: string | null): StoredField {
  return { name, label, stored: stored ?? "", shown: stored ?? "" };
}

function day(name: string, label: string, stored: CalendarDate | null): StoredField {
  return { name, label, stored: stored ?? "", shown: stored === null ? "" : longDate(stored) };
}

/** What is stored for the fields of a team's form, to be compared with what somebody else has typed meanwhile. */
export function storedTeam(team: TeamDetail): readonly StoredField[] {
  return [
    text("name", "Nama tim", team.name),
    text("purpose", "Tujuan", team.purpose),
    { name: "unitId", label: "Unit yang membentuk", stored: team.unitId, shown: team.unitName },
    text("decree", "Nomor SK", team.decree),
    day("decreeDate", "Tanggal SK", team.decreeDate),
    day("from", "Bertugas mulai", team.validity.from),
    day("to", "Sampai", team.validity.to),
  ];
}
