import type { Route } from "next";
import type { ReactNode } from "react";

import type { StoredField } from "@/components/form/changed-meanwhile";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { FormAction } from "@/lib/action/form-state";
import { nameWithTitles } from "@/lib/employee/employee";
import type { EmployeeRecord } from "@/lib/employee/record-view";

import { RecordKeyFields } from "./record-key";

interface RecordFormFrameProps {
  record: EmployeeRecord;
  title: string;
  lead?: ReactNode;
  action: FormAction;
  submit: string;
  /** What is stored now for the fields of a form that changes rather than adds. */
  stored?: readonly StoredField[];
  children: ReactNode;
  /** What stands beside the form: what is recorded now. */
  aside?: ReactNode;
}

/** The page around a form that changes one thing of a record. */
export function RecordFormFrame({
  record,
  title,
  lead,
  action,
  submit,
  stored = [],
  children,
  aside,
}: RecordFormFrameProps) {
  const href = `/pegawai/${record.id}` as Route;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { href: "/pegawai", label: "Pegawai" },
          { href, label: nameWithTitles(record) },
        ]}
        {...(lead === undefined ? {} : { lead })}
        viewers="admin kepegawaian dan pengelola kinerja unitnya. Perubahan dicatat dalam jejak audit."
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card>
          <Form action={action}>
            <RecordKeyFields record={record} stored={stored} />
            {children}
            <FormActions>
              <SubmitButton>{submit}</SubmitButton>
              <LinkButton href={href}>Batal</LinkButton>
            </FormActions>
          </Form>
        </Card>
        {aside !== undefined && <div className="grid gap-6">{aside}</div>}
      </div>
    </>
  );
}
