import type { ReactNode } from "react";

interface StatusPageProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  actions: ReactNode;
}

/** A page that says why there is no page: what happened, what it means for the person, what to do now. */
export function StatusPage({ icon, title, children, actions }: StatusPageProps) {
  return (
    <div className="mx-auto max-w-reading py-8 sm:py-16">
      <span
        aria-hidden="true"
        className="mb-5 flex size-12 items-center justify-center rounded-full bg-primary-soft text-primary [&_svg]:size-6"
      >
        {icon}
      </span>
      <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
      <div className="mt-2 grid gap-3 text-ink-soft">{children}</div>
      <div className="mt-6 flex flex-wrap gap-3">{actions}</div>
    </div>
  );
}
