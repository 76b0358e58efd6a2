import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { PREDIKAT_LABELS, PREDIKAT_ORGANISASI_LABELS, PREDIKATS } from "@/lib/evaluation/rating";
import { sizeOf, type PredikatCounts } from "@/lib/evaluation/distribution";
import type { TeamLine } from "@/lib/evaluation/pembahasan-view";
import type { Rhythm } from "@/lib/period/period";

import { CapaianText, VoicesText } from "./pembahasan-parts";

/** The five predikat of a team as one bar; the figures stand beside it in words. */
function Spread({ counts }: { counts: PredikatCounts }) {
  const size = sizeOf(counts);
  if (size === 0) return <span className="block text-ink-faint">Belum ada hasil</span>;
  const shown = PREDIKATS.toReversed().filter((predikat) => counts[predikat] > 0);
  return (
    <div className="min-w-36">
      <span aria-hidden="true" className="flex h-2.5 overflow-hidden rounded-full bg-sunken">
        {shown.map((predikat) => (
          <span
            key={predikat}
            style={{
              width: `${String((counts[predikat] / size) * 100)}%`,
              background: `var(--predikat-${predikat.replace("_", "-")})`,
            }}
          />
        ))}
      </span>
      <span className="mt-1 block text-sm text-ink-soft">
        {shown.map((predikat) => `${String(counts[predikat])} ${PREDIKAT_LABELS[predikat]}`).join(", ")}
      </span>
    </div>
  );
}

function Guide({ team }: { team: TeamLine }) {
  const predikat = team.organisasi?.predikat ?? null;
  return (
    <>
      {team.check.kind === "checked" &&
        (team.check.findings.length === 0 ? (
          <Badge tone="success">Sesuai panduan</Badge>
        ) : (
          <Badge tone="accent">Berbeda dari panduan</Badge>
        ))}
      {team.check.kind === "too-small" && (
        <span className="block text-sm text-ink-faint">Tim terlalu kecil untuk panduan</span>
      )}
      {team.check.kind === "no-organisasi" && (
        <span className="block text-sm text-ink-faint">Predikat organisasi belum ada</span>
      )}
      {predikat !== null && (
        <span className="block text-sm text-ink-soft">
          Organisasi: {PREDIKAT_ORGANISASI_LABELS[predikat]}
        </span>
      )}
      {team.note !== null && (
        <span className="mt-1 block text-sm break-words whitespace-pre-line text-ink-soft">
          “{team.note}”
        </span>
      )}
    </>
  );
}

function Points({ team }: { team: TeamLine }) {
  if (team.points === 0) return <span className="text-ink-faint">Belum ada</span>;
  return (
    <>
      <span className="figures">{team.points}</span>
      {team.waiting > 0 && <span className="block text-sm text-accent-ink">{team.waiting} menunggu</span>}
    </>
  );
}

/** The teams of a pembahasan: how each stands to the guide, beside what its unit has come to. */
export function TeamTable({
  teams,
  rhythm,
  href,
}: {
  teams: readonly TeamLine[];
  rhythm: Rhythm;
  href: (appraiserId: string) => Route;
}) {
  return (
    <Table
      caption="Tim pejabat penilai"
      rows={teams}
      rowKey={({ appraiserId }) => appraiserId}
      columns={[
        {
          key: "name",
          heading: "Pejabat penilai",
          cell: (team) => (
            <>
              <Link href={href(team.appraiserId)} prefetch={false} className="link">
                {team.name}
              </Link>
              <span className="block text-sm text-ink-soft">{team.title}</span>
              <span className="block text-sm text-ink-soft">
                {sizeOf(team.counts)} dari {team.expected} sudah dinilai
              </span>
            </>
          ),
        },
        {
          key: "spread",
          heading: "Sebaran predikat dan panduan",
          cell: (team) => (
            <>
              <Spread counts={team.counts} />
              <Guide team={team} />
            </>
          ),
        },
        {
          key: "capaian",
          heading: "Capaian unit",
          cell: (team) =>
            team.capaian === null ? null : <CapaianText capaian={team.capaian} rhythm={rhythm} />,
        },
        {
          key: "voices",
          heading: "Umpan balik dan bukti",
          cell: (team) => <VoicesText feedback={team.feedback} evidences={team.evidences} />,
        },
        { key: "points", heading: "Butir pembahasan", cell: (team) => <Points team={team} /> },
      ]}
    />
  );
}
