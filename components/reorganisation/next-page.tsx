import type { Route } from "next";

import { Pagination } from "@/components/ui/pagination";

/** The way on through a list of a plan. */
export function NextPage({ label, href }: { label: string; href: Route | null }) {
  return href === null ? null : <Pagination label={label} previous={null} next={href} />;
}
