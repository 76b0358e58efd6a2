import type { Route } from "next";
import Link from "next/link";

import { Explanation } from "@/components/ui/explanation";
import { Stat, StatRow } from "@/components/ui/stat";
import { momentText } from "@/lib/kernel/indonesian-date";
import { DEFAULT_READINESS_LIMITS } from "@/lib/employee/readiness";
import { READINESS_PARTS, type ReadinessPart } from "@/lib/employee/readiness-view";

interface Words {
  readonly label: string;
  readonly note: string;
  /** How the figure comes about. */
  readonly reason: string;
}

const WORDS: Readonly<Record<ReadinessPart, Words>> = {
  "tanpa-unit": {
    label: "Tanpa unit",
    note: "pegawai",
    reason: "Pegawai yang bertugas tetapi hari ini tidak punya penempatan pada unit mana pun.",
  },
  "tanpa-pimpinan": {
    label: "Pimpinan kosong",
    note: "unit",
    reason:
      "Unit yang ada pegawainya tetapi hari ini tidak dipimpin siapa pun, juga bukan oleh Plt. atau Plh.",
  },
  "tanpa-penilai": {
    label: "Tanpa penilai",
    note: "pegawai",
    reason:
      "Pegawai yang Pejabat Penilai Kinerjanya tidak dapat ditentukan dari susunan unit dan penempatan.",
  },
  "terlalu-banyak": {
    label: `Menilai lebih dari ${String(DEFAULT_READINESS_LIMITS.mostPerAppraiser)}`,
    note: "pejabat penilai",
    reason: `Pejabat yang menilai lebih dari ${String(DEFAULT_READINESS_LIMITS.mostPerAppraiser)} pegawai.`,
  },
  pensiun: {
    label: "Akhir masa kerja",
    note: "pegawai dalam setahun",
    reason: `Pegawai yang mencapai batas usia pensiun atau akhir perjanjian kerja dalam ${String(DEFAULT_READINESS_LIMITS.retirementMonths)} bulan.`,
  },
};

interface ReadinessCardProps {
  totals: Readonly<Record<ReadinessPart, number>>;
  countedAt: Date;
  timeZone: string;
}

/** What stands between the agency and its first SKP, in figures; each explains itself and leads to its list. */
export function ReadinessCard({ totals, countedAt, timeZone }: ReadinessCardProps) {
  return (
    <StatRow>
      {READINESS_PARTS.map((part) => {
        const { label, note, reason } = WORDS[part];
        const figure = totals[part].toLocaleString("id-ID");
        return (
          <Stat
            key={part}
            label={label}
            note={note}
            explanation={
              <Explanation
                of={`angka ${label.toLocaleLowerCase("id-ID")}`}
                source={`data pegawai dan unit, dihitung ${momentText(countedAt, timeZone)}`}
              >
                {reason}
              </Explanation>
            }
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
