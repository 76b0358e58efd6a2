import { Columns } from "@/components/chart/columns";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { DistributionCheck, PredikatCounts as Counts } from "@/lib/evaluation/distribution";
import { findingText } from "@/lib/evaluation/guide-text";
import { PREDIKAT_ORGANISASI_LABELS, type PredikatOrganisasi } from "@/lib/evaluation/rating";

import { predikatParts } from "./predikat-bars";
import { PredikatCounts } from "./predikat-counts";

interface DistributionCardProps {
  unit: { readonly id: string; readonly name: string };
  counts: Counts;
  organisasi: PredikatOrganisasi | null;
  check: DistributionCheck;
}

/** How the predikat are spread, beside the guide of SE MenPANRB 3/2023; notices, not verdicts. */
export function DistributionCard({ unit, counts, organisasi, check }: DistributionCardProps) {
  const whole = predikatParts(counts);
  const isEmpty = whole.every(({ value }) => value === 0);
  return (
    <Card title="Sebaran predikat pegawai">
      {isEmpty ? (
        <p className="text-ink-soft">Belum ada predikat yang ditetapkan pada periode ini.</p>
      ) : (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
            <div className="min-w-0 grow basis-72">
              <Columns label="Jumlah pegawai menurut predikat" bars={whole} />
            </div>
            <div className="min-w-0 grow basis-72 empty:hidden">
              <GuideNotice check={check} organisasi={organisasi} />
            </div>
          </div>
          <PredikatCounts
            caption="Sebaran predikat pegawai"
            heading="Unit"
            rows={[{ key: unit.id, name: unit.name, counts, list: { unit: unit.id } }]}
          />
        </div>
      )}
    </Card>
  );
}

function GuideNotice({ check, organisasi }: Pick<DistributionCardProps, "check" | "organisasi">) {
  switch (check.kind) {
    case "hidden":
      return null;
    case "no-organisasi":
      return (
        <p className="text-sm text-ink-soft">
          Predikat kinerja organisasi unit ini belum ditetapkan, sehingga panduan distribusi belum dapat
          dibandingkan.
        </p>
      );
    case "too-small":
      return (
        <p className="text-sm text-ink-soft">
          Panduan distribusi tidak diterapkan pada kelompok di bawah {check.least} pegawai (sekarang{" "}
          {check.size}).
        </p>
      );
    case "checked":
      return check.findings.length === 0 ? (
        <Notice tone="success">
          Sebaran sesuai panduan untuk predikat organisasi{" "}
          {organisasi === null ? "" : PREDIKAT_ORGANISASI_LABELS[organisasi]}.
        </Notice>
      ) : (
        <Notice tone="warning" title="Berbeda dari panduan distribusi">
          <ul className="list-disc pl-5">
            {check.findings.map((finding) => (
              <li key={finding.code}>{findingText(finding)}</li>
            ))}
          </ul>
        </Notice>
      );
  }
}
