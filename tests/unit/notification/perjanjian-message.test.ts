import { describe, expect, it } from "vitest";
import { PERJANJIAN_TOPICS, type PerjanjianTopic } from "@/lib/iku/perjanjian-outbox";
import { perjanjianMessage } from "@/lib/notification/perjanjian-message";

const news = { perjanjianId: "p", unit: "Kecamatan Contoh", year: 2026, note: "Target antrean dinaikkan." };

describe("news of a perjanjian kinerja", () => {
  it.each<[PerjanjianTopic, string | null, string | null]>([
    ["perjanjian.submitted", null, "Perjanjian kinerja 2026 Kecamatan Contoh diajukan"],
    ["perjanjian.withdrawn", null, "Perjanjian kinerja 2026 Kecamatan Contoh ditarik kembali"],
    ["perjanjian.returned", "Perjanjian kinerja 2026 Kecamatan Contoh dikembalikan", null],
    [
      "perjanjian.agreed",
      "Perjanjian kinerja 2026 Kecamatan Contoh disepakati",
      "Perjanjian kinerja 2026 Kecamatan Contoh disepakati",
    ],
    [
      "perjanjian.recorded",
      "Perjanjian kinerja 2026 Kecamatan Contoh dicatat dari dokumen bertanda tangan",
      "Perjanjian kinerja 2026 Kecamatan Contoh dicatat dari dokumen bertanda tangan",
    ],
    [
      "perjanjian.revised",
      "Perubahan perjanjian kinerja 2026 Kecamatan Contoh",
      "Perubahan perjanjian kinerja 2026 Kecamatan Contoh",
    ],
  ])("%s: to the holder %s, to the superior %s", (topic, holder, superior) => {
    expect(perjanjianMessage({ ...news, topic, hearer: "holder" })?.title ?? null).toBe(holder);
    expect(perjanjianMessage({ ...news, topic, hearer: "superior" })?.title ?? null).toBe(superior);
  });

  it("every topic is said to somebody, and leads to the perjanjian", () => {
    for (const topic of Object.keys(PERJANJIAN_TOPICS) as PerjanjianTopic[]) {
      const messages = (["holder", "superior"] as const).flatMap(
        (hearer) => perjanjianMessage({ ...news, topic, hearer }) ?? [],
      );
      expect(messages.length).toBeGreaterThan(0);
      for (const { href } of messages) expect(href).toBe("/perjanjian-kinerja/p");
    }
  });

  it("what is sent back, or revised, says why", () => {
    expect(perjanjianMessage({ ...news, topic: "perjanjian.returned", hearer: "holder" })?.body).toContain(
      news.note,
    );
    expect(perjanjianMessage({ ...news, topic: "perjanjian.revised", hearer: "superior" })?.body).toContain(
      news.note,
    );
  });
});
