import type { CalendarDate, DateSpan } from "@/lib/kernel/calendar";
import { isOrdered, overlappingPairs } from "@/lib/kernel/span";

/**
 * Pendelegasian kewenangan menilai by SK: the head of `unitId` lets `delegateId` (also a JF) appraise the people listed
 * ("pejabat lain yang diberi pendelegasian kewenangan", PermenPANRB 6/2022).
 */
export interface Delegation {
  readonly id: string;
  /** The unit whose head delegates. */
  readonly unitId: string;
  readonly delegateId: string;
  readonly decree: string;
  readonly employeeIds: readonly string[];
  readonly validity: DateSpan;
}

export type DelegationFault =
  | { readonly code: "decree_missing"; readonly delegationId: string }
  | { readonly code: "validity_reversed"; readonly delegationId: string }
  | { readonly code: "nobody_listed"; readonly delegationId: string }
  | {
      readonly code: "delegate_listed";
      readonly delegationId: string;
      readonly employeeId: string;
    }
  | {
      readonly code: "listed_twice";
      readonly employeeId: string;
      readonly delegationIds: readonly [string, string];
      readonly on: CalendarDate;
    }
  /** Two people would appraise each other. */
  | {
      readonly code: "mutual";
      readonly delegationIds: readonly [string, string];
    };

/**
 * What is wrong among the delegations of an agency: without an SK, an empty list, the delegate in his own list, one
 * person under two delegations on a day (also twice in one list), two delegates on each other's list.
 */
export function delegationFaults(delegations: readonly Delegation[]): readonly DelegationFault[] {
  const faults: DelegationFault[] = [];
  const sound: Delegation[] = [];
  for (const delegation of delegations) {
    const { id: delegationId, delegateId, employeeIds } = delegation;
    if (delegation.decree.trim() === "") faults.push({ code: "decree_missing", delegationId });
    if (employeeIds.length === 0) faults.push({ code: "nobody_listed", delegationId });
    if (employeeIds.includes(delegateId)) {
      faults.push({
        code: "delegate_listed",
        delegationId,
        employeeId: delegateId,
      });
    }
    if (isOrdered(delegation.validity)) sound.push(delegation);
    else faults.push({ code: "validity_reversed", delegationId });
  }
  const listed = sound.flatMap((delegation) =>
    delegation.employeeIds.map((employeeId) => ({ employeeId, delegation })),
  );
  const byPerson = Map.groupBy(listed, (entry) => entry.employeeId);
  for (const [employeeId, entries] of byPerson) {
    for (const [first, second] of overlappingPairs(entries, ({ delegation }) => delegation.validity)) {
      faults.push({
        code: "listed_twice",
        employeeId,
        delegationIds: [first.delegation.id, second.delegation.id],
        on: second.delegation.validity.from,
      });
    }
  }
  return [...faults, ...mutualDelegations(sound, byPerson)];
}

function mutualDelegations(
  delegations: readonly Delegation[],
  byPerson: ReadonlyMap<string, readonly { readonly delegation: Delegation }[]>,
): DelegationFault[] {
  const faults: DelegationFault[] = [];
  for (const delegation of delegations) {
    for (const { delegation: other } of byPerson.get(delegation.delegateId) ?? []) {
      const isMutual =
        delegation.id < other.id &&
        delegation.employeeIds.includes(other.delegateId) &&
        overlappingPairs([delegation, other], ({ validity }) => validity).length > 0;
      if (isMutual)
        faults.push({
          code: "mutual",
          delegationIds: [delegation.id, other.id],
        });
    }
  }
  return faults;
}
