/** Grades that papers of agencies use, from the lowest up: opini BPK, predikat AKIP and mutu layanan, predikat. */
const SCALES: readonly (readonly string[])[] = [
  ["tmp", "tw", "wdp", "wtp"],
  ["d", "c", "cc", "b", "bb", "a", "aa"],
  ["sangat kurang", "kurang", "cukup", "baik", "sangat baik"],
  ["sangat kurang", "kurang", "butuh perbaikan", "baik", "istimewa"],
];

function plain(grade: string): string {
  return grade.trim().toLowerCase().replaceAll(/\s+/g, " ");
}

/**
 * How a grade stands to the one that was aimed at; `unknown` where no scale has both. `own`: the indicator's own scale,
 * from the lowest up; the common ones count where it has none.
 */
export function compareGrades(
  reached: string,
  aimed: string,
  own: readonly string[] = [],
): "meets" | "below" | "unknown" {
  const [is, target] = [plain(reached), plain(aimed)];
  if (is === target) return "meets";
  const scales = own.length > 0 ? [own.map(plain)] : SCALES;
  const scale = scales.find((grades) => grades.includes(is) && grades.includes(target));
  if (scale === undefined) return "unknown";
  return scale.indexOf(is) > scale.indexOf(target) ? "meets" : "below";
}

/** Whether nothing better than the grade exists, on the indicator's own scale or on a common one. */
export function isTopGrade(aimed: string, own: readonly string[] = []): boolean {
  const scales = own.length > 0 ? [own.map(plain)] : SCALES;
  return scales.some((grades) => grades.at(-1) === plain(aimed));
}
