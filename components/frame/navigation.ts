import {
  Award,
  ClipboardList,
  BookOpenText,
  Building2,
  CalendarRange,
  ClipboardCheck,
  FileText,
  FileUp,
  Flag,
  Gauge,
  GitFork,
  Handshake,
  Hourglass,
  Grid3x3,
  House,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  ListTodo,
  MessagesSquare,
  MessageSquareText,
  Milestone,
  Network,
  NotebookPen,
  ScrollText,
  SearchCheck,
  ShieldCheck,
  SlidersHorizontal,
  UserCheck,
  Target,
  Users,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import type { Route } from "next";

import type { Actor } from "@/lib/access/actor";
import { hasPermission, type Permission } from "@/lib/access/permissions";

/** The groups in their order: by what one does, not by how the office is organised. */
export const NAVIGATION_GROUPS = [
  "beranda",
  "kinerja-saya",
  "pegawai-yang-saya-nilai",
  "tim-kerja",
  "organisasi",
  "pengembangan",
  "layanan-publik",
  "administrasi",
] as const;

export type NavigationGroup = (typeof NAVIGATION_GROUPS)[number];

/** Null: the entries stand alone, without a heading. */
export const GROUP_LABELS: Readonly<Record<NavigationGroup, string | null>> = {
  beranda: null,
  "kinerja-saya": "Kinerja saya",
  "pegawai-yang-saya-nilai": "Pegawai yang saya nilai",
  "tim-kerja": "Tim kerja",
  organisasi: "Organisasi",
  pengembangan: "Pengembangan",
  "layanan-publik": "Layanan publik",
  administrasi: "Administrasi",
};

export interface NavigationEntry {
  readonly href: Route;
  readonly label: string;
  /** For the bar at the foot of a phone, where a long label does not fit. */
  readonly shortLabel?: string;
  readonly icon: LucideIcon;
  readonly group: NavigationGroup;
  /** Null where everybody who is signed in may open it. */
  readonly permission: Permission | null;
}

/** Every page that the navigation leads to, the most used first within its group. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { href: "/", label: "Beranda", icon: House, group: "beranda", permission: null },
  {
    href: "/skp",
    label: "SKP saya",
    shortLabel: "SKP",
    icon: Target,
    group: "kinerja-saya",
    permission: "skp.plan-own",
  },
  {
    href: "/realisasi",
    label: "Realisasi",
    icon: ClipboardCheck,
    group: "kinerja-saya",
    permission: "realisasi.manage-own",
  },
  {
    href: "/progres",
    label: "Progres harian",
    shortLabel: "Progres",
    icon: NotebookPen,
    group: "kinerja-saya",
    permission: "realisasi.manage-own",
  },
  {
    href: "/umpan-balik",
    label: "Umpan balik",
    icon: MessageSquareText,
    group: "kinerja-saya",
    permission: "feedback.read-own",
  },
  {
    href: "/dialog",
    label: "Dialog kinerja",
    shortLabel: "Dialog",
    icon: MessagesSquare,
    group: "kinerja-saya",
    permission: "skp.hold-dialog",
  },
  {
    href: "/evaluasi/saya",
    label: "Evaluasi saya",
    shortLabel: "Evaluasi",
    icon: ClipboardList,
    group: "kinerja-saya",
    permission: "evaluation.read-own",
  },
  {
    href: "/dokumen",
    label: "Dokumen saya",
    shortLabel: "Dokumen",
    icon: FileText,
    group: "kinerja-saya",
    permission: "evaluation.read-own",
  },
  {
    href: "/penilaian",
    label: "Pegawai yang saya nilai",
    shortLabel: "Penilaian",
    icon: UserCheck,
    group: "pegawai-yang-saya-nilai",
    permission: "evaluation.appraise",
  },
  {
    href: "/skp/bawahan",
    label: "SKP pegawai",
    icon: ListChecks,
    group: "pegawai-yang-saya-nilai",
    permission: "skp.appraise",
  },
  {
    href: "/organisasi",
    label: "Predikat organisasi",
    shortLabel: "Organisasi",
    icon: Award,
    group: "organisasi",
    permission: "evaluation.read-organisasi",
  },
  {
    href: "/perjanjian-kinerja",
    label: "Perjanjian kinerja",
    shortLabel: "Perjanjian",
    icon: Handshake,
    group: "organisasi",
    permission: "iku.read-perjanjian",
  },
  {
    href: "/rencana-aksi",
    label: "Rencana aksi unit",
    shortLabel: "Rencana aksi",
    icon: ListTodo,
    group: "organisasi",
    permission: "iku.read-perjanjian",
  },
  {
    href: "/matriks-peran",
    label: "Matriks peran hasil",
    shortLabel: "Matriks",
    icon: Grid3x3,
    group: "pegawai-yang-saya-nilai",
    permission: "skp.appraise",
  },
  {
    href: "/tim-kerja",
    label: "Daftar tim kerja",
    shortLabel: "Tim kerja",
    icon: UsersRound,
    group: "tim-kerja",
    permission: "employee.read-teams",
  },
  {
    href: "/pohon-kinerja",
    label: "Pohon kinerja",
    shortLabel: "Pohon",
    icon: GitFork,
    group: "organisasi",
    permission: "iku.read",
  },
  {
    href: "/iku",
    label: "Indikator kinerja utama",
    shortLabel: "IKU",
    icon: Gauge,
    group: "organisasi",
    permission: "iku.read",
  },
  {
    href: "/perencanaan",
    label: "Perencanaan kinerja",
    shortLabel: "Rencana",
    icon: Milestone,
    group: "organisasi",
    permission: "iku.read",
  },
  { href: "/dasbor", label: "Dasbor", icon: LayoutDashboard, group: "organisasi", permission: "skp.read" },
  {
    href: "/skp/pustaka",
    label: "Pustaka RHK",
    icon: BookOpenText,
    group: "organisasi",
    permission: "skp.keep-library",
  },
  { href: "/pegawai", label: "Pegawai", icon: Users, group: "organisasi", permission: "employee.list" },
  {
    href: "/unit",
    label: "Unit organisasi",
    shortLabel: "Unit",
    icon: Network,
    group: "organisasi",
    permission: "agency.read-units",
  },
  {
    href: "/periode",
    label: "Periode dan jadwal",
    shortLabel: "Periode",
    icon: CalendarRange,
    group: "organisasi",
    permission: "period.read",
  },
  {
    href: "/kebijakan",
    label: "Kebijakan kinerja",
    shortLabel: "Kebijakan",
    icon: SlidersHorizontal,
    group: "organisasi",
    permission: "agency.read-policy",
  },
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
    permission: "exchange.import",
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

export interface NavigationSection {
  readonly group: NavigationGroup;
  readonly label: string | null;
  readonly entries: readonly NavigationEntry[];
}

/** What the actor may open, by group; groups with nothing in them are left out. */
export function navigationFor(actor: Pick<Actor, "employeeId" | "grants">): readonly NavigationSection[] {
  return NAVIGATION_GROUPS.map((group) => ({
    group,
    label: GROUP_LABELS[group],
    entries: NAVIGATION.filter(
      (entry) =>
        entry.group === group && (entry.permission === null || hasPermission(actor, entry.permission)),
    ),
  })).filter((section) => section.entries.length > 0);
}

/** The most that fit at the foot of a phone beside "Lainnya". */
export const PHONE_ENTRIES = 4;

/** The entries for the foot of a phone: the first four that the actor may open. */
export function phoneEntries(sections: readonly NavigationSection[]): readonly NavigationEntry[] {
  return sections.flatMap((section) => section.entries).slice(0, PHONE_ENTRIES);
}
