import type { PlacedEmployee } from "@/lib/exchange/check-employees";
import type { EmployeeState } from "@/lib/exchange/employee-state";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { budi } from "./a-row";

export const TODAY = calendarDateOf("2026-11-22");

/** A line of a staff list whose unit was found. */
export const LISTED: PlacedEmployee = {
  ...budi(),
  unitId: "g",
  unitName: "Kecamatan Gayungan",
  unitSince: calendarDateOf("2020-01-01"),
  leads: true,
};

/** The register as it is after `LISTED` was taken up. */
export const SETTLED: EmployeeState = {
  employeeId: "e",
  number: LISTED.number,
  numberKind: "nip",
  kind: "pns",
  name: LISTED.name,
  frontTitle: LISTED.frontTitle,
  backTitle: LISTED.backTitle,
  sex: "l",
  birthDate: LISTED.birthDate,
  birthPlace: LISTED.birthPlace,
  email: LISTED.email,
  phone: LISTED.phone,
  serviceEndsOn: null,
  rank: { golongan: "III/d", from: calendarDateOf("2022-04-01"), hasEarlier: false },
  standing: null,
  placement: {
    unitId: "g",
    unitName: "Kecamatan Gayungan",
    positionName: "Camat Gayungan",
    leads: true,
    from: calendarDateOf("2024-01-02"),
    endsOn: null,
    hasEarlier: false,
  },
};
