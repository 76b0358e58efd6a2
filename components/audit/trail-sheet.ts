import { describeEvent } from "@/lib/audit/describe";
import type { TrailRow } from "@/lib/audit/server/queries";
import type { ListCell, ListSheet } from "@/lib/exchange/list-file";
import { momentText } from "@/lib/kernel/indonesian-date";

import { TRAIL_WORDS } from "./value-names";

/** The columns of the trail as a file. */
export const TRAIL_SHEET: ListSheet = {
  name: "Jejak audit",
  columns: [
    { heading: "Nomor", width: 10 },
    { heading: "Waktu", width: 32 },
    { heading: "Pelaku", width: 28 },
    { heading: "Jenis peristiwa", width: 30 },
    { heading: "Peristiwa", width: 60 },
    { heading: "Rincian", width: 80 },
    { heading: "ID hal", width: 38 },
    { heading: "Kunci", width: 26 },
  ],
};

/** An event as a row of the file, read as on the page. */
export function trailCells(
  event: TrailRow,
  names: ReadonlyMap<string, string>,
  timeZone: string,
): readonly ListCell[] {
  const actorName = event.actorId === null ? null : (names.get(event.actorId) ?? "Akun yang tidak dikenal");
  const { label, sentence, lines } = describeEvent({ ...event, actorName }, { names, ...TRAIL_WORDS });
  const details = lines.map(({ label: field, isChange, before, after }) =>
    isChange
      ? `${field}: ${before ?? "(kosong)"} → ${after ?? "(kosong)"}`
      : `${field}: ${after ?? "(kosong)"}`,
  );
  return [
    event.seq,
    momentText(event.at, timeZone),
    actorName ?? "Sistem",
    label,
    sentence,
    details.join("; "),
    event.subjectId,
    event.key,
  ];
}
