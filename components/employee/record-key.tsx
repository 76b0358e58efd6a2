import { ChangedMeanwhile, type StoredField } from "@/components/form/changed-meanwhile";
import type { EmployeeRecord } from "@/lib/employee/record-view";

interface RecordKeyFieldsProps {
  record: EmployeeRecord;
  /** What is stored for the fields of the form, where it changes what is there rather than adding to it. */
  stored: readonly StoredField[];
}

/** Whose record a form changes, and the version that the person has been shown. */
export function RecordKeyFields({ record, stored }: RecordKeyFieldsProps) {
  return (
    <>
      <input type="hidden" name="employeeId" value={record.id} />
      <ChangedMeanwhile version={record.version} fields={stored} />
    </>
  );
}
