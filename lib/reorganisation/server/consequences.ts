import { z } from "zod";
import { ROLE_LABELS, ROLES } from "@/lib/access/role";
import type { Tx } from "@/lib/db/server/door";
import { sql } from "@/lib/db/server/gate";
import { isActing } from "@/lib/employee/placement";
import type { OrgSnapshot } from "@/lib/employee/org-snapshot";
import { addDays, isWithin, type CalendarDate } from "@/lib/kernel/calendar";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Finding } from "../finding";
import type { Simulation } from "../simulation";
import { heirOf } from "../structure";
import type { Trial } from "./trial";

const NOTHING = { place: "", before: "", after: "", because: "", employeeId: null } as const;

const agreements = z.array(z.object({ unit_id: z.uuid(), agreed_version: z.number() }));

/** Who leads each unit by right on a day. */
function headsOn({ placements }: OrgSnapshot, day: CalendarDate): ReadonlyMap<string, string> {
  return new Map(
    placements
      .filter(({ isHead, kind, validity }) => isHead && !isActing(kind) && isWithin(day, validity))
      .map(({ unitId, employeeId }) => [unitId, employeeId]),
  );
}

/** Perjanjian kinerja that end or must be revised: another official, an indicator more or less (PermenPANRB 53/2014). */
async function perjanjianFindings(
  tx: Tx,
  { whole, before, names }: Trial,
  { after, ikus }: Simulation,
): Promise<readonly Finding[]> {
  const { effectiveOn: day, abolished } = whole.structure;
  const rows = agreements.parse(
    await tx.$queryRaw(sql`
      SELECT unit_id, agreed_version FROM perjanjian_kinerja WHERE year = extract(year FROM ${day}::date)`),
  );
  const gone = new Set(abolished.map(({ unitId }) => unitId));
  const [were, are] = [headsOn(before, addDays(day, -1)), headsOn(after, day)];
  const receiving = Map.groupBy(ikus, ({ receiverId }) => receiverId);
  const giving = Map.groupBy(ikus, ({ unitId }) => unitId);
  return rows.flatMap(({ unit_id: unitId, agreed_version: version }): Finding[] => {
    const line = {
      ...{ ...NOTHING, kind: "perjanjian" as const, name: names.unit(unitId) },
      before: version === 0 ? "Konsep" : `Disepakati, versi ${String(version)}`,
    };
    if (gone.has(unitId)) {
      const after = `Berlaku sampai ${longDate(addDays(day, -1))}`;
      return [{ ...line, after, because: "Unit dihapus; indikatornya dilanjutkan unit penerima." }];
    }
    const because = [
      were.get(unitId) === are.get(unitId) ? "" : "pimpinan unit berganti",
      receiving.has(unitId) ? `menerima ${String(receiving.get(unitId)?.length ?? 0)} indikator` : "",
      giving.has(unitId) ? `menyerahkan ${String(giving.get(unitId)?.length ?? 0)} indikator` : "",
    ].filter((part) => part !== "");
    if (because.length === 0) return [];
    const sentence = because.join("; ");
    return [
      {
        ...line,
        after: "Perlu diperbarui",
        because: `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`,
      },
    ];
  });
}

const actions = z.array(
  z.object({ unit_id: z.uuid(), iku_id: z.uuid().nullable(), text: z.string(), steps: z.coerce.number() }),
);

async function actionFindings(
  tx: Tx,
  { whole, names }: Trial,
  { ikus }: Simulation,
): Promise<readonly Finding[]> {
  const { effectiveOn: day, abolished } = whole.structure;
  const heirs = new Map(abolished.map((unit) => [unit.unitId, heirOf(unit)]));
  const receivers = new Map(ikus.map((iku) => [`${iku.unitId} ${iku.ikuId}`, iku.receiverId]));
  const rows = actions.parse(
    await tx.$queryRaw(sql`
      SELECT a.unit_id, a.iku_id, a.text, count(*) AS steps FROM rencana_aksi a
      JOIN rencana_aksi_step s ON s.agency_id = a.agency_id AND s.action_id = a.id
      JOIN period p ON p.agency_id = s.agency_id AND p.id = s.period_id AND p.ends_on >= ${day}::date
      WHERE a.unit_id = ANY (${[...heirs.keys()]}::uuid[]) GROUP BY a.agency_id, a.id ORDER BY a.text`),
  );
  return rows.flatMap(({ unit_id: unitId, iku_id: ikuId, text, steps }): Finding[] => {
    const receiver = receivers.get(`${unitId} ${ikuId ?? ""}`) ?? heirs.get(unitId) ?? null;
    if (receiver === null) return [];
    return [
      {
        ...{ ...NOTHING, kind: "rencana_aksi" as const, name: text },
        ...{ before: names.unit(unitId), after: names.unit(receiver) },
        because: `${String(steps)} periode yang belum berakhir dilanjutkan di sana; yang sudah lewat tetap pada unit lama.`,
      },
    ];
  });
}

/** Teams, delegations and roles of units that end. */
async function rightFindings(
  tx: Tx,
  agencyId: string,
  { whole, before, names }: Trial,
): Promise<readonly Finding[]> {
  const { effectiveOn: day, abolished } = whole.structure;
  const heirs = new Map(abolished.map((unit) => [unit.unitId, heirOf(unit)]));
  const unitId = { in: [...heirs.keys()] };
  const lasting = { agencyId, unitId, OR: [{ validTo: null }, { validTo: { gte: new Date(day) } }] };
  const teams = await tx.team.findMany({ where: lasting, select: { name: true, unitId: true } });
  const grants = await tx.roleGrant.findMany({
    where: lasting,
    select: { role: true, unitId: true, account: { select: { name: true } } },
  });
  const ends = `Berakhir ${longDate(addDays(day, -1))}`;
  return [
    ...teams.flatMap(({ name, unitId: unit }): Finding[] => {
      const heir = heirs.get(unit) ?? null;
      if (heir === null) return [];
      const sides = { before: names.unit(unit), after: names.unit(heir) };
      return [{ ...NOTHING, kind: "team", name, ...sides, because: "Anggota dan tugas tim tetap." }];
    }),
    ...before.delegations
      .filter((row) => heirs.has(row.unitId) && isWithin(day, row.validity))
      .map(({ decree, unitId: unit, delegateId }): Finding => ({
        ...{ ...NOTHING, kind: "delegation", name: names.person(delegateId), place: names.unit(unit) },
        ...{ before: decree, after: ends, because: "Unit yang pimpinannya mendelegasikan dihapus." },
      })),
    ...grants.map(({ role, unitId: unit, account }): Finding => ({
      ...{ ...NOTHING, kind: "role", name: account.name, place: names.unit(unit ?? "") },
      before: ROLES.includes(role) ? ROLE_LABELS[role] : role,
      ...{ after: ends, because: "Peran hanya menjangkau unit yang dihapus. Berikan peran baru bila perlu." },
    })),
  ];
}

/** What else changes with a structure, beside people, SKP and indicators. */
export async function consequences(
  tx: Tx,
  agencyId: string,
  trial: Trial,
  simulation: Simulation,
): Promise<readonly Finding[]> {
  return [
    ...(await perjanjianFindings(tx, trial, simulation)),
    ...(await actionFindings(tx, trial, simulation)),
    ...(await rightFindings(tx, agencyId, trial)),
  ];
}
