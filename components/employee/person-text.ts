import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import type { PostView } from "@/lib/employee/people-view";
import { actingPrefix } from "@/lib/employee/placement";
import { pangkatOf, PNS_RANKS, PPPK_GOLONGAN, type Golongan } from "@/lib/employee/rank";
import type { DateSpan } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";

const GOLONGAN: ReadonlySet<string> = new Set([
  ...PNS_RANKS.map(({ golongan }) => golongan),
  ...PPPK_GOLONGAN,
]);

function isGolongan(text: string): text is Golongan {
  return GOLONGAN.has(text);
}

/** "Penata Tingkat I, III/d"; for a PPPK, or a text that is no golongan of today, the text alone. */
export function rankText(golongan: string): string {
  const pangkat = isGolongan(golongan) ? pangkatOf(golongan) : null;
  return pangkat === null ? golongan : `${pangkat}, ${golongan}`;
}

/** "Plt. Camat Gayungan, Kecamatan Gayungan". */
export function postText(post: PostView): string {
  return `${actingPrefix(post.kind)}${post.positionName}, ${post.unitName}`;
}

/** "19860926 201505 1 001", or that there is none. */
export function numberText(number: string | null): string {
  return number === null ? "Belum ada nomor" : formatEmployeeNumber(number);
}

/** "1 Januari 2026 – 31 Maret 2026", "sejak 1 Januari 2026". */
export function periodText({ from, to }: DateSpan): string {
  if (to === null) return `sejak ${longDate(from)}`;
  return from === to ? longDate(from) : `${longDate(from)} – ${longDate(to)}`;
}

/** The same where nothing stands before it: "Sejak 1 Januari 2026". */
export function periodCell(span: DateSpan): string {
  return span.to === null ? `Sejak ${longDate(span.from)}` : periodText(span);
}

/** "Analis Kebijakan Ahli Muda, Bagian Organisasi"; a unit that the jabatan names already is not said again. */
export function jabatanText(jabatan: string | null, unit: string | null): string {
  const isSaid = unit !== null && (jabatan ?? "").toLowerCase().endsWith(` ${unit.toLowerCase()}`);
  return [jabatan, isSaid ? null : unit].filter(Boolean).join(", ");
}
