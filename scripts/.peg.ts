import { vouchFor } from "@/lib/access/actor-maker";
import { exportPeople } from "@/lib/employee/server/export-people";
import { listFile } from "@/lib/exchange/server/write-list";
import { peopleSheet, sheetRow } from "@/components/employee/people-sheet";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { prisma } from "@/lib/db/server/client";
import { writeFileSync } from "node:fs";
const day = calendarDateOf("2026-11-22");
const actor = vouchFor({ agencyId: "00000000-0000-4000-8000-000000000001", agencyName: "", accountId: null, employeeId: null, sessionId: null, name: "x", timeZone: "Asia/Jakarta", today: day, isDemo: false, grants: [{role:"admin_instansi",unitId:null}] });
for (const f of ["csv","xlsx"] as const) { const t = performance.now(); const p = await exportPeople(actor, {}, f);
async function* rows() { for await (const x of p) yield x.map(sheetRow); }
const bytes = new Uint8Array(await new Response(listFile(f, peopleSheet, rows())).arrayBuffer()); writeFileSync(`/tmp/out.${f}`, bytes); console.log(f, bytes.length, (performance.now()-t).toFixed(0), process.memoryUsage().rss/1e6|0); }
await prisma().$disconnect();
