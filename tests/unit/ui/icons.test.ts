import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import * as icons from "@/components/ui/icons";

test("every icon points at strokes that are there, and no strokes are left that nobody points at", () => {
  const file = readFileSync(join(import.meta.dirname, "../../../components/ui/icons.svg"), "utf8");
  const drawn = [
    ...file.matchAll(/<symbol [^>]*id="([^"]+)"[^>]*>\s*<(?:path|circle|rect|line|ellipse|poly)/g),
  ];
  const asked = Object.values(icons).map(
    (Icon) => /#([^"]+)"/.exec(renderToStaticMarkup(createElement(Icon)))?.[1],
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.toSorted()).toEqual(drawn.map(([, name]) => name).toSorted());
});
