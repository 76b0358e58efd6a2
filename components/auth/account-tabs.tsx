import { Tabs } from "@/components/ui/tabs";

const PAGES = [
  { href: "/akun", label: "Profil" },
  { href: "/akun/email", label: "E-mail" },
  { href: "/akun/sandi", label: "Kata sandi" },
  { href: "/akun/keamanan", label: "Kode OTP" },
  { href: "/akun/sesi", label: "Sesi" },
] as const;

export type AccountPage = (typeof PAGES)[number]["href"];

/** The pages of the own account. */
export function AccountTabs({ current }: { current: AccountPage }) {
  return <Tabs label="Akun" tabs={PAGES.map((page) => ({ ...page, current: page.href === current }))} />;
}
