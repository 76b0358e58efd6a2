"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/action/server/action";
import { notificationRefusalMessage } from "@/lib/notification/messages";
import { openNotification } from "@/lib/notification/schema";
import { readAllNotifications, readNotification } from "@/lib/notification/server/commands";

/** The bell is part of the frame, which the browser would keep as it was. */
function withFreshBell(href: Route): { readonly href: Route } {
  revalidatePath("/", "layout");
  return { href };
}

export const openNotificationAction = action({
  permission: "notification.read-own",
  schema: openNotification,
  command: readNotification,
  messages: notificationRefusalMessage,
  done: ({ href }) => withFreshBell(href as Route),
});

export const readAllAction = action({
  permission: "notification.read-own",
  schema: z.object({}),
  command: readAllNotifications,
  messages: notificationRefusalMessage,
  done: () => withFreshBell("/pemberitahuan"),
});
