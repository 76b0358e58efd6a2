import { Eye } from "@/components/ui/icons";
import type { ReactNode } from "react";

import { Breadcrumbs, type Crumb } from "./breadcrumbs";

interface PageHeaderProps {
  title: string;
  breadcrumbs?: readonly Crumb[];
  /** One or two sentences on what this page is for. */
  lead?: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  actions?: ReactNode;
  /** Who else can open this page, in one sentence. No page leaves a person guessing. */
  viewers?: string;
}

/** The head of each page: the way here, the title, what it is for, what can be done, and who else sees it. */
export function PageHeader({ title, breadcrumbs, lead, badges, actions, viewers }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {breadcrumbs !== undefined && breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-[28rem]">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-bold tracking-tight sm:text-[1.75rem] sm:leading-9">{title}</h1>
            {badges}
          </div>
          {lead !== undefined && <div className="mt-1 max-w-reading text-pretty text-ink-soft">{lead}</div>}
          {viewers !== undefined && (
            <p className="mt-2 flex max-w-reading items-start gap-1.5 text-sm text-ink-faint">
              <Eye aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span className="text-pretty">Siapa yang melihat halaman ini: {viewers}</span>
            </p>
          )}
        </div>
        {actions !== undefined && <div className="no-print flex flex-wrap gap-2 empty:hidden">{actions}</div>}
      </div>
    </header>
  );
}
