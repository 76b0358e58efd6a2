import type { Actor } from "@/lib/access/actor";
import { periodInView } from "@/lib/period/server/queries";

/** The year that the desk looks at: that of the period chosen in the head of the page. */
export async function yearOfDesk(actor: Actor): Promise<number> {
  const period = await periodInView(actor);
  return period?.year ?? Number(actor.today.slice(0, 4));
}
