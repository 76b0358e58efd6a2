"use server";

import type { Route } from "next";
import { z } from "zod";
import { action } from "@/lib/action/server/action";
import { notificationRefusalMessage } from "@/lib/notification/messages";
import { openNotification } from "@/lib/notification/schema";
import { readAllNotifications, readNotification } from "@/lib/notification/server/commands";

export const openNotificationAction = action({
  permission: "notification.read-own",
  schema: openNotification,
  command: readNotification,
  messages: notificationRefusalMessage,
  done: ({ href }) => ({ href: href as Route }),
});

export const readAllAction = action({
  permission: "notification.read-own",
  schema: z.object({}),
  command: readAllNotifications,
  messages: notificationRefusalMessage,
  done: () => ({ href: "/pemberitahuan" }),
});
