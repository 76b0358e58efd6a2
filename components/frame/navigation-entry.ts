import type { Route } from "next";
import type { Icon } from "@/components/ui/icons";

import type { Permission } from "@/lib/access/permissions";

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
  readonly icon: Icon;
  readonly group: NavigationGroup;
  /** Null where everybody who is signed in may open it. */
  readonly permission: Permission | null;
  /** The page is of the whole agency: a role that covers units alone does not open it. */
  readonly isOfAgency?: true;
}
