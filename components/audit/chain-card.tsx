import { CircleCheck, OctagonAlert } from "@/components/ui/icons";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { DownloadLink } from "@/components/ui/download-link";
import type { ChainStateView } from "@/lib/audit/server/chain-state";
import { momentText } from "@/lib/kernel/indonesian-date";

import { VALUE_NAMES } from "./value-names";

/** Whether the trail can be trusted: where its chain stands, what was kept outside, when it was last checked. */
export function ChainCard({ state, timeZone }: { state: ChainStateView; timeZone: string }) {
  const { head, exported, verified } = state;
  const number = (seq: number) => `Peristiwa nomor ${seq.toLocaleString("id-ID")}`;
  return (
    <Card
      title="Keutuhan rantai"
      lead="Setiap peristiwa menyimpan sidik peristiwa sebelumnya, sehingga yang diubah, dihapus, atau disisipkan ketahuan."
      actions={
        head !== null && (
          <DownloadLink href="/jejak/kepala" size="small">
            Unduh kepala rantai
          </DownloadLink>
        )
      }
    >
      <DescriptionList
        items={[
          {
            term: "Kepala saat ini",
            detail:
              head === null ? (
                "Belum ada peristiwa"
              ) : (
                <>
                  {number(head.seq)}, {momentText(head.at, timeZone)}
                  <span className="block font-mono text-sm break-all text-ink-soft">{head.hash}</span>
                </>
              ),
          },
          {
            term: "Terakhir diunduh",
            detail:
              exported === null
                ? "Belum pernah. Simpan kepala rantai secara berkala di luar sistem ini."
                : `${number(exported.seq)}, ${momentText(exported.at, timeZone)}`,
          },
          {
            term: "Pemeriksaan terakhir",
            detail:
              verified === null ? (
                "Belum ada hasil yang tercatat."
              ) : (
                <span className="inline-flex flex-wrap items-center gap-2">
                  {verified.fault === null ? (
                    <Badge tone="success" icon={<CircleCheck aria-hidden="true" />}>
                      Utuh
                    </Badge>
                  ) : (
                    <Badge tone="danger" icon={<OctagonAlert aria-hidden="true" />}>
                      Rusak: {VALUE_NAMES["fault"]?.[verified.fault] ?? verified.fault}
                    </Badge>
                  )}
                  {number(verified.faultSeq ?? verified.seq)}, {momentText(verified.at, timeZone)}
                </span>
              ),
          },
          {
            term: "Periksa rantai",
            detail: (
              <>
                Dijalankan administrator di server:{" "}
                <code className="rounded-sm bg-sunken px-1.5 py-0.5 text-sm">
                  npm run audit:verify -- kepala-rantai.json
                </code>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
