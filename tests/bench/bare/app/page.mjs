import { createElement } from "react";

/**
 * The least that a dynamic page can be: as many elements as the page it is compared with, each with some letters, so
 * that it is as many bytes long; no data, no frame, no styles, rendered anew for each request.
 * @param {{ searchParams: Promise<{ elements?: string; letters?: string }> }} props
 */
export default async function Page({ searchParams }) {
  const { elements = "0", letters = "0" } = await searchParams;
  const text = "x".repeat(Number(letters));
  return Array.from({ length: Number(elements) }, (_, key) => createElement("p", { key }, text));
}
