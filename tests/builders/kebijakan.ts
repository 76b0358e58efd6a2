import { randomUUID } from "node:crypto";
import { DEFAULT_KEBIJAKAN, KEBIJAKAN_TOPIC, type Kebijakan } from "@/lib/agency/kebijakan";
import type { BuiltAgency } from "./agency";
import type { Built } from "./rows";

/** The policy of an agency for a year: the defaults, but for what is told. */
export function aKebijakan(
  agency: BuiltAgency,
  given: Partial<Kebijakan> = {},
  { year = 2026, version = 1 }: { readonly year?: number; readonly version?: number } = {},
): Built {
  return {
    rows: {
      agencySetting: [
        {
          agencyId: agency.id,
          id: randomUUID(),
          topic: KEBIJAKAN_TOPIC,
          year,
          version,
          value: { ...DEFAULT_KEBIJAKAN, ...given },
        },
      ],
    },
  };
}
