import type { Scope } from "../scope";

/**
 * The scope as a Prisma `where` on employees. `unitIds` is the scope's subtree, loaded by the room `agency`
 * (`subtreeUnitIds`); it is not looked at for other kinds of scope. `today` is midnight UTC as the database wants it.
 */
export function employeesInScope(scope: Scope, unitIds: readonly string[], today: Date) {
  switch (scope.kind) {
    case "agency":
      return {};
    case "units": {
      const placed = {
        placements: {
          some: {
            unitId: { in: [...unitIds] },
            validFrom: { lte: today },
            OR: [{ validTo: null }, { validTo: { gte: today } }],
          },
        },
      };
      return scope.ownEmployeeId === null ? placed : { OR: [{ id: scope.ownEmployeeId }, placed] };
    }
    case "self":
      return { id: scope.employeeId };
    case "none":
      return { id: { in: [] as string[] } };
  }
}
