import { Check, ChevronDown, Minus } from "@/components/ui/icons";

import { ALL_ROLES, PERMISSION_LABELS, permissionsByRoom } from "@/lib/access/permission-labels";
import { PERMISSIONS, type Permission } from "@/lib/access/permissions";
import { ROLE_LABELS, type AnyRole } from "@/lib/access/role";

function isHeldBy(permission: Permission, role: AnyRole): boolean {
  const roles: readonly AnyRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}

function Held({ held }: { held: boolean }) {
  const Icon = held ? Check : Minus;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={held ? "mx-auto size-5 text-success" : "mx-auto size-4 text-ink-faint opacity-60"}
      />
      <span className="sr-only">{held ? "ya" : "tidak"}</span>
    </>
  );
}

/** What each role may do, as a table whose first column stays in sight. Made from the very matrix that decides. */
export function PermissionMatrix() {
  return (
    <div className="table-frame hidden sm:block" role="region" aria-label="Hak menurut peran" tabIndex={0}>
      <table className="table min-w-220">
        <caption className="sr-only">Hak menurut peran</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky start-0 z-10 w-56 bg-sunken align-bottom">
              Hak
            </th>
            {ALL_ROLES.map((role) => (
              <th key={role} scope="col" className="px-1.5 text-center align-bottom whitespace-normal">
                {ROLE_LABELS[role]}
              </th>
            ))}
          </tr>
        </thead>
        {permissionsByRoom().map(({ room, label, permissions }) => (
          <tbody key={room}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={ALL_ROLES.length + 1}
                className="border-t border-line bg-sunken py-2 text-sm text-ink-soft"
              >
                <span className="sticky start-4">{label}</span>
              </th>
            </tr>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row" className="sticky start-0 z-10 bg-surface py-2 font-medium">
                  {PERMISSION_LABELS[permission]}
                </th>
                {ALL_ROLES.map((role) => (
                  <td key={role} className="px-1.5 py-2 text-center align-middle">
                    <Held held={isHeldBy(permission, role)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The same for a phone: one card a role, with what it may do by part. */
export function RoleCards() {
  const rooms = permissionsByRoom();
  return (
    <div className="grid gap-3 sm:hidden">
      {ALL_ROLES.map((role) => (
        <details key={role} className="group rounded-lg border border-line bg-surface">
          <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-2 px-4 py-3 font-semibold">
            {ROLE_LABELS[role]}
            <ChevronDown aria-hidden="true" className="size-5 shrink-0 text-ink-soft group-open:rotate-180" />
          </summary>
          <dl className="grid gap-3 border-t border-line px-4 py-3">
            {rooms.map(({ room, label, permissions }) => {
              const held = permissions.filter((permission) => isHeldBy(permission, role));
              if (held.length === 0) return null;
              return (
                <div key={room}>
                  <dt className="text-sm font-semibold text-ink-soft">{label}</dt>
                  {held.map((permission) => (
                    <dd key={permission} className="mt-1 flex items-start gap-2">
                      <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-success" />
                      {PERMISSION_LABELS[permission]}
                    </dd>
                  ))}
                </div>
              );
            })}
          </dl>
        </details>
      ))}
    </div>
  );
}
