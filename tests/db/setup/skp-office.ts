import type { Actor } from "@/lib/access/actor";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import { addRhk, saveIki, saveRhk } from "@/lib/skp/server/commands/change-lines";
import { openSkp } from "@/lib/skp/server/commands/open-skp";
import { saveIkiSchema, saveRhkSchema } from "@/lib/skp/schema";
import { skpPlan, type PlanIki, type PlanRhk, type SkpPlan } from "@/lib/skp/plan";
import { lineMark } from "@/lib/skp/server/line-mark";
import type { SkpStatus } from "@/lib/skp/skp";
import { anAccount, anActor, type BuiltAccount } from "../../builders/account";
import { insert } from "../../builders/db";
import { aPeriod } from "../../builders/period";
import { anOffice, owner, type Office } from "./office";

/** An office in whose kelurahan the clerk plans, the lurah appraises and the camat stands above. */
export interface SkpOffice extends Office {
  readonly lurahAccount: BuiltAccount;
  readonly lurahActor: Actor;
  readonly camatActor: Actor;
  readonly strangerActor: Actor;
}

const OPEN = { opensOn: day("2020-01-01"), closesOn: day("2099-12-31") };
const CLOSED = { opensOn: day("2020-01-01"), closesOn: day("2020-01-31") };

/** The office with the year 2026 to plan; `isOpen`: whether the planning window is. */
export async function anSkpOffice(isOpen = true): Promise<SkpOffice> {
  const office = await anOffice();
  const { agency } = office;
  const lurahAccount = anAccount(agency, { employee: office.lurah });
  const camatAccount = anAccount(agency, { employee: office.camat });
  const strangerAccount = anAccount(agency, { employee: office.stranger });
  const span = { from: day("2026-01-01"), to: day("2026-12-31") };
  const annual = aPeriod(agency, { year: 2026, rhythm: "annual", ordinal: 1, span }, [
    { kind: "planning", ...(isOpen ? OPEN : CLOSED) },
  ]);
  await insert(owner, lurahAccount, camatAccount, strangerAccount, annual);
  return {
    ...office,
    lurahAccount,
    lurahActor: anActor({ agency, account: lurahAccount }),
    camatActor: anActor({ agency, account: camatAccount }),
    strangerActor: anActor({ agency, account: strangerAccount }),
  };
}

export interface StoredSkp {
  readonly status: SkpStatus;
  readonly version: number;
  readonly agreed_version: number;
  readonly number: number;
  readonly plan: SkpPlan;
  readonly return_note: string | null;
  readonly opened_at: Date | null;
  readonly parties: unknown;
}

/** The SKP as it is stored, with its newest version. */
export async function stored(skpId: string): Promise<StoredSkp> {
  const found = await owner.query<StoredSkp>(
    `SELECT s.status, s.version, s.agreed_version, v.number, v.plan, v.return_note, v.opened_at, v.parties
     FROM skp s JOIN skp_version v ON v.skp_id = s.id WHERE s.id = $1 ORDER BY v.number DESC LIMIT 1`,
    [skpId],
  );
  const [row] = found.rows;
  if (row === undefined) throw new Error("no such SKP");
  return { ...row, plan: skpPlan.parse(row.plan) };
}

/** Its key as a page would hold it now. */
export async function seen(skpId: string): Promise<{ skpId: string; version: number }> {
  return { skpId, version: (await stored(skpId)).version };
}

export function own({ ikis: _ikis, ...rhk }: PlanRhk): Omit<PlanRhk, "ikis"> {
  return rhk;
}

/** What the form of an RHK would send. */
export function rhkForm(skpId: string, rhk: PlanRhk, given: Record<string, string> = {}) {
  return saveRhkSchema.parse({
    skpId,
    rhkId: rhk.id,
    mark: lineMark(own(rhk)),
    jenis: rhk.jenis,
    text: rhk.text,
    parentId: rhk.parentId ?? "",
    teamId: rhk.teamId ?? "",
    ...given,
  });
}

/** What the form of an IKI would send. */
export function ikiForm(skpId: string, rhk: PlanRhk, iki: PlanIki, given: Record<string, string> = {}) {
  return saveIkiSchema.parse({
    skpId,
    rhkId: rhk.id,
    ikiId: iki.id,
    mark: lineMark(iki),
    text: iki.text,
    aspek: iki.aspek ?? "",
    kind: iki.target.kind,
    low: iki.target.low ?? "",
    unit: iki.target.unit,
    form: iki.target.form,
    accumulation: iki.target.accumulation,
    ...given,
  });
}

/** The clerk's SKP with one whole RHK, still a draft. */
export async function aWrittenSkp(
  office: SkpOffice,
  text = "Terselesaikannya surat keterangan",
): Promise<string> {
  const begun = await openSkp(office.clerkActor, { year: 2026, approach: "kuantitatif" });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const { skpId } = begun.value;
  await writeRhk(office, skpId, text);
  return skpId;
}

/** Writes a whole RHK with one IKI at the end of the clerk's SKP. */
export async function writeRhk(office: SkpOffice, skpId: string, text: string): Promise<void> {
  const added = await addRhk(office.clerkActor, { skpId, jenis: "utama", text: "" });
  if (!added.ok) throw new Error(added.refusal.code);
  const rhk = (await stored(skpId)).plan.rhks.at(-1);
  const [iki] = rhk?.ikis ?? [];
  if (rhk === undefined || iki === undefined) throw new Error("nothing was added");
  const written = await saveRhk(office.clerkActor, rhkForm(skpId, rhk, { text }));
  const measured = await saveIki(
    office.clerkActor,
    ikiForm(skpId, rhk, iki, {
      text: "Jumlah surat keterangan yang selesai dalam satu hari",
      aspek: "kuantitas",
      low: "1.200",
      unit: "surat",
    }),
  );
  if (!written.ok || !measured.ok) throw new Error("the RHK was not written");
}
