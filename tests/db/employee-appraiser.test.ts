import { describe, expect, it } from "vitest";
import { appraisersOf } from "@/lib/employee/appraiser";
import { agencySnapshot, snapshotFor } from "@/lib/employee/server/org-snapshot";
import { appraiserOf } from "@/lib/employee/appraiser";
import { appraiserView } from "@/lib/employee/server/record";
import { read } from "@/lib/db/server/door";
import { addDays } from "@/lib/kernel/calendar";
import { anAgency, aUnit, type BuiltUnit } from "../builders/agency";
import { chanceOf } from "../builders/chance";
import { anActor } from "../builders/account";
import { TODAY } from "../builders/day";
import { aLeave, anEmployee, aStanding, type BuiltEmployee } from "../builders/employee";
import { aDelegation, aPlacement, aPosition } from "../builders/placement";
import { insert } from "../builders/db";
import type { Built } from "../builders/rows";
import { anOffice, owner } from "./setup/office";

/** An agency of some sixty people by chance: vacancies, Plt and Plh, second posts, leaves, delegations, other superiors. */
function anAgencyByChance(seed: string): {
  readonly built: Built[];
  readonly people: BuiltEmployee[];
  readonly agency: ReturnType<typeof anAgency>;
} {
  const chance = chanceOf(seed);
  const agency = anAgency({}, chance);
  const kinds = ["administrator", "pengawas", "jpt_pratama", "pelaksana"] as const;
  const positions = kinds.map((kind) => aPosition(agency, { kind, name: `${kind} ${chance.id()}` }, chance));
  const units: BuiltUnit[] = [aUnit(agency, {}, chance)];
  for (let index = 1; index < 20; index += 1) {
    const parent = chance.pick(units);
    const isOther = chance.isHit(0.1);
    units.push(
      aUnit(
        agency,
        {
          name: `Unit ${String(index)}`,
          kind: "bidang",
          parent,
          appraisalSuperior: isOther ? chance.pick(units) : null,
        },
        chance,
      ),
    );
  }
  const people = Array.from({ length: 60 }, () => anEmployee(agency, {}, chance));
  const heads = new Set<string>();
  const built: Built[] = [agency, ...positions, ...units, ...people];
  for (const person of people) {
    const unit = chance.pick(units);
    const isHead = unit !== units[0] && !heads.has(unit.id) && chance.isHit(0.5);
    if (isHead) heads.add(unit.id);
    built.push(aPlacement(person, unit, chance.pick(positions), { isHead }, chance));
    if (chance.isHit(0.08))
      built.push(
        aStanding(person, { kind: chance.pick(["cltn", "tugas_belajar", "diperbantukan"]) }, chance),
      );
    if (chance.isHit(0.1)) {
      built.push(
        aLeave(person, { kind: "besar", validFrom: addDays(TODAY, -9), validTo: addDays(TODAY, 9) }, chance),
      );
    }
  }
  for (const unit of units.slice(1)) {
    for (const kind of ["plt", "plh"] as const) {
      if (!chance.isHit(0.25)) continue;
      built.push(
        aPlacement(chance.pick(people), unit, chance.pick(positions), { kind, isHead: true }, chance),
      );
    }
  }
  const [delegate, ...others] = people;
  if (delegate !== undefined)
    built.push(
      aDelegation(
        chance.pick(units),
        delegate,
        others.filter(() => chance.isHit(0.1)),
        {},
        chance,
      ),
    );
  return { built, people, agency };
}

describe("the snapshot for one person", () => {
  it.each(["satu", "dua", "tiga", "empat", "lima"])(
    "leads to the same answer as the whole agency (%s)",
    async (seed) => {
      const { built, people, agency } = anAgencyByChance(seed);
      await insert(owner, ...built);
      const actor = anActor({ agency });
      const whole = await read(actor, (tx) => agencySnapshot(tx, TODAY));
      const all = appraisersOf(whole, TODAY);
      expect(all.size).toBe(people.length);
      const kinds = new Set([...all.values()].map((finding) => finding.outcome.kind));
      expect(kinds.has("employee")).toBe(true);
      const one = await read(actor, async (tx) => {
        const answers = [];
        for (const { id } of people) answers.push(appraiserOf(id, TODAY, await snapshotFor(tx, id, TODAY)));
        return answers;
      });
      expect(one).toEqual(people.map(({ id }) => all.get(id)));
    },
  );

  it("holds only those who stand above, lead or may appraise", async () => {
    const office = await anOffice();
    const snapshot = await read(office.admin, (tx) => snapshotFor(tx, office.clerk.id, TODAY));
    expect(snapshot.people.map(({ id }) => id).sort()).toEqual(
      [office.clerk.id, office.lurah.id, office.camat.id].sort(),
    );
    expect(snapshot.agencyHead).toEqual({
      title: "Wali Kota Contoh",
      name: "Sartika Wiranata (nama rekaan)",
    });
  });
});

describe("who appraises", () => {
  it("is told to the person and to roles that reach him, and to nobody else", async () => {
    const office = await anOffice();
    const own = await appraiserView(office.clerkActor, office.clerk.id, TODAY);
    expect(own?.view.appraiser.sentence).toContain("Pejabat Penilai Kinerja Anda");
    const other = await appraiserView(office.keeper, office.clerk.id, TODAY);
    expect(other?.view.appraiser.sentence).toContain("Pejabat Penilai Kinerja Siti Aminah");
    expect(await appraiserView(office.clerkActor, office.stranger.id, TODAY)).toBeNull();
  });
});
