import type { OrgNames } from "@/lib/employee/org-messages";

/** Names that tell what they name, for sentences about faults. */
export const NAMES: OrgNames = {
  person: (employeeId) => `Pegawai ${employeeId}`,
  unit: (unitId) => `Unit ${unitId}`,
  placement: (placementId) => `penempatan ${placementId}`,
  delegation: (delegationId) => `SK ${delegationId}`,
};
