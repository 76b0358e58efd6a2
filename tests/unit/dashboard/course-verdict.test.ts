import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictOf } from "@/lib/dashboard/course-verdict";
import type { CourseGroup, StandCounts } from "@/lib/dashboard/course-view";

function groupOf(given: Partial<StandCounts>, missing = 0): CourseGroup {
  const counts = { off: 0, attention: 0, on: 0, judged: 0, empty: 0, ...given };
  return { counts, missing, total: Object.values(counts).reduce((all, one) => all + one, 0) };
}

describe("are we on course?", () => {
  it.each<[Partial<StandCounts>, number, string, string]>([
    [{}, 0, "none", "Belum ada indikator bertarget"],
    [{ judged: 1, empty: 2 }, 0, "none", "Belum dapat dinilai"],
    [{ on: 3 }, 0, "good", "Ya, sesuai jalur"],
    [{ on: 3, empty: 1 }, 0, "good", "Ya, sesuai jalur"],
    [{ on: 3, attention: 1 }, 1, "warning", "Hampir, ada yang perlu perhatian"],
    [{ on: 99, off: 1 }, 0, "bad", "Belum, ada yang keluar jalur"],
  ])("%o, %i missing: %s", (counts, missing, tone, title) => {
    expect(verdictOf(groupOf(counts, missing))).toMatchObject({ tone, title });
  });

  it("says each count, and what is owed", () => {
    const { detail } = verdictOf(groupOf({ on: 1_200, attention: 2, off: 1, judged: 4, empty: 5 }, 6));
    expect(detail).toBe(
      "1.200 dari 1.203 indikator terukur sesuai jalur, 2 perlu perhatian, 1 berbendera merah. Di luar itu 4 ditimbang manusia, 5 belum waktunya diisi. 6 realisasi yang sudah waktunya belum diisi.",
    );
  });

  it("is good only where all that is known is on course, bad exactly where there is a red flag", () => {
    const count = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.record({ off: count, attention: count, on: count, judged: count, empty: count }),
        (counts) => {
          const { tone } = verdictOf(groupOf(counts));
          expect(tone === "bad").toBe(counts.off > 0);
          expect(tone === "good").toBe(counts.on > 0 && counts.off + counts.attention === 0);
        },
      ),
    );
  });
});
