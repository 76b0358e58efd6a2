import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Explanation } from "@/components/ui/explanation";
import { Table, type Column } from "@/components/ui/table";
import type { WhatIfLine, WhatIfUnit, WhatIfView } from "@/lib/dashboard/what-if-view";
import type { OrganisasiSuggestion } from "@/lib/evaluation/organisasi-suggestion";
import { COURSE_STAND_LABELS } from "@/lib/iku/course-messages";
import { PREDIKAT_ORGANISASI_LABELS, RATING_LABELS, RATINGS } from "@/lib/evaluation/rating";

import { StandMark } from "./stand-mark";

/** What is and what would be, the latter marked where it differs. */
function Move({ is, would }: { is: string; would: string }) {
  if (is === would) return <>{is}</>;
  return (
    <>
      <span className="text-ink-soft line-through">{is}</span>
      <span className="sr-only"> menjadi </span>
      <span className="block font-bold">{would}</span>
    </>
  );
}

const COLUMNS: readonly Column<WhatIfLine>[] = [
  {
    key: "name",
    heading: "Indikator",
    cell: ({ id, code, name, unitName, isChanged }) => (
      <span className="block max-w-reading">
        <Link className="link font-semibold" prefetch={false} href={`/iku/${id}` as Route}>
          {name}
        </Link>
        <span className="block text-sm font-normal text-ink-soft">
          {code} · {unitName}
        </span>
        {!isChanged && <Badge>Tidak berubah</Badge>}
      </span>
    ),
  },
  {
    key: "target",
    heading: "Target setahun",
    align: "end",
    cell: ({ is, would }) => <Move is={is.target} would={would.target} />,
  },
  {
    key: "realisasi",
    heading: "Realisasi sejauh ini",
    align: "end",
    cell: ({ is, would }) => <Move is={is.realisasi} would={would.realisasi} />,
  },
  {
    key: "capaian",
    heading: "Capaian setahun",
    align: "end",
    cell: ({ is, would, name, working }) => (
      <span className="inline-flex items-start gap-1">
        <span>
          <Move is={is.capaian} would={would.capaian} />
        </span>
        <Explanation
          of={`capaian simulasi ${name}`}
          formula={working}
          source="simulasi; tidak ada yang disimpan"
        >
          Realisasi sejauh ini terhadap target setahun, seandainya isian di atas benar.
        </Explanation>
      </span>
    ),
  },
  {
    key: "forecast",
    heading: "Perkiraan capaian",
    align: "end",
    cell: ({ is, would }) => <Move is={is.forecast} would={would.forecast} />,
  },
  {
    key: "stand",
    heading: "Keadaan",
    cell: ({ is, would }) =>
      is.stand === would.stand ? (
        <StandMark stand={is.stand} />
      ) : (
        <span className="grid justify-items-start gap-1">
          <span className="text-ink-soft line-through">{COURSE_STAND_LABELS[is.stand]}</span>
          <span className="sr-only">menjadi</span>
          <StandMark stand={would.stand} />
        </span>
      ),
  },
];

function ratingText({ outcome }: OrganisasiSuggestion): string {
  if (outcome.kind === "by-expectation") return RATING_LABELS[outcome.capaian];
  return outcome.kind === "none" ? "belum dapat diusulkan" : PREDIKAT_ORGANISASI_LABELS[outcome.predikat];
}

function proposed({ outcome }: OrganisasiSuggestion, rating: (typeof RATINGS)[number]): string {
  return outcome.kind === "by-expectation" ? PREDIKAT_ORGANISASI_LABELS[outcome.table[rating]] : "–";
}

function UnitMoves({ unit }: { unit: WhatIfUnit }) {
  const met = ({ lines }: OrganisasiSuggestion): string =>
    `${String(lines.filter(({ counts }) => counts === "met" || counts === "beyond").length)} dari ${String(lines.length)}`;
  return (
    <Card
      title={unit.name}
      lead="Usulan predikat organisasi setahun dari perjanjian kinerja; pimpinan di atasnya yang menetapkan."
    >
      <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        <Item label="Indikator mencapai target" is={met(unit.is)} would={met(unit.would)} />
        <Item label="Rating capaian" is={ratingText(unit.is)} would={ratingText(unit.would)} />
        {RATINGS.toReversed().map((rating) => (
          <Item
            key={rating}
            label={`Predikat bila ekspektasi ${RATING_LABELS[rating].toLocaleLowerCase("id-ID")}`}
            is={proposed(unit.is, rating)}
            would={proposed(unit.would, rating)}
          />
        ))}
      </dl>
    </Card>
  );
}

function Item({ label, is, would }: { label: string; is: string; would: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-soft">{label}</dt>
      <dd className="font-semibold">
        <Move is={is} would={would} />
      </dd>
    </div>
  );
}

/** What would come of it: the indicator, those above it, the predikat proposed for who promises them. */
export function WhatIfResult({ view }: { view: WhatIfView }) {
  return (
    <div className="grid gap-6">
      <section aria-labelledby="indikator-bergerak">
        <h2 id="indikator-bergerak" className="mb-3 text-lg font-semibold">
          {view.lines.length > 1 ? "Indikator ini dan yang dihitung darinya" : "Indikator ini"}
        </h2>
        <Table
          caption="Capaian sekarang dan dalam simulasi"
          columns={COLUMNS}
          rows={view.lines}
          rowKey={({ id }) => id}
        />
      </section>
      <section aria-labelledby="predikat-bergerak" className="grid gap-3">
        <h2 id="predikat-bergerak" className="text-lg font-semibold">
          Usulan predikat organisasi
        </h2>
        {view.units.length === 0 ? (
          <p className="max-w-reading text-ink-soft">
            Tidak ada perjanjian kinerja yang disepakati tahun ini memuat indikator ini atau yang dihitung
            darinya, jadi tidak ada usulan predikat yang bergerak.
          </p>
        ) : (
          view.units.map((unit) => <UnitMoves key={unit.id} unit={unit} />)
        )}
      </section>
    </div>
  );
}
