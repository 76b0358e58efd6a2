import type { Route } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";

import { AccountMenu } from "@/components/frame/account-menu";
import { Bell } from "@/components/frame/bell";
import { DemoBanner } from "@/components/frame/demo-banner";
import { FollowNavigation } from "@/components/frame/follow-navigation";
import { menuOf } from "@/components/frame/menu";
import { navigationFor } from "@/components/frame/navigation-sections";
import { PeriodPicker } from "@/components/frame/period-picker";
import { PhoneBar } from "@/components/frame/phone-bar";
import { SearchTrigger } from "@/components/frame/search-trigger";
import { SideBar } from "@/components/frame/side-bar";
import { SkipLink } from "@/components/frame/skip-link";
import { themeCookieName, themeOf } from "@/components/frame/theme";
import { TopBar } from "@/components/frame/top-bar";
import { ToastRegion } from "@/components/ui/toast";
import { hasPermission, rolesOf } from "@/lib/access/permissions";
import { ROLE_LABELS } from "@/lib/access/role";
import { requireSignedIn } from "@/lib/auth/server/session";
import { MOST_COUNTED, unreadCount } from "@/lib/notification/server/queries";
import { periodChoices, periodInView } from "@/lib/period/server/queries";

import { choosePeriodAction, chooseThemeAction, signOutAction } from "./actions";

/** The frame of every page for people who are signed in. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn();
  const [periods, period, unread, jar] = await Promise.all([
    periodChoices(actor),
    periodInView(actor),
    unreadCount(actor),
    cookies(),
  ]);
  const sections = navigationFor(actor);
  const menu = menuOf(sections);
  const pages = menu.flatMap(({ entries }) => entries);
  return (
    <div className="frame">
      <SkipLink />
      <SideBar agencyName={actor.agencyName} menu={menu} />
      <TopBar
        agencyName={actor.agencyName}
        search={<SearchTrigger pages={pages} findsPeople={hasPermission(actor, "employee.list")} />}
        below={actor.isDemo && <DemoBanner />}
      >
        <div className="hidden sm:block">
          <PeriodPicker periods={periods} chosen={period} action={choosePeriodAction} />
        </div>
        <Bell unread={unread} most={MOST_COUNTED} />
        <AccountMenu
          name={actor.name}
          roles={[...rolesOf(actor)].map((role) => ROLE_LABELS[role]).join(", ")}
          profileHref={actor.employeeId === null ? null : (`/pegawai/${actor.employeeId}` as Route)}
          theme={themeOf(jar.get(themeCookieName)?.value)}
          chooseTheme={chooseThemeAction}
          signOut={signOutAction}
        />
      </TopBar>
      <main id="isi" tabIndex={-1} className="frame-main outline-none">
        <div className="mx-auto max-w-page">{children}</div>
      </main>
      <PhoneBar
        sections={sections}
        menu={menu}
        period={<PeriodPicker periods={periods} chosen={period} action={choosePeriodAction} />}
      />
      <FollowNavigation />
      <ToastRegion />
    </div>
  );
}
