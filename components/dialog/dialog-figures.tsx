import Link from "next/link";

import { Explanation } from "@/components/ui/explanation";
import { Stat, StatRow } from "@/components/ui/stat";
import type { DialogFigures as Figures } from "@/lib/skp/dialog-view";

import { dialogOverviewHref } from "./dialog-href";

interface DialogFiguresProps {
  figures: Figures;
  of: string;
  stage: string;
  /** "tahun 2026", "Triwulan II 2026". */
  stageName: string;
}

const number = (value: number) => value.toLocaleString("id-ID");

/** How many have had a dialog, and how many never; each leads to the people. */
export function DialogFigures({ figures, of, stage, stageName }: DialogFiguresProps) {
  const { people, never, unconfirmed, confirmed } = figures;
  const share = people === 0 ? null : Math.round((confirmed / people) * 100);
  const to = (filter: string, label: string) => (
    <Link href={dialogOverviewHref({ of, stage, filter })} prefetch={false} className="link">
      {label}
    </Link>
  );
  return (
    <StatRow>
      <Stat
        label="Belum pernah berdialog"
        value={number(never)}
        note={to("never", `dari ${number(people)} pegawai`)}
        explanation={
          <Explanation of="belum pernah berdialog" source="catatan dialog kinerja">
            Pegawai yang menyusun SKP di Selaras dan belum memiliki satu pun catatan dialog untuk {stageName}.
            Kelompok yang dikelola di luar tidak dihitung.
          </Explanation>
        }
      />
      <Stat
        label="Menunggu konfirmasi"
        value={number(unconfirmed)}
        note={to("unconfirmed", "lihat pegawainya")}
        explanation={
          <Explanation of="menunggu konfirmasi">
            Sudah ada catatan, tetapi belum satu pun yang dikonfirmasi kedua pihak.
          </Explanation>
        }
      />
      <Stat
        label="Dikonfirmasi kedua pihak"
        value={number(confirmed)}
        note={to("confirmed", share === null ? "lihat pegawainya" : `${number(share)} % pegawai`)}
        explanation={
          <Explanation
            of="dikonfirmasi kedua pihak"
            formula="dikonfirmasi ÷ pegawai × 100 %"
            inputs={[
              { label: "Dikonfirmasi", value: number(confirmed) },
              { label: "Pegawai", value: number(people) },
            ]}
          >
            Sekurang-kurangnya satu dialog yang dikonfirmasi pegawai dan pejabat penilainya.
          </Explanation>
        }
      />
    </StatRow>
  );
}
