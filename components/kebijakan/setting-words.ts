import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { Setting, SettingWords } from "@/lib/agency/kebijakan-setting";
import { SETTINGS } from "@/lib/agency/kebijakan-settings";
import { groupOfPath, type GroupField, type SettingValue } from "@/lib/agency/kebijakan-value";
import { EMPLOYEE_KIND_NAMES, LEAVE_NAMES, POSITION_KIND_NAMES, STANDING_NAMES } from "@/lib/employee/labels";
import { PREDIKAT_ORGANISASI_LABELS, RATING_LABELS } from "@/lib/evaluation/rating";
import { Exact, numberText } from "@/lib/kernel/decimal";
import { MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import { RHYTHM_NAMES } from "@/lib/period/period";

type Names = Readonly<Record<string, string>>;

/** What the options of settings are called, from the rooms that know them. */
const WORDS: Readonly<Record<SettingWords, Names>> = {
  appraised: {
    no: "Tidak",
    unit: "Ya, dinilai unitnya",
    host: "Ya, dinilai instansi lain",
  },
  leaves: LEAVE_NAMES,
  most: { largest: "kelompok terbesar", majority: "lebih dari separuh" },
  "position-kinds": POSITION_KIND_NAMES,
  predikats: PREDIKAT_ORGANISASI_LABELS,
  ratings: RATING_LABELS,
  standings: STANDING_NAMES,
  top: { final: "Tidak ada; hasil bersifat final", official: "Diputus pejabat yang ditunjuk" },
  "unit-kinds": UNIT_KIND_NAMES,
};

export const GROUP_FIELD_LABELS: Readonly<Record<GroupField, string>> = {
  label: "nama",
  employeeKinds: "jenis pegawai",
  positionKinds: "jenis jabatan",
  positionNames: "awal nama jabatan",
  unitKinds: "jenis unit",
  rhythm: "irama evaluasi",
  isExternal: "dikelola di luar",
  selfAssessment: "penilaian diri",
};

const GROUP_WORDS: Partial<Readonly<Record<GroupField, Names>>> = {
  employeeKinds: EMPLOYEE_KIND_NAMES,
  positionKinds: POSITION_KIND_NAMES,
  unitKinds: UNIT_KIND_NAMES,
  rhythm: RHYTHM_NAMES,
};

const REST_LABELS: Names = {
  groups: "Urutan kelompok",
  "rest.rhythm": "Pegawai lainnya: irama evaluasi",
  "rest.selfAssessment": "Pegawai lainnya: penilaian diri",
};

const BY_PATH: ReadonlyMap<string, Setting> = new Map(SETTINGS.map((setting) => [setting.path, setting]));

/** The name of an option; one that a later program knows stands as it is. */
export function wordFor(words: SettingWords, value: string): string {
  return WORDS[words][value] ?? value;
}

/** "31 Januari", of a day of any year. */
function dayOfYearText(value: string): string {
  return `${String(Number(value.slice(3)))} ${MONTH_NAMES[Number(value.slice(0, 2)) - 1] ?? ""}`;
}

function listed(value: SettingValue, nameOf: (item: string) => string, empty: string): string {
  if (!Array.isArray(value)) return empty;
  const items: readonly string[] = value;
  return items.length === 0 ? empty : items.map(nameOf).join(", ");
}

/** What a setting is set to, in words. */
export function settingText({ control }: Setting, value: SettingValue): string {
  switch (control.kind) {
    case "integer":
      return typeof value === "number" ? `${String(value)} ${control.unit}` : "";
    case "percent":
      return typeof value === "number" ? `${numberText(new Exact(value))} %` : (control.empty ?? "");
    case "yes-no":
      return value === true ? "Ya" : "Tidak";
    case "choice":
      return typeof value === "string" ? wordFor(control.words, value) : "";
    case "choices":
      return listed(value, (item) => wordFor(control.words, item), "Tidak ada");
    case "day-of-year":
      return typeof value === "string" ? dayOfYearText(value) : "";
    case "text":
      return typeof value === "string" ? value : "Tidak diisi";
  }
}

function groupText(field: GroupField, value: SettingValue): string {
  const names = GROUP_WORDS[field] ?? {};
  if (Array.isArray(value)) return listed(value, (item) => names[item] ?? item, "Semua");
  if (typeof value === "boolean") return value ? "Ya" : "Tidak";
  return typeof value === "string" ? (names[value] ?? value) : "Tidak ada";
}

/** What a path of a policy is called, groups by `nameOf` their key; null: it is no path of a policy. */
export function policyPathLabel(path: string, nameOf: (key: string) => string = (key) => key): string | null {
  const setting = BY_PATH.get(path);
  if (setting !== undefined) {
    const { part, label } = setting;
    return part === undefined ? label : `${wordFor(part.words, part.value)}: ${label}`;
  }
  const group = groupOfPath(path);
  if (group !== null) return `Kelompok ${nameOf(group.key)}: ${GROUP_FIELD_LABELS[group.field]}`;
  return REST_LABELS[path] ?? null;
}

/** What a path of a policy is set to, in words; null: it is no path of a policy. */
export function policyPathText(
  path: string,
  value: SettingValue,
  nameOf: (key: string) => string = (key) => key,
): string | null {
  const setting = BY_PATH.get(path);
  if (setting !== undefined) return settingText(setting, value);
  const group = groupOfPath(path);
  if (group !== null) return value === null ? null : groupText(group.field, value);
  if (path === "groups") return listed(value, nameOf, "Tidak ada");
  if (path === "rest.rhythm") return groupText("rhythm", value);
  return path === "rest.selfAssessment" ? groupText("selfAssessment", value) : null;
}
