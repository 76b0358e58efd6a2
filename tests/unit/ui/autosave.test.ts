import { expect, test } from "vitest";
import { contentOf, retryAfter } from "@/components/form/autosave";

test("what a form holds leaves out the version and what the framework adds", () => {
  const form = new FormData();
  form.append("$ACTION_1:0", "x");
  form.append("version", "3");
  form.append("value", "12,5");
  form.append("value", "13");
  expect(contentOf(form)).toBe('[["value","12,5"],["value","13"]]');
  const later = new FormData();
  later.append("version", "4");
  later.append("value", "12,5");
  later.append("value", "13");
  expect(contentOf(later)).toBe(contentOf(form));
});

test("without an answer it is tried again ever more slowly, never slower than twice a minute", () => {
  expect([1, 2, 3, 4, 5, 50].map(retryAfter)).toEqual([3_000, 6_000, 12_000, 24_000, 30_000, 30_000]);
});
