import { clsx } from "clsx";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/action/form-state";
import { momentText } from "@/lib/kernel/indonesian-date";
import type { NotificationView } from "@/lib/notification/notification";

interface NotificationListProps {
  notifications: readonly NotificationView[];
  timeZone: string;
  open: (earlier: FormState, form: FormData) => Promise<FormState>;
  /** The level of the messages' titles: one below the heading that they stand under. */
  headings?: "h2" | "h3";
}

/** Messages from the newest down; opening one marks it as read and leads to its page. */
export function NotificationList({
  notifications,
  timeZone,
  open,
  headings: Heading = "h2",
}: NotificationListProps) {
  return (
    <ul className="card divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {notifications.map((notification) => (
        <li
          key={notification.id}
          className={clsx(
            "flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5",
            !notification.isRead && "bg-primary-soft/40 shadow-[inset_3px_0_0_var(--accent)]",
          )}
        >
          <div className="min-w-0 flex-1">
            <Heading className={clsx("text-base", notification.isRead ? "font-medium" : "font-semibold")}>
              {notification.title}
              {!notification.isRead && <span className="sr-only"> (belum dibaca)</span>}
            </Heading>
            <p className="text-[0.9375rem] text-ink-soft">{notification.body}</p>
            <time
              dateTime={notification.createdAt.toISOString()}
              className="mt-0.5 block text-sm text-ink-faint"
            >
              {momentText(notification.createdAt, timeZone)}
            </time>
          </div>
          <Form action={open} className="contents">
            <input type="hidden" name="id" value={notification.id} />
            <SubmitButton tone="secondary" size="small" aria-label={`Buka: ${notification.title}`}>
              Buka
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}
