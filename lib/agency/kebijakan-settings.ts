import { KEDUDUKAN, PENILAI, PERUBAHAN } from "./catalog/appraisers";
import { PENJENJANGAN } from "./catalog/cascade";
import { JALUR } from "./catalog/course";
import { JADWAL, KEBERATAN, REALISASI, SARAN } from "./catalog/cycle";
import { DISTRIBUSI, PIMPINAN_UNIT } from "./catalog/distribution";
import type { PolicySection, Setting } from "./kebijakan-setting";

/** Every setting beside the groups, in the order of the pages. */
export const SETTINGS: readonly Setting[] = [
  ...PENILAI,
  ...KEDUDUKAN,
  ...JADWAL,
  ...REALISASI,
  ...SARAN,
  ...PIMPINAN_UNIT,
  ...DISTRIBUSI,
  ...KEBERATAN,
  ...PERUBAHAN,
  ...JALUR,
  ...PENJENJANGAN,
];

export function settingsOf(section: PolicySection): readonly Setting[] {
  return SETTINGS.filter((setting) => setting.section === section);
}
