import type { Route } from "next";
import Link from "next/link";

import { Stat, StatRow } from "@/components/ui/stat";
import type { ReadinessPart } from "@/lib/employee/readiness-view";

const LABELS: Readonly<Record<ReadinessPart, { readonly label: string; readonly note: string }>> = {
  "tanpa-unit": { label: "Tanpa unit", note: "pegawai" },
  "tanpa-pimpinan": { label: "Pimpinan kosong", note: "unit" },
  "tanpa-penilai": { label: "Tanpa penilai", note: "pegawai" },
  "terlalu-banyak": { label: "Beban menilai tinggi", note: "pejabat penilai" },
  pensiun: { label: "Pensiun", note: "dalam setahun" },
};

/** What stands between the agency and its first SKP, in figures; each leads to its list. */
export function ReadinessCard({ totals }: { totals: Readonly<Record<ReadinessPart, number>> }) {
  return (
    <StatRow>
      {(Object.keys(LABELS) as ReadinessPart[]).map((part) => {
        const { label, note } = LABELS[part];
        const figure = totals[part].toLocaleString("id-ID");
        return (
          <Stat
            key={part}
            label={label}
            note={note}
            value={
              <Link
                href={`/kesiapan#${part}` as Route}
                prefetch={false}
                className="link"
                aria-label={`${label}: ${figure} ${note}`}
              >
                {figure}
              </Link>
            }
          />
        );
      })}
    </StatRow>
  );
}
