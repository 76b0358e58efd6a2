import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/action/form-state";
import { checkDistribution, sizeOf } from "@/lib/evaluation/distribution";
import type { PeriodRef, TeamView } from "@/lib/evaluation/view";

import { GuideSentence, TeamGuide } from "./team-guide";

interface TeamCardProps {
  team: TeamView;
  period: PeriodRef;
  /** Null where nothing may be written. */
  explain: FormAction | null;
}

/** Where one's team stands in a period, and one reason where it leaves the guide. */
export function TeamCard({ team, period, explain }: TeamCardProps) {
  const { note } = team;
  const check = checkDistribution(team.counts, team.organisasi.predikat, team.rule);
  if (check.kind === "hidden") return null;
  const leaves = check.kind === "checked" && check.findings.length > 0;
  return (
    <Card title="Sebaran predikat tim saya" lead={period.name}>
      {sizeOf(team.counts) === 0 ? (
        <div className="grid gap-3">
          <p className="text-ink-soft">Belum ada yang Anda tetapkan pada periode ini.</p>
          <GuideSentence {...team} />
        </div>
      ) : (
        <TeamGuide team={team} counts={team.counts} />
      )}
      {explain !== null && (leaves || note !== null) && (
        <Form action={explain} label="Alasan sebaran" className="mt-4 grid gap-3">
          <input type="hidden" name="periodId" value={period.id} />
          <input type="hidden" name="version" value={note?.version ?? 0} />
          <TextareaField
            name="reason"
            label="Alasan sebaran berbeda dari panduan"
            hint="Satu kalimat untuk seluruh tim pada periode ini."
            rows={2}
            limit={500}
            defaultValue={note?.reason ?? ""}
          />
          <FormActions>
            <SubmitButton tone="secondary" size="small">
              Simpan alasan
            </SubmitButton>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}
