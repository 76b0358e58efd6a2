import type { Actor } from "@/lib/access/actor";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { MOST_GROUPS, type Kebijakan, type KebijakanGroup } from "../../kebijakan";
import { groupKeyFor, raised } from "../../kebijakan-group";
import type { KebijakanRefusal } from "../../kebijakan-refusal";
import type {
  ChangeSectionInput,
  CopyKebijakanInput,
  RaiseGroupInput,
  RemoveGroupInput,
  SaveGroupInput,
  SaveRestInput,
} from "../../kebijakan-schema";
import { withSettings } from "../../kebijakan-value";
import { copyKebijakan, saveKebijakan, type SavedKebijakan } from "./save-kebijakan";

type Saved = Promise<Result<SavedKebijakan, KebijakanRefusal>>;

/** Changes the settings of one section. */
export function changeSection(actor: Actor, { values, ...which }: ChangeSectionInput): Saved {
  return saveKebijakan(actor, which, (policy) => ok(withSettings(policy, values)));
}

function savedGroup(policy: Kebijakan, input: SaveGroupInput): Result<Kebijakan, KebijakanRefusal> {
  const { groups } = policy;
  const { label, employeeKinds, positionKinds, positionNames, unitKinds } = input;
  const { rhythm, isExternal, selfAssessment } = input;
  if (input.key !== undefined && !groups.some(({ key }) => key === input.key)) {
    return refuse({ code: "not-found" });
  }
  const others = groups.filter(({ key }) => key !== input.key);
  if (others.some((other) => other.label.toLowerCase() === label.toLowerCase())) {
    return refuse({ code: "label-taken", label });
  }
  if (others.length >= MOST_GROUPS) return refuse({ code: "too-many-groups", most: MOST_GROUPS });
  const keys = groups.map(({ key }) => key);
  const group: KebijakanGroup = {
    key: input.key ?? groupKeyFor(label, keys),
    label,
    match: { employeeKinds, positionKinds, positionNames, unitKinds },
    ...{ rhythm, isExternal, selfAssessment },
  };
  const changed = groups.map((each) => (each.key === group.key ? group : each));
  return ok({ ...policy, groups: input.key === undefined ? [...groups, group] : changed });
}

/** Adds a group at the end, or changes one where it stands. */
export function saveGroup(actor: Actor, input: SaveGroupInput): Saved {
  return saveKebijakan(actor, input, (policy) => savedGroup(policy, input));
}

/** Changes how those in no group are evaluated. */
export function saveRest(actor: Actor, input: SaveRestInput): Saved {
  const { rhythm, selfAssessment } = input;
  return saveKebijakan(actor, input, (policy) => ok({ ...policy, rest: { rhythm, selfAssessment } }));
}

/** Takes a group out; its people belong to a later group or to the rest from then on. */
export function removeGroup(actor: Actor, input: RemoveGroupInput): Saved {
  return saveKebijakan(actor, input, (policy) => {
    const groups = policy.groups.filter(({ key }) => key !== input.key);
    return groups.length === policy.groups.length ? refuse({ code: "not-found" }) : ok({ ...policy, groups });
  });
}

/** Moves a group one place up: where several take a person in, the first counts. */
export function raiseGroup(actor: Actor, { key, ...which }: RaiseGroupInput): Saved {
  return saveKebijakan(actor, { ...which, reason: "Urutan kelompok diubah" }, (policy) => {
    const groups = raised(policy.groups, key);
    return groups === null ? refuse({ code: "not-found" }) : ok({ ...policy, groups: [...groups] });
  });
}

/** Gives the next year a policy of its own, equal to this year's. */
export function copyToNextYear(actor: Actor, { year }: CopyKebijakanInput): Saved {
  return copyKebijakan(actor, year);
}
