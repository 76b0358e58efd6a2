import { createElement } from "react";

/**
 * The least that a dynamic page can be: as many bytes as the page it is compared with, rendered anew for each request.
 * @param {{ searchParams: Promise<{ bytes?: string }> }} props
 */
export default async function Page({ searchParams }) {
  const { bytes = "0" } = await searchParams;
  return createElement("pre", null, "x".repeat(Number(bytes)));
}
