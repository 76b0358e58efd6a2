import { addDays } from "@/lib/kernel/calendar";
import { aGrant, anAccount, type BuiltAccount, type BuiltGrant } from "@/tests/builders/account";
import type { Built } from "@/tests/builders/rows";
import type { City, Post } from "./city";

export interface SignIns {
  /** By the key of the person in the plan. */
  readonly accounts: ReadonlyMap<string, BuiltAccount>;
  readonly grants: readonly { readonly account: BuiltAccount; readonly built: BuiltGrant }[];
  readonly built: readonly Built[];
}

/** Roles hold from the day on which the agency began with the product. */
const WEEKS_IN_USE = 8;

function statusOf(city: City, post: Post): "active" | "invited" | "suspended" {
  if (city.activeKeys.has(post.key)) return "active";
  return post.hasLeft ? "suspended" : "invited";
}

/**
 * An account for everybody: those who play a part in the demo have their password already, the others wait for their
 * activation slip, those who have left are shut out.
 */
export function signInsOf(city: City, passwordHash: string): SignIns {
  const began = addDays(city.days.today, -7 * WEEKS_IN_USE);
  const createdAt = `${began}T01:00:00Z`;
  const accounts = new Map<string, BuiltAccount>();
  const leading = new Set(city.plan.people.flatMap(({ key, grants }) => (grants.length > 0 ? [key] : [])));
  for (const post of city.posts.values()) {
    const status = statusOf(city, post);
    const own = status === "active" ? { passwordHash, passwordSetAt: `${addDays(began, 2)}T02:30:00Z` } : {};
    const email = status === "active" ? post.employee.row.email : null;
    // Who works without a role of the demo is new to the product, and sees first what the work is for.
    const sightSeen = status === "active" && !leading.has(post.key) ? 0 : 2;
    const given = { employee: post.employee, email, status, createdAt, sightSeen, ...own };
    accounts.set(post.key, anAccount(city.agency, given, city.chance(`account/${post.key}`)));
  }
  const grants = city.plan.people.flatMap((person) => {
    const account = accounts.get(person.key);
    if (account === undefined) throw new RangeError(`the plan has no ${person.key}`);
    return person.grants.map(({ role, unit }) => {
      const chance = city.chance(`grant/${person.key}/${role}`);
      const scope = unit === null ? null : city.unit(unit);
      return { account, built: aGrant(account, role, scope, { validFrom: began }, chance) };
    });
  });
  return { accounts, grants, built: [...accounts.values(), ...grants.map(({ built }) => built)] };
}
