import { addDays, type CalendarDate } from "@/lib/kernel/calendar";
import { PERILAKU_KEYS } from "@/lib/perilaku/perilaku";
import type { Built, TableRows } from "@/tests/builders/rows";
import type { City } from "../city";
import type { DemoSkp } from "./plans";
import { WORK } from "./work-of";

const PERILAKU_PRAISE = [
  "Sabar menjelaskan kepada warga yang datang berkali-kali, sehingga urusannya selesai hari itu juga.",
  "Menawarkan diri membantu rekan yang berkasnya menumpuk; antrean selesai sebelum pukul tiga.",
];
const PERILAKU_ADVICE = [
  "Pada apel Senin datang terlambat dua kali; dampaknya loket terlambat dibuka. Mohon diatur agar tiba lima belas menit lebih awal.",
];

/** What a pimpinan said in the course of a year, and what was answered. */
export function feedbackOf(city: City, skp: DemoSkp, author: string, until: CalendarDate): Built {
  const { chance, desk } = skp;
  const work = WORK[desk.post.jabatan];
  const isGood = skp.quality === "outstanding" || skp.quality === "solid";
  const rows: TableRows["feedback"][] = [];
  const count = chance.int(1, 3);
  for (let at = 0; at < count; at += 1) {
    const date = addDays(desk.from, chance.int(40, 300));
    if (date >= until || date > desk.to) continue;
    const isAboutWork = chance.isHit(0.65);
    const line = chance.pick(skp.plan.rhks);
    const isPraise = chance.isHit(isGood ? 0.8 : 0.2);
    const words = isAboutWork
      ? chance.pick(isPraise ? work.praise : work.advice)
      : chance.pick(isPraise ? PERILAKU_PRAISE : PERILAKU_ADVICE);
    const hasReply = chance.isHit(0.4);
    rows.push({
      agencyId: city.agency.id,
      id: chance.id(),
      skpId: skp.id,
      authorId: author,
      authorName: `${desk.parties.appraiser.name}, ${desk.parties.appraiser.jabatan}`,
      capacity: "pimpinan",
      rhkId: isAboutWork ? line.id : null,
      perilaku: isAboutWork ? null : chance.pick(PERILAKU_KEYS),
      tone: isPraise ? "positive" : "to_improve",
      date,
      text: words,
      reply: hasReply ? "Terima kasih atas masukannya, akan saya tindak lanjuti pada periode ini." : null,
      repliedAt: hasReply ? `${addDays(date, 1)}T02:00:00Z` : null,
      createdAt: `${date}T07:30:00Z`,
    });
  }
  return { rows: { feedback: rows } };
}

/** The dialog kinerja at planning: most had it, some have yet to confirm, a few never had one. */
export function dialogOf(city: City, skp: DemoSkp, author: string, submittedOn: CalendarDate): Built {
  const { chance, desk } = skp;
  if (chance.isHit(0.15)) return { rows: {} };
  const heldOn = addDays(submittedOn, -3);
  const isConfirmed = chance.isHit(0.85);
  return {
    rows: {
      dialog: [
        {
          agencyId: city.agency.id,
          id: chance.id(),
          skpId: skp.id,
          periodId: null,
          heldOn,
          place: `Ruang kerja ${desk.parties.appraiser.jabatan}`,
          participants: `${desk.parties.appraiser.name}; ${desk.parties.employee.name}`,
          agreed: `Disepakati ${String(skp.plan.rhks.length)} rencana hasil kerja beserta target tahunannya, dan laporan setiap akhir periode.`,
          resourcesAsked: chance.pick(["Pencetak tambahan untuk loket", "Pelatihan aplikasi layanan", null]),
          resourcesPromised: chance.pick(["Diusulkan pada perubahan anggaran", null]),
          nextOn: addDays(heldOn, 90),
          createdBy: author,
          employeeConfirmedAt: isConfirmed ? `${addDays(heldOn, 1)}T01:00:00Z` : null,
          appraiserConfirmedAt: `${heldOn}T04:00:00Z`,
          createdAt: `${heldOn}T03:40:00Z`,
        },
      ],
    },
  };
}

/** The last working days of somebody who writes them up. */
export function dailyLogsOf(city: City, skp: DemoSkp, today: CalendarDate): Built {
  const { chance, desk } = skp;
  const work = WORK[desk.post.jabatan];
  const ikis = skp.plan.rhks.flatMap((rhk) => rhk.ikis);
  const rows: TableRows["dailyLog"][] = [];
  for (let back = 1; back <= 21; back += 1) {
    const date = addDays(today, -back);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6 || chance.isHit(0.1) || date < desk.from) continue;
    const iki = chance.pick(ikis);
    const isCount = iki.target.accumulation === "sum";
    rows.push({
      agencyId: city.agency.id,
      id: chance.id(),
      employeeId: desk.post.employee.id,
      skpId: skp.id,
      ikiId: iki.id,
      date,
      text: chance.pick(work.days),
      minutes: chance.pick([60, 90, 120, 180, 240]),
      quantity: isCount ? String(chance.int(1, 8)) : null,
      url: null,
      fileId: null,
      createdAt: `${date}T08:40:00Z`,
    });
  }
  return { rows: { dailyLog: rows } };
}
