import fc from "fast-check";
import { expect, test } from "vitest";

import { textStore } from "@/lib/exchange/server/text-store";

test("gives back what was added, by its order", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
      const store = textStore();
      texts.forEach((text) => store.add(text));
      expect(texts.map((_, index) => store.at(index))).toEqual(texts);
      expect([store.at(texts.length), store.at(-1), store.at(Number.NaN)]).toEqual(["", "", ""]);
    }),
  );
});

test("goes on past a block, a text longer than one, and the first places", () => {
  const store = textStore();
  const long = "é".repeat(1_500_000);
  const texts = ["a", long, ...Array.from({ length: 70_000 }, (_, n) => `teks nomor ${String(n)}`)];
  texts.forEach((text) => store.add(text));
  for (const index of [0, 1, 2, 40_000, 65_535, 65_536, texts.length - 1])
    expect(store.at(index)).toBe(texts[index]);
});
