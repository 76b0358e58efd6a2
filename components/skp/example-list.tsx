import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { ExampleView } from "@/lib/skp/skp-view";

/** Examples of the library, each with its IKI and what can be done with it. */
export function ExampleList({
  examples,
  foot,
}: {
  examples: readonly ExampleView[];
  foot: (example: ExampleView) => ReactNode;
}) {
  return (
    <ul className="grid gap-4">
      {examples.map((example) => (
        <li key={example.id}>
          <Card title={example.text} lead={example.positionName ?? "Untuk semua jabatan"}>
            {example.ikis.length > 0 && (
              <ul className="mb-3 list-disc pl-5 [overflow-wrap:anywhere]">
                {example.ikis.map((iki) => (
                  <li key={iki}>{iki}</li>
                ))}
              </ul>
            )}
            {foot(example)}
          </Card>
        </li>
      ))}
    </ul>
  );
}
