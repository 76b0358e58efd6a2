import { MonitorSmartphone } from "@/components/ui/icons";
import type { Metadata } from "next";

import { AccountTabs } from "@/components/auth/account-tabs";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SESSION_HOURS } from "@/lib/auth/session-rule";
import { requirePermission } from "@/lib/auth/server/session";
import { ownSessions } from "@/lib/auth/server/sessions";
import { env } from "@/lib/env";
import { momentText } from "@/lib/kernel/indonesian-date";

import { revokeOthersAction, revokeSessionAction } from "../actions";

export const metadata: Metadata = { title: "Sesi" };

export default async function SessionsPage() {
  const actor = await requirePermission("auth.manage-own-account");
  const sessions = await ownSessions(actor);
  return (
    <>
      <PageHeader
        title="Sesi"
        breadcrumbs={[{ href: "/akun", label: "Akun" }]}
        lead={`Perangkat tempat Anda sedang masuk. Sesi berakhir sendiri setelah ${env().SESSION_IDLE_MINUTES} menit tidak dipakai, dan paling lama ${SESSION_HOURS} jam.`}
        viewers="hanya Anda."
        actions={
          sessions.length > 1 && (
            <Form action={revokeOthersAction} quiet className="contents">
              <SubmitButton tone="secondary">Akhiri semua sesi lain</SubmitButton>
            </Form>
          )
        }
      />
      <AccountTabs current="/akun/sesi" />
      <Card flush>
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <li
              key={session.id}
              className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 px-4 py-3.5 sm:grid-cols-[auto_1fr_auto] sm:items-center sm:px-5"
            >
              <MonitorSmartphone aria-hidden="true" className="mt-0.5 size-5 text-ink-soft" />
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  {session.device}
                  {session.isCurrent && <Badge tone="success">Perangkat ini</Badge>}
                </p>
                <p className="figures text-sm text-ink-soft">
                  Masuk {momentText(session.createdAt, actor.timeZone)} · terakhir dipakai{" "}
                  {momentText(session.lastSeenAt, actor.timeZone)} · jaringan {session.address}
                </p>
              </div>
              {!session.isCurrent && (
                <div className="flex max-sm:col-start-2">
                  <Form action={revokeSessionAction} quiet label={`Akhiri sesi ${session.device}`}>
                    <input type="hidden" name="id" value={session.id} />
                    <SubmitButton tone="secondary" size="small">
                      Akhiri
                    </SubmitButton>
                  </Form>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <p className="mt-4 max-w-reading text-sm text-ink-soft">
        Ada yang tidak Anda kenali? Akhiri sesi itu, lalu ganti kata sandi Anda.
      </p>
    </>
  );
}
