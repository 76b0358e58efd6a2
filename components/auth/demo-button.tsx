"use client";

import { ArrowRight } from "@/components/ui/icons";
import { useContext, type ReactNode } from "react";

import { FieldContext } from "@/components/ui/field-context";

/** Signs in as the account, by the form that it stands in. */
export function DemoButton({ accountId, children }: { accountId: string; children: ReactNode }) {
  const { pending } = useContext(FieldContext);
  return (
    <button
      type="submit"
      name="accountId"
      value={accountId}
      aria-disabled={pending}
      className="group/akun flex w-full items-center gap-3 px-4 py-2.5 text-start -outline-offset-2 hover:bg-primary-soft aria-disabled:opacity-60"
    >
      {children}
      <ArrowRight
        aria-hidden="true"
        className="size-4 shrink-0 text-ink-faint transition-transform group-hover/akun:translate-x-0.5 group-hover/akun:text-primary"
      />
    </button>
  );
}
