import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Stepper, type StepState } from "@/components/ui/stepper";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import type { PlanView } from "@/lib/reorganisation/view";

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
  return (
    <div className="grid gap-6">
      {plan.status !== "cancelled" && (
        <Card>
          <Stepper label="Tahap penataan" steps={stepsOf(plan)} />
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
                  : `${momentText(plan.simulatedAt, timeZone)}${plan.isSimulated ? "" : " (isi sudah berubah sejak itu)"}`,
            },
          ]}
        />
      </Card>
    </div>
  );
}
