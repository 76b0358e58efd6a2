/** A period's name where little room is: "Triwulan II 2026" → "TW II", "Januari 2026" → "Jan", "Tahun 2026" → "2026". */
export function periodShort(name: string): string {
  const [first = "", second = ""] = name.split(" ");
  if (first === "Triwulan") return `TW ${second}`;
  return first === "Tahun" ? second : first.slice(0, 3);
}
