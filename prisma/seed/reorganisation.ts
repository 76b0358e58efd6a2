import type { BuiltAccount } from "@/tests/builders/account";
import { aReorganisation } from "@/tests/builders/reorganisation";
import type { Built } from "@/tests/builders/rows";
import type { City } from "./city";

/** A merger that an agency of the demo has drafted: units and people by their keys. */
export interface MergerPlan {
  readonly title: string;
  readonly legalBasis: string;
  /** The unit that ends, and into which it goes. */
  readonly ends: string;
  readonly into: string;
  /** The unit that its head leads from the day on. */
  readonly headTo: string;
  /** Who drafts it. */
  readonly by: string;
}

/** The draft, to be simulated, handed in and set by whoever looks at the demo. */
export function reorganisationOf(
  city: City,
  built: readonly Built[],
  accounts: ReadonlyMap<string, BuiltAccount>,
): readonly Built[] {
  const { reorganisation: plan } = city.plan;
  if (plan === undefined) return [];
  const account = accounts.get(plan.by);
  if (account === undefined) throw new RangeError(`the plan has no ${plan.by}`);
  const chance = city.chance("reorganisation");
  const agencyId = city.agency.id;
  const planId = chance.id();
  const head = city.person(`${plan.ends}/kepala`);
  const held = built
    .flatMap(({ rows }) => rows.placement ?? [])
    .find((row) => row.employeeId === head.id && row.kind === "definitif" && row.validTo === null);
  const { id: unitId, row: unit } = city.unit(plan.ends);
  const { title, legalBasis } = plan;
  const drafted = aReorganisation(
    city.agency,
    account,
    {
      ...{ id: planId, title, legalBasis, effectiveOn: city.days.month(2) },
      createdAt: `${city.days.day(-3)}T02:15:00Z`,
    },
    chance,
  );
  const position = city.headPosition(plan.headTo);
  return [
    drafted,
    {
      rows: {
        reorganisationUnit: [
          {
            ...{ agencyId, id: chance.id(), planId, unitId, isNew: false, ends: true, code: null },
            ...{ name: unit.name, kind: unit.kind, headTitle: null, parentId: null },
            ...{ appraisalSuperiorId: null, sortOrder: 0, intoId: city.unit(plan.into).id, heirId: null },
            basisVersion: 1,
          },
        ],
        reorganisationPost: [
          {
            ...{ agencyId, id: chance.id(), planId, employeeId: head.id, unitId: city.unit(plan.headTo).id },
            ...{ positionId: position.id, isHead: true, basisPlacementId: held?.id ?? null },
          },
        ],
      },
    },
  ];
}
