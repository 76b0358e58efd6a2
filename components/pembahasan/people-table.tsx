import type { Route } from "next";
import Link from "next/link";

import { OutcomeWord, StatusBadge } from "@/components/evaluation/outcome";
import { Table } from "@/components/ui/table";
import { RATING_LABELS } from "@/lib/evaluation/rating";
import type { DiscussedLine } from "@/lib/evaluation/pembahasan-view";

import { PointBadge, VoicesText } from "./pembahasan-parts";

export function RatingPair({ line: { outcome } }: { line: DiscussedLine }) {
  if (outcome.kind !== "rated") return <OutcomeWord outcome={outcome} />;
  return (
    <>
      <OutcomeWord outcome={outcome} />
      <span className="block text-sm text-ink-soft">
        Hasil kerja {RATING_LABELS[outcome.rated.hasil].toLowerCase()}, perilaku{" "}
        {RATING_LABELS[outcome.rated.perilaku].toLowerCase()}
      </span>
    </>
  );
}

/** "5 di atas, 2 sesuai, 1 di bawah target", as it was when the rating was set. */
export function CapaianOfPerson({ line: { capaian } }: { line: DiscussedLine }) {
  if (capaian === null) return <span className="text-ink-faint">Tidak dihitung</span>;
  return (
    <span className="text-sm">
      {capaian.above} di atas, {capaian.meets} sesuai, {capaian.below} di bawah target
    </span>
  );
}

/** The people of one appraiser in a pembahasan. */
export function PeopleTable({
  people,
  href,
}: {
  people: readonly DiscussedLine[];
  href: (evaluationId: string) => Route;
}) {
  return (
    <Table
      caption="Pegawai dalam tim ini"
      rows={people}
      rowKey={({ evaluationId }) => evaluationId}
      columns={[
        {
          key: "name",
          heading: "Pegawai",
          cell: (line) => (
            <>
              <Link href={href(line.evaluationId)} prefetch={false} className="link">
                {line.name}
              </Link>
              <span className="block text-sm text-ink-soft">{line.jabatan}</span>
            </>
          ),
        },
        { key: "status", heading: "Keadaan", cell: (line) => <StatusBadge status={line.status} /> },
        { key: "rating", heading: "Penilaian", cell: (line) => <RatingPair line={line} /> },
        { key: "capaian", heading: "Indikator", cell: (line) => <CapaianOfPerson line={line} /> },
        {
          key: "voices",
          heading: "Umpan balik dan bukti",
          cell: (line) => <VoicesText feedback={line.feedback} evidences={line.evidences} />,
        },
        {
          key: "point",
          heading: "Pembahasan",
          cell: (line) =>
            line.state === null ? (
              <span className="text-ink-faint">Belum dibahas</span>
            ) : (
              <PointBadge state={line.state} />
            ),
        },
      ]}
    />
  );
}
