import { vouchFor } from "@/lib/access/actor-maker";
import { read } from "@/lib/db/server/door";
import { agencySnapshot, snapshotFor } from "@/lib/employee/server/org-snapshot";
import { appraisersOf, appraiserOf } from "@/lib/employee/appraiser";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { prisma } from "@/lib/db/server/client";
const day = calendarDateOf("2026-11-22");
const actor = vouchFor({ agencyId: "00000000-0000-4000-8000-000000000001", agencyName: "", accountId: null, employeeId: null, sessionId: null, name: "x", timeZone: "Asia/Jakarta", today: day, isDemo: false, grants: [] });
for (let i = 0; i < 4; i++) { const t = performance.now(); const s = await read(actor, (tx) => snapshotFor(tx, "00000000-0000-4000-b000-0000000186a0", day)); const t2 = performance.now(); const o = appraiserOf("00000000-0000-4000-b000-0000000186a0", day, s); console.log(s.units.length, s.people.length, (t2 - t).toFixed(1), (performance.now() - t2).toFixed(2), JSON.stringify(o.outcome)); }
const t = performance.now(); const s = await read(actor, (tx) => agencySnapshot(tx, day), { timeout: 60000 }); console.log("all", s.people.length, s.placements.length, performance.now() - t); const t3 = performance.now(); console.log(appraisersOf(s, day).size, performance.now() - t3, process.memoryUsage().rss / 1e6);
await prisma().$disconnect();
