import { ChevronDown, KeyRound, LogOut, MonitorSmartphone, UserRound } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

import { Form } from "@/components/form/form";
import { Avatar } from "@/components/ui/avatar";
import { menuItemStyle } from "@/components/ui/menu-item-style";
import { Popover } from "@/components/ui/popover";
import type { FormState } from "@/lib/action/form-state";

import { ChoiceForm } from "./choice-form";
import { THEME_LABELS, THEMES, type Theme } from "./theme";

type FormAction = (earlier: FormState, form: FormData) => Promise<FormState>;

interface AccountMenuProps {
  name: string;
  /** What the person is here: "Pegawai, Pengelola kinerja". */
  roles: string;
  /** The person's own page, or null for an account without an employee. */
  profileHref: Route | null;
  theme: Theme;
  chooseTheme: FormAction;
  signOut: FormAction;
}

/** The person's own things: who they are signed in as, their page, their sessions, how pages look, the way out. */
export function AccountMenu({ name, roles, profileHref, theme, chooseTheme, signOut }: AccountMenuProps) {
  return (
    <Popover
      label={`Akun: ${name}`}
      side="end"
      face={
        <>
          <Avatar name={name} size="small" />
          <span className="hidden max-w-64 truncate text-[0.9375rem] font-medium xl:block">{name}</span>
          <ChevronDown aria-hidden="true" className="hidden size-4 text-ink-faint sm:block" />
        </>
      }
      buttonClassName="flex min-h-10 items-center gap-2 rounded-md px-1.5 hover:bg-sunken"
      className="w-72 p-1.5"
    >
      <div className="flex items-center gap-3 px-3 py-2.5">
        <Avatar name={name} />
        <div className="min-w-0">
          <p className="leading-5 font-semibold">{name}</p>
          <p className="text-sm text-ink-soft">{roles}</p>
        </div>
      </div>
      <ul className="border-t border-line py-1.5">
        {profileHref !== null && (
          <li>
            <Link href={profileHref} prefetch={false} className={menuItemStyle}>
              <UserRound aria-hidden="true" /> Halaman saya
            </Link>
          </li>
        )}
        <li>
          <Link href="/akun" prefetch={false} className={menuItemStyle}>
            <MonitorSmartphone aria-hidden="true" /> Akun dan sesi
          </Link>
        </li>
        <li>
          <Link href="/akun/keamanan" prefetch={false} className={menuItemStyle}>
            <KeyRound aria-hidden="true" /> Keamanan
          </Link>
        </li>
      </ul>
      <div className="border-t border-line py-1.5">
        <p className="px-3 pt-1 pb-0.5 text-xs font-semibold text-ink-faint">Tampilan</p>
        <ChoiceForm
          label="Pilih tampilan"
          name="tema"
          chosen={theme}
          action={chooseTheme}
          groups={[
            {
              label: null,
              abreast: 1,
              choices: THEMES.map((value) => ({ value, label: THEME_LABELS[value] })),
            },
          ]}
        />
      </div>
      <Form action={signOut} quiet className="border-t border-line pt-1.5">
        <button type="submit" className={menuItemStyle}>
          <LogOut aria-hidden="true" /> Keluar
        </button>
      </Form>
    </Popover>
  );
}
