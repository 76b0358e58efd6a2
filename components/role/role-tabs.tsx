import { Tabs } from "@/components/ui/tabs";

const PAGES = [
  { href: "/peran", label: "Hak tiap peran" },
  { href: "/peran/pemegang", label: "Pemegang peran" },
] as const;

export type RolePage = (typeof PAGES)[number]["href"];

/** The two sides of roles: what each may do, and who has it. */
export function RoleTabs({ current }: { current: RolePage }) {
  return (
    <Tabs label="Peran dan hak" tabs={PAGES.map((page) => ({ ...page, current: page.href === current }))} />
  );
}
