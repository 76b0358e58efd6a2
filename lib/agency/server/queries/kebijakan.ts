import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/scope";
import { read } from "@/lib/db/server/door";
import { DEFAULT_KEBIJAKAN, KEBIJAKAN_TOPIC, readKebijakan, type Kebijakan } from "../../kebijakan";
import { differences } from "../../kebijakan-value";
import type {
  KebijakanHistoryView,
  KebijakanOrigin,
  KebijakanVersionView,
  KebijakanView,
} from "../../kebijakan-view";
import { isOpenYear } from "../commands/save-kebijakan";

interface StoredYear {
  readonly year: number;
  readonly version: number;
  readonly updatedAt: Date;
  readonly versions: readonly { readonly createdByName: string }[];
}

function originOf(stored: StoredYear | undefined, year: number): KebijakanOrigin {
  if (stored === undefined) return { kind: "default" };
  if (stored.year !== year) return { kind: "earlier", year: stored.year };
  return {
    kind: "own",
    savedAt: stored.updatedAt,
    savedBy: stored.versions[0]?.createdByName ?? null,
  };
}

/** What applies in a year, and where it comes from. Everybody who is signed in may read it. */
export async function kebijakanView(actor: Actor, year: number): Promise<KebijakanView> {
  const { agencyId } = actor;
  const years = await read(actor, (tx) =>
    tx.agencySetting.findMany({
      where: { agencyId, topic: KEBIJAKAN_TOPIC },
      orderBy: { year: "desc" },
      select: {
        year: true,
        version: true,
        value: true,
        updatedAt: true,
        versions: { orderBy: { version: "desc" }, select: { createdByName: true }, take: 1 },
      },
    }),
  );
  const stored = years.find((row) => row.year <= year);
  return {
    year,
    policy: stored === undefined ? DEFAULT_KEBIJAKAN : readKebijakan(stored.value),
    version: stored?.year === year ? stored.version : 0,
    origin: originOf(stored, year),
    ownYears: years.map((row) => row.year),
    canEdit: scopeOf(actor, "agency.edit-policy").kind === "agency" && isOpenYear(actor, year),
  };
}

/** Versions on one page of the history. */
const PAGE = 10;

interface StoredVersion {
  readonly version: number;
  readonly value: unknown;
  readonly reason: string;
  readonly createdByName: string;
  readonly createdAt: Date;
}

function versionView(
  { version, value, reason, createdByName, createdAt }: StoredVersion,
  earlier: Kebijakan,
  comparedWith: KebijakanVersionView["comparedWith"],
): KebijakanVersionView {
  const policy = readKebijakan(value);
  return {
    ...{ version, reason, comparedWith },
    savedAt: createdAt,
    savedBy: createdByName,
    differences: differences(earlier, policy),
    policies: [earlier, policy],
  };
}

/** The versions of a year's own policy, the newest first, each with what it changed; `before` pages on. */
export async function kebijakanHistory(
  actor: Actor,
  year: number,
  before: number | null,
): Promise<KebijakanHistoryView> {
  const { agencyId } = actor;
  const setting = { agencyId, topic: KEBIJAKAN_TOPIC };
  const { rows, base } = await read(actor, async (tx) => ({
    rows: await tx.agencySettingVersion.findMany({
      where: {
        agencyId,
        setting: { ...setting, year },
        ...(before === null ? {} : { version: { lt: before } }),
      },
      orderBy: { version: "desc" },
      select: { version: true, value: true, reason: true, createdByName: true, createdAt: true },
      take: PAGE + 1,
    }),
    base: await tx.agencySetting.findFirst({
      where: { ...setting, year: { lt: year } },
      orderBy: { year: "desc" },
      select: { value: true },
    }),
  }));
  const versions = rows.slice(0, PAGE).map((row, place) => {
    const next = rows[place + 1];
    if (next !== undefined) return versionView(row, readKebijakan(next.value), "version");
    if (base !== null) return versionView(row, readKebijakan(base.value), "earlier-year");
    return versionView(row, DEFAULT_KEBIJAKAN, "default");
  });
  const hasMore = rows.length > PAGE;
  return { year, versions, olderThan: hasMore ? (versions.at(-1)?.version ?? null) : null };
}
