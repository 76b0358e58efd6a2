import { FlaskConical } from "@/components/ui/icons";

import { LookAgain } from "@/components/exchange/look-again";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Tabs } from "@/components/ui/tabs";
import type { FormAction } from "@/lib/action/form-state";
import { momentText } from "@/lib/kernel/indonesian-date";
import { FINDING_KINDS, type FindingKind } from "@/lib/reorganisation/finding";
import { FINDING_LABELS, type FindingView, type PlanPage, type PlanView } from "@/lib/reorganisation/view";

import { Findings } from "./findings";
import { NextPage } from "./next-page";
import { planHref } from "./plan-href";

interface SimulationProps {
  plan: PlanView;
  kind: FindingKind;
  page: PlanPage<FindingView>;
  timeZone: string;
  simulate: FormAction;
}

function Run({ plan, simulate, label }: { plan: PlanView; simulate: FormAction; label: string }) {
  return (
    <Form action={simulate} label={label} className="grid gap-3">
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <div>
        <SubmitButton tone={plan.isSimulated ? "secondary" : "primary"}>{label}</SubmitButton>
      </div>
    </Form>
  );
}

/** The parts of a simulation that have something in them, and always the one that is open and what stands in the way. */
function shownKinds(plan: PlanView, kind: FindingKind): readonly FindingKind[] {
  return FINDING_KINDS.filter(
    (candidate) => candidate === "fault" || candidate === kind || (plan.findings[candidate] ?? 0) > 0,
  );
}

/** What comes of a plan, told before its day. */
export function Simulation({ plan, kind, page, timeZone, simulate }: SimulationProps) {
  const may = plan.moves.has("simulate");
  const { simulatedAt } = plan;
  return (
    <div className="grid gap-4">
      {plan.isSimulating && (
        <Card>
          <ProgressBar label="Simulasi sedang berjalan" percent={null} />
          <LookAgain />
          <p className="mt-3 text-sm text-ink-soft">
            Seluruh instansi diperiksa; halaman ini memperbarui diri. Tidak ada data yang berubah.
          </p>
          <noscript>
            <p className="mt-3">
              <a href={planHref(plan.id, { part: "simulasi" })} className="link">
                Perbarui halaman
              </a>
            </p>
          </noscript>
        </Card>
      )}
      {simulatedAt !== null && !plan.isSimulated && may && !plan.isSimulating && (
        <Notice tone="warning" title="Isi rancangan berubah setelah simulasi ini">
          Jalankan simulasi lagi agar hasilnya sesuai dengan isi yang terbaru.
        </Notice>
      )}
      {may && simulatedAt !== null && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-ink-soft">Disimulasikan {momentText(simulatedAt, timeZone)}.</p>
          <Run plan={plan} simulate={simulate} label="Simulasikan lagi" />
        </div>
      )}
      {simulatedAt === null && !plan.isSimulating && Object.keys(plan.findings).length === 0 ? (
        <EmptyState
          icon={<FlaskConical />}
          title="Rancangan ini belum disimulasikan"
          actions={may && <Run plan={plan} simulate={simulate} label="Jalankan simulasi" />}
        >
          Simulasi menunjukkan siapa yang berganti pejabat penilai, SKP mana yang diperbarui, ke mana
          indikator dan rencana aksi pindah, dan apa yang masih menghalangi. Data yang berlaku tidak berubah.
        </EmptyState>
      ) : (
        <div>
          <Tabs
            label="Hasil simulasi"
            tabs={shownKinds(plan, kind).map((candidate) => ({
              href: planHref(plan.id, { part: "simulasi", list: candidate }),
              label: FINDING_LABELS[candidate],
              current: candidate === kind,
              count: plan.findings[candidate] ?? 0,
            }))}
          />
          <Findings kind={kind} rows={page.rows} />
          <NextPage
            label="hasil simulasi"
            href={
              page.next === null
                ? null
                : planHref(plan.id, { part: "simulasi", list: kind, after: page.next })
            }
          />
        </div>
      )}
    </div>
  );
}
