import Link from "next/link";

import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Stepper, type StepState } from "@/components/ui/stepper";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import { FINDING_KINDS } from "@/lib/reorganisation/finding";
import { FINDING_LABELS, FINDING_UNITS, type PlanView } from "@/lib/reorganisation/view";

import { planHref } from "./plan-href";

interface PlanSummaryProps {
  plan: PlanView;
  timeZone: string;
}

/** How far the plan is: drafted, handed in, set, in effect. */
function stepsOf(plan: PlanView) {
  const reached = { draft: 0, submitted: 1, approved: 2, applied: 4, refused: 3, cancelled: 0 }[plan.status];
  const state = (at: number): StepState => (at < reached ? "done" : at === reached ? "current" : "ahead");
  return [
    { key: "draft", label: "Rancangan", state: state(0), note: plan.createdByName },
    { key: "submitted", label: "Penetapan", state: state(1), note: plan.decidedByName ?? "oleh orang kedua" },
    { key: "approved", label: "Menunggu harinya", state: state(2), note: longDate(plan.effectiveOn) },
    { key: "applied", label: "Berlaku", state: state(3) },
  ];
}

/** What the plan is and how far it has come. */
export function PlanSummary({ plan, timeZone }: PlanSummaryProps) {
  const moment = (at: Date | null, by: string | null): string | null =>
    at === null ? null : `${by === null ? "" : `${by}, `}${momentText(at, timeZone)}`;
  const isOutdated = plan.status === "draft" && !plan.isSimulated;
  const effects = FINDING_KINDS.filter((kind) => (plan.findings[kind] ?? 0) > 0);
  return (
    <div className="grid gap-6">
      {plan.status !== "cancelled" && (
        <Card>
          <Stepper label="Tahap penataan" steps={stepsOf(plan)} />
        </Card>
      )}
      {effects.length > 0 && (
        <Card title="Akibatnya menurut simulasi" lead="Buka untuk melihat siapa atau apa saja.">
          <DescriptionList
            items={effects.map((kind) => ({
              term: FINDING_LABELS[kind],
              detail: (
                <Link
                  href={planHref(plan.id, { part: "simulasi", list: kind })}
                  prefetch={false}
                  className="link"
                >
                  {(plan.findings[kind] ?? 0).toLocaleString("id-ID")} {FINDING_UNITS[kind]}
                  <span className="sr-only">, {FINDING_LABELS[kind]}</span>
                </Link>
              ),
            }))}
          />
        </Card>
      )}
      <Card title="Tentang rancangan ini">
        <DescriptionList
          items={[
            { term: "Dasar hukum", detail: plan.legalBasis },
            { term: "Mulai berlaku", detail: longDate(plan.effectiveOn) },
            {
              term: "Isi",
              detail: `${plan.lines.unit.toLocaleString("id-ID")} unit, ${plan.lines.post.toLocaleString("id-ID")} jabatan, ${plan.lines.iku.toLocaleString("id-ID")} indikator yang diserahkan satu per satu`,
            },
            { term: "Dibuat", detail: moment(plan.createdAt, plan.createdByName) },
            { term: "Diajukan", detail: moment(plan.submittedAt, plan.submittedByName) ?? "Belum diajukan" },
            { term: "Ditetapkan", detail: moment(plan.decidedAt, plan.decidedByName) ?? "Belum ditetapkan" },
            {
              term: "Disimulasikan",
              detail:
                plan.simulatedAt === null
                  ? "Belum disimulasikan"
                  : `${momentText(plan.simulatedAt, timeZone)}${isOutdated ? " (isi sudah berubah sejak itu)" : ""}`,
            },
          ]}
        />
      </Card>
    </div>
  );
}
