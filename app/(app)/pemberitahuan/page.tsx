import { BellOff } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { NotificationList } from "@/components/notification/notification-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/server/session";
import { positionOf, positionText } from "@/lib/notification/notification";
import { notificationPage, unreadCount } from "@/lib/notification/server/queries";

import { openNotificationAction, readAllAction } from "./actions";

export const metadata: Metadata = { title: "Pemberitahuan" };

export default async function NotificationsPage({ searchParams }: PageProps<"/pemberitahuan">) {
  const actor = await requireActor();
  const { setelah } = await searchParams;
  const after = positionOf(typeof setelah === "string" ? setelah : undefined);
  const [{ notifications, next }, unread] = await Promise.all([
    notificationPage(actor, after),
    unreadCount(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Pemberitahuan"
        lead="Hal-hal yang menyangkut Anda dan apa yang perlu dilakukan."
        viewers="hanya Anda."
        actions={
          unread > 0 && (
            <Form action={readAllAction} className="contents">
              <SubmitButton tone="secondary">Tandai semua sudah dibaca</SubmitButton>
            </Form>
          )
        }
      />
      {notifications.length === 0 ? (
        <EmptyState icon={<BellOff />} title="Belum ada pemberitahuan">
          Pemberitahuan muncul di sini ketika ada yang perlu Anda ketahui atau kerjakan, misalnya SKP yang
          dikembalikan, umpan balik baru, atau hasil evaluasi yang perlu Anda tanggapi.
        </EmptyState>
      ) : (
        <NotificationList
          notifications={notifications}
          timeZone={actor.timeZone}
          open={openNotificationAction}
        />
      )}
      <Pagination
        label="pemberitahuan"
        previous={after === null ? null : "/pemberitahuan"}
        next={next === null ? null : (`/pemberitahuan?setelah=${positionText(next)}` as Route)}
      />
    </>
  );
}
