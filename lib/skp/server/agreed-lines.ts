import type { Tx } from "@/lib/db/server/door";
import { inForceOn } from "@/lib/employee/server/store";
import type { IkuJenis } from "@/lib/iku/iku";
import type { CalendarDate } from "@/lib/kernel/calendar";
import type { Rhythm } from "@/lib/period/period";
import type { AgreedLine } from "../from-perjanjian";
import type { Control, Reporting } from "../skp";

/** What the manual of an indicator calls the jenis of the register (domain §2.3, §5.1). */
const CONTROL_OF: Readonly<Record<IkuJenis, Control>> = {
  dampak: "outcome",
  outcome: "outcome",
  outcome_antara: "outcome_antara",
  output: "output_kendali_rendah",
};

const REPORTING_OF: Readonly<Record<Rhythm, Reporting>> = {
  monthly: "bulanan",
  quarterly: "triwulan",
  annual: "tahunan",
};

/**
 * The lines of the perjanjian kinerja in force of the unit that somebody leads today, for the year of the SKP; empty
 * where the person leads none, or nothing is agreed.
 */
export async function agreedLines(
  tx: Tx,
  agencyId: string,
  skp: { readonly employeeId: string; readonly unitId: string; readonly year: number },
  day: CalendarDate,
): Promise<readonly AgreedLine[]> {
  const { employeeId, unitId, year } = skp;
  const seat = await tx.placement.findFirst({
    where: { agencyId, employeeId, unitId, isHead: true, ...inForceOn(day) },
    select: { id: true },
  });
  if (seat === null) return [];
  const agreement = await tx.perjanjianKinerja.findUnique({
    where: { agencyId_unitId_year: { agencyId, unitId, year } },
    select: { id: true, agreedVersion: true },
  });
  if (agreement === null || agreement.agreedVersion === 0) return [];
  const rows = await tx.perjanjianKinerjaIku.findMany({
    where: { agencyId, agreed: { is: { agreementId: agreement.id, number: agreement.agreedVersion } } },
    select: {
      ...{
        ikuId: true,
        sasaran: true,
        indicator: true,
        unitName: true,
        low: true,
        high: true,
        targetText: true,
      },
      ikuVersion: {
        select: {
          ...{ form: true, accumulation: true, perspektif: true, definition: true, formula: true },
          ...{ source: true, jenis: true, rhythm: true },
        },
      },
    },
    orderBy: { sortOrder: "asc" },
  });
  return rows.map(({ ikuVersion: { jenis, rhythm, ...says }, low, high, ...line }) => ({
    ...line,
    ...says,
    low: low?.toFixed() ?? null,
    high: high?.toFixed() ?? null,
    control: CONTROL_OF[jenis],
    reporting: REPORTING_OF[rhythm],
  }));
}
