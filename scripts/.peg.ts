import { vouchFor } from "@/lib/access/actor-maker";
import { peoplePage } from "@/lib/employee/server/people";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { prisma } from "@/lib/db/server/client";
const day = calendarDateOf("2026-11-22");
const actor = vouchFor({
  agencyId: "00000000-0000-4000-8000-000000000001",
  agencyName: "",
  accountId: null,
  employeeId: null,
  sessionId: null,
  name: "x",
  timeZone: "Asia/Jakarta",
  today: day,
  isDemo: false,
  grants: [{ role: "admin_instansi", unitId: null }],
});
const scoped = vouchFor({
  ...actor,
  grants: [{ role: "pengelola_kinerja", unitId: "00000000-0000-4000-9000-000000000011" }],
});
for (const a of [actor, scoped])
  for (const f of [
    {},
    { q: "siti lubis" },
    { q: "19700106" },
    { kedudukan: "pensiun" } as const,
    { jenis: "cpns" } as const,
    { unit: "00000000-0000-4000-9000-000000000011" },
  ])
    for (let i = 0; i < 3; i++) {
      const t = performance.now();
      const p = await peoplePage(a, f as never);
      console.log(
        JSON.stringify(f),
        p.people.length,
        p.previous,
        p.next,
        (performance.now() - t).toFixed(1),
        i === 2 ? JSON.stringify(p.people[0]) : "",
      );
    }
const p1 = await peoplePage(actor, {});
const p2 = await peoplePage(actor, { setelah: p1.next! });
const b = await peoplePage(actor, { sebelum: p2.previous! });
console.log(JSON.stringify(b.people) === JSON.stringify(p1.people), b.previous, b.next === p1.next);
await prisma().$disconnect();
