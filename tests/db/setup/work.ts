import type { Actor } from "@/lib/access/actor";
import { periodsOfYear } from "@/lib/period/period";
import { anAccount, anActor, type BuiltAccount } from "../../builders/account";
import { insert } from "../../builders/db";
import { aPeriod, type BuiltPeriod } from "../../builders/period";
import { anIki, anRhk, anSkp, aPlan, aTarget, type BuiltSkp } from "../../builders/skp";
import type { Built } from "../../builders/rows";
import { anOffice, owner, type Office } from "./office";

/** An office whose clerk has an SKP in force, with the quarters of 2026; today, 23 November, is in the fourth. */
export interface Work {
  readonly office: Office;
  readonly quarters: readonly [BuiltPeriod, BuiltPeriod, BuiltPeriod, BuiltPeriod];
  readonly skp: BuiltSkp;
  /** 12 documents, summed over the year. */
  readonly ikiId: string;
  /** At most 5 days, averaged. */
  readonly daysIkiId: string;
  readonly rhkId: string;
  readonly clerk: Actor;
  readonly lurahAccount: BuiltAccount;
  readonly lurah: Actor;
  readonly camat: Actor;
  readonly stranger: Actor;
}

export function quarter(work: Work, ordinal: 1 | 2 | 3 | 4): string {
  return work.quarters[(ordinal - 1) as 0 | 1 | 2 | 3].id;
}

/** Puts a clerk to work. */
export async function someWork(...more: readonly Built[]): Promise<Work> {
  const office = await anOffice();
  const { agency } = office;
  const [first, second, third, fourth] = periodsOfYear(2026, "quarterly").map((period) =>
    aPeriod(agency, period),
  );
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
    throw new Error("a year has four quarters");
  }
  const iki = anIki();
  const days = anIki({
    text: "Rata-rata hari penyelesaian",
    aspek: "waktu",
    target: aTarget({ low: "5", text: "5", unit: "hari", form: "minimise_linear", accumulation: "average" }),
  });
  const rhk = anRhk({ ikis: [iki, days] });
  const skp = anSkp(office.clerk, office.village, {
    plan: aPlan({ rhks: [rhk] }),
    appraiser: office.lurah,
  });
  const lurahAccount = anAccount(agency, { employee: office.lurah });
  const camatAccount = anAccount(agency, { employee: office.camat });
  const strangerAccount = anAccount(agency, { employee: office.stranger });
  await insert(
    owner,
    first,
    second,
    third,
    fourth,
    skp,
    lurahAccount,
    camatAccount,
    strangerAccount,
    ...more,
  );
  return {
    ...{ office, skp, lurahAccount },
    quarters: [first, second, third, fourth],
    ...{ ikiId: iki.id, daysIkiId: days.id, rhkId: rhk.id },
    clerk: office.clerkActor,
    lurah: anActor({ agency, account: lurahAccount }),
    camat: anActor({ agency, account: camatAccount }),
    stranger: anActor({ agency, account: strangerAccount }),
  };
}
