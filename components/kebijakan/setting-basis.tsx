import { BookOpen, CircleHelp, SlidersHorizontal } from "@/components/ui/icons";

import { Badge } from "@/components/ui/badge";
import type { SettingBasis } from "@/lib/agency/kebijakan-setting";

/** Where the default of a setting comes from, in a word. */
export function SettingBasisBadge({ basis }: { basis: SettingBasis }) {
  switch (basis) {
    case "regulation":
      return <Badge icon={<BookOpen aria-hidden="true" />}>Peraturan</Badge>;
    case "assumption":
      return (
        <Badge tone="accent" icon={<CircleHelp aria-hidden="true" />}>
          Asumsi
        </Badge>
      );
    case "agency":
      return (
        <Badge tone="info" icon={<SlidersHorizontal aria-hidden="true" />}>
          Pilihan instansi
        </Badge>
      );
  }
}
