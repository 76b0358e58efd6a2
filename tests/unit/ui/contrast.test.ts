import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

/** The tokens of a theme by name, as `#rrggbb`; ones that are no plain colour are left out. */
function tokensOf(theme: "light" | "dark"): ReadonlyMap<string, string> {
  const pattern = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
  return new Map(
    [...css.matchAll(pattern)].map(([, name = "", light = "", dark = ""]) => [
      name,
      theme === "light" ? light : dark,
    ]),
  );
}

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const SURFACES = ["canvas", "surface", "sunken", "raised"];
const PREDIKAT = ["sangat-baik", "baik", "butuh-perbaikan", "kurang", "sangat-kurang"].map(
  (name) => `predikat-${name}`,
);

/** Text on its ground: at least 4.5 : 1 (SC 1.4.3). */
const TEXTS: readonly (readonly [string, string])[] = [
  ...["ink", "ink-soft", "ink-faint", "primary", "danger"].flatMap((ink) =>
    SURFACES.map((ground) => [ink, ground] as const),
  ),
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
  ["primary", "primary-soft"],
  ["ink", "primary-soft"],
  ["ink-soft", "primary-soft"],
  ["accent-ink", "accent-soft"],
  ["ink", "accent-soft"],
  ...["danger", "success", "info"].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ["ink", `${tone}-soft`] as const,
  ]),
  ...PREDIKAT.flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    [tone, "surface"] as const,
    [tone, "canvas"] as const,
  ]),
];

/** Borders of controls and the ring of the focus: at least 3 : 1 (SC 1.4.11). */
const EDGES: readonly (readonly [string, string])[] = ["line-strong", "focus"].flatMap((edge) =>
  SURFACES.map((ground) => [edge, ground] as const),
);

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token --${name}`);
    return value;
  };

  test.each(TEXTS)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGES)("%s can be made out on %s", (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("contrast is what WCAG says it is", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
});

/** What an eye without one kind of cone makes of linear RGB: Machado, Oliveira & Fernandes 2009, severity 1.0. */
const EYES = {
  "all cones": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  "no red cones": [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  "no green cones": [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  "no blue cones": [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

/** OKLab (Ottosson 2020), in which a distance is about as large as it looks. */
const TO_CONES = [
  0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619,
  0.2817188376, 0.6299787005,
];
const TO_LAB = [
  0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371,
  0.7827717662, -0.808675766,
];

const times = (matrix: readonly number[], vector: readonly number[]): number[] =>
  [0, 3, 6].map((row) => vector.reduce((sum, value, at) => sum + (matrix[row + at] ?? 0) * value, 0));

function seenBy(eye: readonly number[], colour: string): readonly number[] {
  const linear = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const seen = times(eye, linear).map((value) => Math.min(1, Math.max(0, value)));
  return times(TO_LAB, times(TO_CONES, seen).map(Math.cbrt));
}

describe.each(["light", "dark"] as const)("the five predikat in the %s theme", (theme) => {
  const tokens = tokensOf(theme);
  const pairs = PREDIKAT.flatMap((one, at) => PREDIKAT.slice(at + 1).map((other) => [one, other] as const));

  test.each(Object.entries(EYES))("stay apart for an eye with %s", (_name, eye) => {
    for (const [one, other] of pairs) {
      const from = seenBy(eye, tokens.get(one) ?? "");
      const to = seenBy(eye, tokens.get(other) ?? "");
      expect(
        Math.hypot(...from.map((value, at) => value - (to[at] ?? 0))),
        `${one} and ${other}`,
      ).toBeGreaterThan(0.1);
    }
  });
});
