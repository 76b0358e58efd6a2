import {
  Building2,
  FileUp,
  Flag,
  Hourglass,
  KeyRound,
  ListChecks,
  ScrollText,
  SearchCheck,
  ShieldCheck,
} from "@/components/ui/icons";

import type { NavigationEntry } from "./navigation-entry";

/** What those who keep an agency's records, accounts and trail open. */
export const ADMINISTRATION: readonly NavigationEntry[] = [
  {
    href: "/kesiapan",
    label: "Kesiapan",
    icon: ListChecks,
    group: "administrasi",
    permission: "employee.read-readiness",
  },
  {
    href: "/laporan-penilai",
    label: "Laporan pejabat penilai",
    shortLabel: "Laporan",
    icon: Flag,
    group: "administrasi",
    permission: "employee.answer-reports",
  },
  {
    href: "/impor",
    label: "Impor",
    shortLabel: "Impor",
    icon: FileUp,
    group: "administrasi",
    permission: "exchange.open",
  },
  {
    href: "/slip",
    label: "Akun dan slip aktivasi",
    shortLabel: "Akun",
    icon: KeyRound,
    group: "administrasi",
    permission: "auth.read-accounts",
  },
  {
    href: "/pemakaian",
    label: "Waktu pemakaian",
    shortLabel: "Pemakaian",
    icon: Hourglass,
    group: "administrasi",
    permission: "realisasi.read-usage",
  },
  {
    href: "/peran",
    label: "Peran dan hak",
    shortLabel: "Peran",
    icon: ShieldCheck,
    group: "administrasi",
    permission: "auth.read-roles",
  },
  {
    href: "/instansi",
    label: "Pengaturan instansi",
    shortLabel: "Instansi",
    icon: Building2,
    group: "administrasi",
    permission: "agency.edit-settings",
  },
  {
    href: "/inspektorat",
    label: "Meja inspektorat",
    shortLabel: "Inspektorat",
    icon: SearchCheck,
    group: "administrasi",
    permission: "inspection.read",
  },
  {
    href: "/jejak",
    label: "Jejak audit",
    shortLabel: "Jejak",
    icon: ScrollText,
    group: "administrasi",
    permission: "audit.read",
  },
];
