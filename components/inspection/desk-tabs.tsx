import { Tabs } from "@/components/ui/tabs";
import { FINDING_WORDS, FINDINGS, type FindingKind } from "@/lib/inspection/finding";

import { findingHref } from "./inspection-href";

/** The desk, its lists, and the samples. */
export function DeskTabs({ current }: { current: FindingKind | "meja" | "sampel" }) {
  return (
    <Tabs
      label="Meja inspektorat"
      tabs={[
        { href: "/inspektorat", label: "Ringkasan", current: current === "meja" },
        ...FINDINGS.map((kind) => ({
          href: findingHref(kind),
          label: FINDING_WORDS[kind].tab,
          current: current === kind,
        })),
        { href: findingHref("sampel"), label: "Sampel", current: current === "sampel" },
      ]}
    />
  );
}
