"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import { keepAsOrigin } from "./anothers-page";

/** After this the bar goes, whatever became of the page: nothing may look busy for ever. */
const LONGEST_MS = 15_000;

/** Room beside the place in the menu. */
const MENU_MARGIN_PX = 12;

/** The menu beside the page may be longer than the window: where one is, is never out of sight in it. */
function showPlaceInMenu(): void {
  const here = document.querySelector(".frame-side [aria-current='page']");
  const list = here?.closest("[data-menu-list]");
  if (here == null || list == null) return;
  // By hand, since `scrollIntoView` moves the page as well.
  const [at, box] = [here.getBoundingClientRect(), list.getBoundingClientRect()];
  if (at.bottom > box.bottom) list.scrollTop += at.bottom - box.bottom + MENU_MARGIN_PX;
  else if (at.top < box.top) list.scrollTop -= box.top - at.top + MENU_MARGIN_PX;
}

/**
 * What the frame does while one page follows another: a bar at the top says that the page asked for is on its way, and
 * menus that were left open close when it has come.
 */
export function FollowNavigation() {
  const pathname = usePathname();
  const here = `${pathname}?${useSearchParams().toString()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  const before = useRef(pathname);

  useEffect(() => {
    keepAsOrigin(pathname);
    showPlaceInMenu();
  }, [pathname]);

  useEffect(() => {
    // Not on the first page: what is open there was opened before the script had loaded.
    if (before.current === pathname) return;
    before.current = pathname;
    for (const open of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) open.hidePopover();
  }, [pathname]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function follow(event: MouseEvent): void {
      // The router, having taken a link over, prevents the browser's own way; so does a link that opens a dialog.
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!event.defaultPrevented || link?.origin !== location.origin) return;
      if (link.hasAttribute("aria-haspopup")) return;
      if (link.pathname === location.pathname && link.search === location.search) return;
      setLeaving(here);
      clearTimeout(timer);
      timer = setTimeout(() => {
        setLeaving(null);
      }, LONGEST_MS);
    }
    document.addEventListener("click", follow);
    return () => {
      document.removeEventListener("click", follow);
      clearTimeout(timer);
    };
  }, [here]);

  return leaving === here ? <div aria-hidden="true" className="travelling no-print" /> : null;
}
