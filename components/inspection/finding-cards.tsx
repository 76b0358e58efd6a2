import Link from "next/link";

import { Explanation } from "@/components/ui/explanation";
import { Stat, StatRow } from "@/components/ui/stat";
import { FINDING_WORDS, FINDINGS } from "@/lib/inspection/finding";
import type { FindingCounts } from "@/lib/inspection/view";

import { findingHref } from "./inspection-href";

/** How often each finding was made, what the number says and what it does not prove, and the way to its list. */
export function FindingCards({ counts }: { counts: FindingCounts }) {
  return (
    <StatRow>
      {FINDINGS.map((kind) => {
        const { label, unit, says, provesNot, threshold, beside } = FINDING_WORDS[kind];
        const { found, beside: others } = counts[kind];
        return (
          <Stat
            key={kind}
            label={label}
            value={
              <Link
                className="link"
                href={findingHref(kind)}
                prefetch={false}
                aria-label={`${label}: buka daftar`}
              >
                {found.toLocaleString("id-ID")}
              </Link>
            }
            note={
              <>
                {unit}
                {beside !== null && `, ${others.toLocaleString("id-ID")} ${beside}`}
              </>
            }
            explanation={
              <Explanation
                of={label.toLowerCase()}
                source="data aplikasi, dihitung ulang setiap halaman dibuka"
              >
                <p>{says}</p>
                <p className="mt-2">{provesNot}</p>
                <p className="mt-2">{threshold}</p>
              </Explanation>
            }
          />
        );
      })}
    </StatRow>
  );
}
