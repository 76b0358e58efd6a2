import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { UnitVersionView } from "@/lib/agency/server/queries/unit-detail";
import { headTitleOf } from "@/lib/agency/unit";
import { isWithin, type CalendarDate } from "@/lib/kernel/calendar";

import { spanText } from "./unit-facts";

const FIELDS: readonly (readonly [label: string, text: (version: UnitVersionView) => string])[] = [
  ["Nama", ({ name }) => name],
  ["Jenis", ({ kind }) => UNIT_KIND_NAMES[kind]],
  ["Unit induk", ({ parentName }) => parentName ?? "tidak ada"],
  ["Jabatan pimpinan", headTitleOf],
  ["Atasan penilaian", ({ appraisalSuperiorName }) => appraisalSuperiorName ?? "unit induk"],
];

/** What is different from the version before, in words; all of it for the first. */
function differences(version: UnitVersionView, earlier: UnitVersionView | undefined): readonly string[] {
  return FIELDS.flatMap(([label, text]) => {
    if (earlier === undefined) return [`${label}: ${text(version)}`];
    const before = text(earlier);
    return before === text(version) ? [] : [`${label}: ${before} → ${text(version)}`];
  });
}

/** How the unit came to be what it is, from the newest down. */
export function UnitHistory({ history, day }: { history: readonly UnitVersionView[]; day: CalendarDate }) {
  return (
    <Card title="Riwayat" lead="Setiap perubahan berlaku mulai tanggalnya; catatan lama tidak dihapus.">
      <Timeline
        label="Riwayat unit"
        entries={history.map((version, index) => {
          const earlier = history[index + 1];
          const lines = differences(version, earlier);
          return {
            key: version.from,
            when: spanText(version),
            title: version.name,
            current: isWithin(day, version),
            detail: (
              <>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                  {lines.length === 0 && <li>Urutan tampil diubah.</li>}
                </ul>
                {version.reason !== null && <p className="text-ink-faint">Alasan: {version.reason}</p>}
              </>
            ),
          };
        })}
      />
    </Card>
  );
}
