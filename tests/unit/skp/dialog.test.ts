import { describe, expect, it } from "vitest";
import { calendarDateOf as day } from "@/lib/kernel/calendar";
import {
  DIALOG_MOVES,
  dialogDays,
  dialogSide,
  dialogState,
  mayDialog,
  proposedNext,
  type DialogConfirmations,
  type DialogMove,
} from "@/lib/skp/dialog";
import { dialogPrefill, type DialogBackground } from "@/lib/skp/dialog-prefill";
import { changeDialogSchema, DIALOG_LIMITS, recordDialogSchema } from "@/lib/skp/dialog-schema";
import type { PerformanceRelation } from "@/lib/skp/policy";
import { SKP_CLOSE_REASONS } from "@/lib/skp/skp";
import { aPlan, anIki, anRhk, aTarget } from "../../builders/skp";

const NOBODY: PerformanceRelation = {
  isOwn: false,
  isAppraiser: false,
  isSuperior: false,
  wasAppraiser: false,
  isReached: false,
  isRecorder: false,
  ledTeamIds: [],
};

const RELATIONS = {
  own: { ...NOBODY, isOwn: true },
  appraiser: { ...NOBODY, isAppraiser: true },
  "appraiser of then": { ...NOBODY, wasAppraiser: true },
  superior: { ...NOBODY, isSuperior: true },
  "reader by a role": { ...NOBODY, isReached: true },
  "ketua tim": { ...NOBODY, ledTeamIds: ["t"] },
  stranger: NOBODY,
} as const;

const words = (employee: boolean, appraiser: boolean, isOfficial = false): DialogConfirmations => ({
  employee,
  appraiser,
  isOfficial,
});

describe("where a dialog stands", () => {
  it.each([
    [words(false, false), "waits-employee"],
    [words(false, true), "waits-employee"],
    [words(true, false), "waits-appraiser"],
    [words(true, true), "confirmed"],
    [words(true, false, true), "confirmed"],
    [words(false, false, true), "waits-employee"],
  ] as const)("%j: %s", (given, state) => {
    expect(dialogState(given)).toBe(state);
  });
});

describe("who does what about a dialog", () => {
  /** Every move × relation × state of an SKP that goes on. */
  const MAY: Readonly<
    Record<DialogMove, readonly (readonly [keyof typeof RELATIONS, readonly DialogConfirmations[]])[]>
  > = {
    record: [
      ["own", [words(false, false), words(true, false), words(false, true), words(true, true)]],
      ["appraiser", [words(false, false), words(true, false), words(false, true), words(true, true)]],
      ["appraiser of then", [words(false, false), words(true, false), words(false, true), words(true, true)]],
    ],
    change: [
      ["own", [words(false, false), words(true, false), words(false, true)]],
      ["appraiser", [words(false, false), words(true, false), words(false, true)]],
      ["appraiser of then", [words(false, false), words(true, false), words(false, true)]],
    ],
    confirm: [
      ["own", [words(false, false), words(false, true)]],
      ["appraiser", [words(false, false), words(true, false)]],
      ["appraiser of then", [words(false, false), words(true, false)]],
    ],
  };
  const states = [words(false, false), words(true, false), words(false, true), words(true, true)];
  const cells = DIALOG_MOVES.flatMap((move) =>
    (Object.keys(RELATIONS) as (keyof typeof RELATIONS)[]).flatMap((who) =>
      states.map((confirmations) => ({ move, who, confirmations })),
    ),
  );

  it.each(cells)("$who: $move of $confirmations", ({ move, who, confirmations }) => {
    const expected = MAY[move].some(
      ([side, open]) => side === who && open.some((state) => dialogKey(state) === dialogKey(confirmations)),
    );
    const decision = mayDialog(move, RELATIONS[who], { skpClosed: null, confirmations });
    expect(decision.allowed).toBe(expected);
    // Who may not even read the SKP is told that there is none.
    const isHidden = who === "stranger" || who === "ketua tim";
    if (isHidden) expect(decision).toEqual({ allowed: false, reason: { code: "not-found" } });
  });

  it.each(SKP_CLOSE_REASONS)("of an SKP closed for %s: nothing with somebody who is gone", (skpClosed) => {
    const gone = skpClosed === "pensiun" || skpClosed === "meninggal" || skpClosed === "left";
    for (const move of DIALOG_MOVES) {
      const confirmations = words(false, true);
      const decision = mayDialog(move, RELATIONS.own, { skpClosed, confirmations });
      expect(decision).toEqual(
        gone ? { allowed: false, reason: { code: "person-gone" } } : { allowed: true },
      );
    }
  });

  it("own comes before every other part: nobody is his own appraiser", () => {
    expect(dialogSide({ ...NOBODY, isOwn: true, isAppraiser: true })).toBe("employee");
  });
});

function dialogKey({ employee, appraiser }: DialogConfirmations): string {
  return `${String(employee)} ${String(appraiser)}`;
}

describe("days of a dialog", () => {
  it("not to come, and not long before the SKP begins", () => {
    const span = { from: day("2026-01-01"), to: day("2026-12-31") };
    expect(dialogDays(span, day("2026-03-10"))).toEqual({ from: "2025-11-02", to: "2026-03-10" });
  });

  it.each([
    ["monthly", "2026-02-28"],
    ["quarterly", "2026-04-30"],
    ["annual", "2026-07-31"],
  ] as const)("the next one, %s, is proposed for %s", (rhythm, next) => {
    expect(proposedNext(day("2026-01-31"), rhythm)).toBe(next);
  });
});

describe("a form that begins filled", () => {
  const background: DialogBackground = {
    today: day("2026-01-20"),
    rhythm: "quarterly",
    employeeName: "Siti Aminah",
    appraiserName: "Ratna Kusuma",
    unitName: "Kelurahan Menanggal",
    plan: aPlan({
      rhks: [
        anRhk({
          text: "Terselesaikannya surat keterangan",
          ikis: [anIki({ target: aTarget({ unit: "surat" }) })],
        }),
        anRhk({ text: "Meningkatnya kepuasan warga", ikis: [] }),
      ],
      resources: ["Komputer", "Pencetak"],
    }),
    earlier: null,
  };

  it("from the plan, the first time", () => {
    expect(dialogPrefill(background)).toEqual({
      heldOn: "2026-01-20",
      place: "Kelurahan Menanggal",
      participants: "Siti Aminah dan Ratna Kusuma",
      agreed: "1. Terselesaikannya surat keterangan (target: 12 surat)\n2. Meningkatnya kepuasan warga",
      resourcesAsked: "1. Komputer\n2. Pencetak",
      resourcesPromised: "",
      nextOn: "2026-04-20",
    });
  });

  it("from the dialog before, later on", () => {
    const earlier = { place: "Daring", agreed: "Selesai dua hari", resourcesPromised: "Dua komputer" };
    expect(dialogPrefill({ ...background, earlier, appraiserName: null })).toMatchObject({
      place: "Daring",
      participants: "Siti Aminah",
      agreed: "Selesai dua hari",
      resourcesAsked: "",
      resourcesPromised: "Dua komputer",
    });
  });

  it("with a plan of forty long lines what it proposes can be sent", () => {
    const rhks = Array.from({ length: 40 }, () => anRhk({ text: "x".repeat(900) }));
    const resources = Array.from({ length: 30 }, () => "y".repeat(1_000));
    const { agreed, resourcesAsked } = dialogPrefill({ ...background, plan: aPlan({ rhks, resources }) });
    expect(agreed.length).toBeLessThanOrEqual(DIALOG_LIMITS.agreed);
    expect(agreed.split("\n")).toHaveLength(3);
    expect(resourcesAsked.length).toBeLessThanOrEqual(DIALOG_LIMITS.resources);
  });
});

describe("what a dialog's form may hold", () => {
  const typed = {
    dialogId: "0b6c2f0e-5b0c-4f0e-9d0e-0e5b0c4f0e9d",
    skpId: "0b6c2f0e-5b0c-4f0e-9d0e-0e5b0c4f0e9e",
    heldOn: "2026-01-20",
    place: "Ruang Lurah",
    participants: "Siti dan Ratna",
    agreed: "Selesai dua hari 🙂 ‏سلام‏",
    nextOn: "",
  };

  it("leaves out what is optional and keeps emoji and right-to-left text", () => {
    expect(recordDialogSchema.parse(typed)).toMatchObject({
      periodId: null,
      nextOn: null,
      resourcesAsked: "",
      agreed: "Selesai dua hari 🙂 ‏سلام‏",
    });
  });

  it.each([
    ["heldOn", "2026-02-30"],
    ["place", " "],
    ["participants", ""],
    ["agreed", "x".repeat(4_001)],
    ["nextOn", "2026-01-20"],
    ["nextOn", "besok"],
    ["periodId", "triwulan"],
  ])("%s = %j is told at its field", (name, value) => {
    const parsed = recordDialogSchema.safeParse({ ...typed, [name]: value });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([name]);
  });

  it("a change says which version it has seen", () => {
    expect(changeDialogSchema.safeParse(typed).error?.issues.map(({ path }) => path.join("."))).toEqual([
      "version",
    ]);
  });
});
