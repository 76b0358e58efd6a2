import { DiffView } from "@/components/ui/diff-view";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import type { KebijakanHistoryView, KebijakanVersionView } from "@/lib/agency/kebijakan-view";
import { momentText } from "@/lib/kernel/indonesian-date";

import { policyPathLabel, policyPathText } from "./setting-words";

const COMPARED: Readonly<Record<KebijakanVersionView["comparedWith"], (year: number) => string>> = {
  version: () => "Dibandingkan dengan versi sebelumnya",
  "earlier-year": (year) => `Dibandingkan dengan kebijakan sebelum tahun ${String(year)}`,
  default: () => "Dibandingkan dengan kebijakan bawaan",
};

function namesOf(policies: readonly Kebijakan[]): (key: string) => string {
  const names = new Map(
    policies.flatMap(({ groups }) => groups.map(({ key, label }) => [key, label] as const)),
  );
  return (key) => `“${names.get(key) ?? key}”`;
}

/** The versions of a year's policy, each with what it changed, in words. */
export function VersionList({ history, timeZone }: { history: KebijakanHistoryView; timeZone: string }) {
  return (
    <ol className="card divide-y divide-line rounded-lg border border-line bg-surface">
      {history.versions.map((version) => {
        const nameOf = namesOf(version.policies);
        return (
          <li key={version.version} className="grid gap-3 px-4 py-4 sm:px-5 lg:grid-cols-[15rem_1fr]">
            <div className="min-w-0">
              <h2 className="font-semibold">Versi {version.version}</h2>
              <p className="figures text-sm text-ink-soft">{momentText(version.savedAt, timeZone)}</p>
              <p className="text-sm text-ink-soft">{version.savedBy}</p>
              <p className="mt-2 text-[0.9375rem]">{version.reason}</p>
            </div>
            <div className="min-w-0">
              <p className="mb-2 text-sm text-ink-faint">{COMPARED[version.comparedWith](history.year)}</p>
              {version.differences.length === 0 ? (
                <p className="text-ink-soft">Tidak ada perbedaan.</p>
              ) : (
                <DiffView
                  lines={version.differences.map(({ path, before, after }) => ({
                    key: path,
                    label: policyPathLabel(path, nameOf) ?? path,
                    before: policyPathText(path, before, nameOf),
                    after: policyPathText(path, after, nameOf),
                  }))}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
