import { z } from "zod";

/** Opening one message, by its opaque id. */
export const openNotification = z.object({ id: z.uuid() });

export type OpenNotification = z.infer<typeof openNotification>;
