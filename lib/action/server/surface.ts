import type { z } from "zod";
import type { Permission } from "@/lib/access/permissions";

/**
 * What an entrance (a server action, a route handler) asks of whoever knocks. `public` ones answer anybody and stand
 * in the list of `tests/guard/surface`, so that none is added in passing.
 */
export type Entrance =
  | {
      readonly kind: "permission";
      readonly permission: Permission;
      /** Also open to an account that has yet to set up its second factor. */
      readonly beforeSecondFactor: boolean;
    }
  | { readonly kind: "public" };

/** What an entrance asks, and what it takes. */
export type Declared = Entrance & { readonly schema: z.ZodType };

const entrances = new WeakMap<object, Declared>();

/** Notes what the entrance asks, for the test that walks all of them, and gives it back. */
export function declareEntrance<F extends object>(entrance: F, asks: Declared): F {
  entrances.set(entrance, asks);
  return entrance;
}

/** What an exported function has declared; null where it went round `action`, `publicAction`, `route`, `publicRoute`. */
export function entranceOf(exported: object): Declared | null {
  return entrances.get(exported) ?? null;
}
