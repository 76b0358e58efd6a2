import type { Route } from "next";
import Link from "next/link";

import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RadioField } from "@/components/ui/radio-field";
import { Table } from "@/components/ui/table";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { sizeOf, type DistributionRule } from "@/lib/evaluation/distribution";
import type { ExpectationView, UnitPredikatView } from "@/lib/evaluation/organisasi-view";
import type { OrganisasiSuggestion } from "@/lib/evaluation/organisasi-suggestion";
import {
  PREDIKAT_ORGANISASI,
  PREDIKAT_ORGANISASI_LABELS,
  RATING_LABELS,
  RATINGS,
  type Rating,
} from "@/lib/evaluation/rating";
import type { PeriodRef } from "@/lib/evaluation/view";
import { momentText } from "@/lib/kernel/indonesian-date";

import { SuggestionWorking } from "./suggestion-working";
import { TeamGuide } from "./team-guide";

/** The predikat that counts for a unit, and where it comes from. */
function PredikatWord({ view }: { view: UnitPredikatView }) {
  if (view.predikat === null) return <span className="text-ink-faint">Belum ditetapkan</span>;
  const from = view.source === "own" ? null : `mengikuti ${view.sourceName}`;
  return (
    <>
      <strong>{PREDIKAT_ORGANISASI_LABELS[view.predikat]}</strong>
      {from !== null && <span className="block text-sm text-ink-soft">{from}</span>}
    </>
  );
}

interface UnitPredikatCardProps {
  view: UnitPredikatView;
  period: PeriodRef;
  rule: DistributionRule;
  timeZone: string;
  set: FormAction;
  suggestion: OrganisasiSuggestion | null;
  expectation: Rating | null;
  /** What the pimpinan has written at the beginning of the year. */
  expected: ExpectationView | null;
}

/** A unit: its predikat with the reason and who set it, the form for whoever sets it, and how its people stand. */
export function UnitPredikatCard({
  view,
  period,
  rule,
  timeZone,
  set,
  suggestion,
  expectation,
  expected,
}: UnitPredikatCardProps) {
  return (
    <Card title={view.name} lead={`Capaian kinerja organisasi ${period.name}`}>
      {/* Side by side only where the working of the proposal has room for its columns. */}
      <div className="grid gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
          <p className="text-xl">
            <PredikatWord view={view} />
          </p>
          {view.reason !== null && (
            <div>
              <p className="text-sm text-ink-soft">Dasar penetapan</p>
              <p className="break-words whitespace-pre-line">{view.reason}</p>
            </div>
          )}
          {view.setBy !== null && view.setAt !== null && (
            <p className="text-sm text-ink-soft">
              Ditetapkan oleh {view.setBy}, {momentText(view.setAt, timeZone)}.
            </p>
          )}
          {view.source === "follows" ? (
            <p className="text-sm text-ink-soft">
              Unit ini tidak memiliki perjanjian kinerja sendiri, jadi mengikuti predikat {view.sourceName}.
            </p>
          ) : (
            !view.maySet && <p className="text-sm text-ink-soft">Yang berwenang menetapkan: {view.setter}.</p>
          )}
          {suggestion !== null && <SuggestionWorking suggestion={suggestion} />}
          {view.maySet && (
            <SetForm view={view} period={period} set={set} expectation={expectation} expected={expected} />
          )}
        </div>
        {view.counts !== null && (
          <section aria-labelledby="sebaran-unit">
            <h3 id="sebaran-unit" className="mb-2 font-semibold">
              Sebaran predikat pegawai unit ini dan di bawahnya
            </h3>
            {sizeOf(view.counts) === 0 ? (
              <p className="text-ink-soft">Belum ada predikat pegawai pada periode ini.</p>
            ) : (
              <TeamGuide
                counts={view.counts}
                team={{
                  counts: view.counts,
                  organisasi: { predikat: view.predikat, unitName: view.sourceName },
                  rule,
                  note: null,
                }}
              />
            )}
          </section>
        )}
      </div>
    </Card>
  );
}

interface SetFormProps {
  view: UnitPredikatView;
  period: PeriodRef;
  set: FormAction;
  expectation: Rating | null;
  expected: ExpectationView | null;
}

function SetForm({ view, period, set, expectation, expected }: SetFormProps) {
  return (
    <Form action={set} label={`Predikat ${view.name}`} className="grid gap-4 border-t border-line pt-4">
      <input type="hidden" name="unitId" value={view.id} />
      <input type="hidden" name="periodId" value={period.id} />
      <input type="hidden" name="version" value={view.version} />
      {period.rhythm === "annual" && (
        <RadioField
          name="expectation"
          label="Pemenuhan ekspektasi pimpinan atas unit ini"
          hint={
            expected === null
              ? "Ekspektasi tahun ini belum ditulis; tuliskan pada Dasar penetapan apa yang Anda nilai."
              : `Yang diharapkan: ${expected.text}`
          }
          options={RATINGS.toReversed().map((value) => ({ value, label: RATING_LABELS[value] }))}
          {...(expectation === null ? {} : { defaultValue: expectation })}
        />
      )}
      <RadioField
        name="predikat"
        label="Predikat kinerja organisasi"
        options={PREDIKAT_ORGANISASI.toReversed().map((value) => ({
          value,
          label: PREDIKAT_ORGANISASI_LABELS[value],
        }))}
        {...(view.source === "own" && view.predikat !== null ? { defaultValue: view.predikat } : {})}
      />
      <TextareaField
        name="reason"
        label="Dasar penetapan"
        hint="Misalnya capaian rencana aksi atau perjanjian kinerja. Bila berbeda dari saran sistem, tuliskan mengapa."
        rows={2}
        limit={500}
        defaultValue={view.reason ?? ""}
      />
      <FormActions>
        <SubmitButton>{view.version === 0 ? "Tetapkan predikat" : "Ubah predikat"}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The units directly below, each with its predikat, who sets it, and whether its people stand to the guide. */
export function UnitPredikatTable({
  units,
  href,
}: {
  units: readonly UnitPredikatView[];
  href: (id: string) => Route;
}) {
  return (
    <Table
      caption="Predikat kinerja organisasi unit di bawahnya"
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          heading: "Unit",
          cell: (unit) => (
            <Link href={href(unit.id)} prefetch={false} className="link">
              {unit.name}
            </Link>
          ),
        },
        { key: "predikat", heading: "Predikat", cell: (unit) => <PredikatWord view={unit} /> },
        {
          key: "setter",
          heading: "Penetap",
          cell: (unit) =>
            unit.source === "follows" ? null : unit.maySet ? <Badge tone="primary">Anda</Badge> : unit.setter,
        },
        {
          key: "people",
          heading: "Pegawai dinilai",
          align: "end",
          cell: (unit) => (unit.counts === null ? null : sizeOf(unit.counts).toLocaleString("id-ID")),
        },
        {
          key: "check",
          heading: "Panduan sebaran",
          cell: (unit) => {
            if (unit.check?.kind !== "checked") return null;
            return unit.check.findings.length === 0 ? (
              <Badge tone="success">Sesuai</Badge>
            ) : (
              <Badge tone="accent">Berbeda</Badge>
            );
          },
        },
      ]}
    />
  );
}
