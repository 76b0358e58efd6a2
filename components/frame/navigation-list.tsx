import { hrefsBelow } from "./current-page";
import { NavLink } from "./nav-link";
import type { NavigationSection } from "./navigation-sections";

/** The pages that the person may open, under their headings; beside the page on a desk, in the sheet on a phone. */
export function NavigationList({
  sections,
  idPrefix,
}: {
  sections: readonly NavigationSection[];
  idPrefix: string;
}) {
  const hrefs = sections.flatMap(({ entries }) => entries.map(({ href }) => href));
  return (
    <div className="grid gap-5">
      {sections.map(({ group, label, entries }) => {
        const headingId = `${idPrefix}-${group}`;
        return (
          <div key={group}>
            {label !== null && (
              <p id={headingId} className="mb-1 px-3 text-xs font-semibold text-ink-faint">
                {label}
              </p>
            )}
            <ul className="grid gap-0.5" {...(label === null ? {} : { "aria-labelledby": headingId })}>
              {entries.map((entry) => (
                <li key={entry.href}>
                  <NavLink
                    href={entry.href}
                    below={hrefsBelow(entry.href, hrefs)}
                    className="relative flex min-h-10 items-center gap-3 rounded-md px-3 py-2 text-[0.9375rem] leading-5 -outline-offset-2"
                    currentClassName="bg-primary-soft font-semibold text-primary before:absolute before:inset-y-2 before:left-0 before:w-1 before:rounded-full before:bg-accent"
                    otherClassName="font-medium text-ink-soft hover:bg-line/50 hover:text-ink"
                  >
                    <entry.icon aria-hidden="true" className="size-[1.125rem] shrink-0" />
                    {entry.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
