import { Stat, StatRow } from "@/components/ui/stat";
import type { ReadinessPart, ReadinessView } from "@/lib/employee/readiness-view";

const figure = new Intl.NumberFormat("id-ID");

/** How many of each finding; each leads to its list. */
export function ReadinessCounts({ view }: { view: ReadinessView }) {
  const counts: readonly { part: ReadinessPart; label: string; total: number; note: string }[] = [
    { part: "tanpa-unit", label: "Tanpa unit", total: view.withoutUnit.total, note: "pegawai" },
    { part: "tanpa-pimpinan", label: "Pimpinan kosong", total: view.withoutHead.total, note: "unit" },
    { part: "tanpa-penilai", label: "Tanpa penilai", total: view.withoutAppraiser.total, note: "pegawai" },
    {
      part: "terlalu-banyak",
      label: `Menilai lebih dari ${String(view.mostPerAppraiser)}`,
      total: view.overloaded.total,
      note: "pejabat penilai",
    },
    { part: "pensiun", label: "Akhir masa kerja", total: view.retiring.total, note: "pegawai dalam setahun" },
  ];
  return (
    <StatRow>
      {counts.map(({ part, label, total, note }) => (
        <Stat
          key={part}
          label={label}
          value={
            <a href={`#${part}`} className="link" aria-label={`${label}: ${figure.format(total)} ${note}`}>
              {figure.format(total)}
            </a>
          }
          note={note}
        />
      ))}
    </StatRow>
  );
}
