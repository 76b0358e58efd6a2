"use client";

import { clsx } from "clsx";
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
  currentClassName: string;
  otherClassName: string;
  children: ReactNode;
}

/** A link of the navigation that knows whether one is there. */
export function NavLink({
  href,
  below = [],
  className,
  currentClassName,
  otherClassName,
  children,
}: NavLinkProps) {
  const place = useShownPlace();
  const current = place !== null && isCurrentPage(place, href, below);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(className, current ? currentClassName : otherClassName)}
    >
      {children}
    </Link>
  );
}
