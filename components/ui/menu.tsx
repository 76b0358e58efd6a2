import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";

import { Popover } from "./popover";

interface MenuProps {
  /** Of what these are the actions: "Tindakan untuk Siti Aminah". */
  label: string;
  /** `MenuLink`s and `MenuButton`s, each in an <li>. */
  children: ReactNode;
}

export const menuItemStyle =
  "flex min-h-10 w-full items-center gap-2 rounded-md px-3 py-1.5 text-start text-[0.9375rem] hover:bg-sunken -outline-offset-2 [&_svg]:size-4 [&_svg]:text-ink-soft";

/**
 * Further actions on a thing, behind three dots. A list of links and buttons, walked with Tab, and not `role="menu"`:
 * its items may be forms that work without script.
 */
export function Menu({ label, children }: MenuProps) {
  return (
    <Popover
      label={label}
      side="end"
      face={<Ellipsis aria-hidden="true" className="size-5" />}
      buttonClassName="no-print inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
      className="min-w-48 p-1.5"
    >
      <ul>{children}</ul>
    </Popover>
  );
}
