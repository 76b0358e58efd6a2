import { createElement } from "react";

/** @param {{ children: import("react").ReactNode }} props */
export default function Layout({ children }) {
  return createElement("html", { lang: "id" }, createElement("body", null, children));
}
