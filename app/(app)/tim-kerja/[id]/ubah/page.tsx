import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { storedTeam } from "@/components/team/stored-team";
import { TeamFields } from "@/components/team/team-fields";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { teamDetail } from "@/lib/employee/server/teams";
import { isId } from "@/lib/kernel/id";

import { changeTeamAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah tim kerja" };

export default async function ChangeTeamPage({ params }: PageProps<"/tim-kerja/[id]/ubah">) {
  const actor = await requirePermission("employee.edit-teams");
  const { id } = await params;
  const team = isId(id) ? await teamDetail(actor, id) : null;
  if (team?.mayEdit !== true) notFound();
  return (
    <>
      <PageHeader
        title="Ubah tim kerja"
        breadcrumbs={[
          { href: "/tim-kerja", label: "Tim kerja" },
          { href: `/tim-kerja/${id}` as Route, label: team.name },
        ]}
        viewers="admin kepegawaian dan pengelola kinerja unit pembentuk."
      />
      <Card className="max-w-4xl">
        <Form action={changeTeamAction}>
          <input type="hidden" name="teamId" value={id} />
          <ChangedMeanwhile version={team.version} fields={storedTeam(team)} />
          <TeamFields team={team} unit={{ id: team.unitId, label: team.unitName }} />
          <FormActions>
            <SubmitButton>Simpan perubahan</SubmitButton>
            <LinkButton href={`/tim-kerja/${id}` as Route}>Batal</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
