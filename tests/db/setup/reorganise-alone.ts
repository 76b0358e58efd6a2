import { vouchFor } from "@/lib/access/actor-maker";
import { jobActor } from "@/lib/job/server/job-actor";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { applyReorganisation } from "@/lib/reorganisation/server/apply";

// Lets a structure take effect on a day, in a process of its own that a test kills in the middle.
const [agencyId = "", planId = "", today = ""] = process.argv.slice(2);
const actor = vouchFor({ ...(await jobActor(agencyId, null)), today: calendarDateOf(today) });
await applyReorganisation(actor, planId);
