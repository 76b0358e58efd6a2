"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { useShownPlace } from "./anothers-page";
import { isCurrentPage } from "./current-page";

interface NavLinkProps {
  href: Route;
  /** Further entries whose pages lie below this one. */
  below?: readonly Route[];
  className: string;
  children: ReactNode;
}

/** A link of the navigation that knows whether one is there; how it looks then is a matter of its class. */
export function NavLink({ href, below = [], className, children }: NavLinkProps) {
  const place = useShownPlace();
  const current = place !== null && isCurrentPage(place, href, below);
  return (
    <Link href={href} prefetch={false} aria-current={current ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
