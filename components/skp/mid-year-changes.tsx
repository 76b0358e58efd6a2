import type { Route } from "next";
import Link from "next/link";

import { DiffView } from "@/components/ui/diff-view";
import { Timeline } from "@/components/ui/timeline";
import { addDays } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { ChangeSide, SkpChangesView, SkpChangeView } from "@/lib/skp/mid-year-view";
import { SKP_CLOSE_LABELS } from "@/lib/skp/skp";

const ASPECTS = [
  ["position", "Jabatan"],
  ["unit", "Unit kerja"],
  ["appraiser", "Pejabat penilai kinerja"],
] as const satisfies readonly (readonly [keyof ChangeSide, string])[];

function titleOf({ kind, reason, teamName }: SkpChangeView): string {
  const because = reason === null ? "" : `: ${SKP_CLOSE_LABELS[reason].toLowerCase()}`;
  switch (kind) {
    case "closed":
      return `SKP ditutup untuk dievaluasi${because}`;
    case "opened":
      return `SKP ini dibuka${because}`;
    case "carried":
      return `Konsep SKP mengikuti perubahan${because}`;
    case "team_ended":
      return `${teamName ?? "Tim kerja"} bubar`;
  }
}

function closedWords({ reason, changedOn, otherId }: SkpChangeView): string {
  const day = longDate(addDays(changedOn, -1));
  if (reason === "pensiun" || reason === "meninggal" || reason === "left") {
    return `Yang dikerjakan sampai ${day} tetap dievaluasi; tidak ada yang perlu dikonfirmasi.`;
  }
  const next = otherId === null ? "" : " Sisa tahun direncanakan pada SKP berikutnya.";
  return `Yang dikerjakan sampai ${day} dievaluasi pejabat penilai pada masa itu.${next}`;
}

function wordsOf(change: SkpChangeView, isOwn: boolean): string {
  switch (change.kind) {
    case "closed":
      return closedWords(change);
    case "opened":
      return "Baris yang masih sesuai sudah disalin dari SKP sebelumnya. Periksa targetnya untuk sisa tahun, lalu ajukan.";
    case "carried":
      return `SKP belum ditetapkan kedua pihak, sehingga masanya tidak diputus. Periksa apakah isinya masih sesuai dengan jabatan ${isOwn ? "Anda" : "pegawai"} sekarang.`;
    case "team_ended":
      return "RHK dari tim ini tetap tercatat dan dinilai sebatas yang sudah dikerjakan; tidak perlu dihapus.";
  }
}

function Detail({ change, isOwn }: { change: SkpChangeView; isOwn: boolean }) {
  const { before, after } = change.detail;
  const lines =
    before === null || after === null
      ? []
      : ASPECTS.filter(([key]) => before[key] !== after[key]).map(([key, label]) => ({
          key,
          label,
          before: before[key],
          after: after[key],
        }));
  return (
    <div className="mt-1 grid max-w-3xl gap-3">
      <p>{wordsOf(change, isOwn)}</p>
      {lines.length > 0 && <DiffView lines={lines} />}
      {change.lines.length > 0 && (
        <ul className="list-disc pl-5">
          {change.lines.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {change.otherId !== null && (
        <p>
          <Link
            href={`/skp/${change.otherId}/perubahan` as Route}
            prefetch={false}
            className="link font-semibold"
          >
            {change.kind === "opened" ? "Lihat SKP sebelumnya" : "Lihat SKP berikutnya"}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What came over an SKP within its year, and what it means for the person. */
export function MidYearChanges({ view }: { view: SkpChangesView }) {
  return (
    <Timeline
      label="Perubahan di tengah tahun"
      entries={view.changes.map((change, place) => ({
        key: change.id,
        when: `Mulai ${longDate(change.changedOn)}`,
        title: titleOf(change),
        detail: <Detail change={change} isOwn={view.isOwn} />,
        current: place === 0,
      }))}
    />
  );
}
