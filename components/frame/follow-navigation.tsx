"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Closes the menus of the frame when a page has been opened from one: the frame stays, and with it what was open. */
export function FollowNavigation() {
  const pathname = usePathname();
  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) open.hidePopover();
  }, [pathname]);
  return null;
}
