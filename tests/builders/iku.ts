import { calendarDateOf } from "@/lib/kernel/calendar";
import type { BuiltAgency, BuiltUnit } from "./agency";
import { anyChance, type Chance } from "./chance";
import type { BuiltEmployee } from "./employee";
import type { Built, TableRows } from "./rows";

export interface BuiltDocument extends Built {
  readonly id: string;
  readonly agencyId: string;
}

/** The agency's RPJMD 2025–2029. */
export function aPlanningDocument(
  agency: BuiltAgency,
  given: Partial<TableRows["planningDocument"]> = {},
  chance: Chance = anyChance,
): BuiltDocument {
  const id = given.id ?? chance.id();
  const row: TableRows["planningDocument"] = {
    agencyId: agency.id,
    id,
    kind: "rpjmd",
    parentId: null,
    unitId: null,
    title: "RPJMD 2025–2029",
    startsYear: 2025,
    endsYear: 2029,
    legalBasis: "Peraturan Daerah Nomor 3 Tahun 2025",
    ...given,
  };
  return { id, agencyId: agency.id, rows: { planningDocument: [row] } };
}

export interface BuiltNode extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly row: TableRows["planningNode"];
}

/** A sasaran of the document that nobody carries yet. */
export function aPlanningNode(
  document: BuiltDocument,
  given: Partial<TableRows["planningNode"]> & { readonly parent?: BuiltNode } = {},
  chance: Chance = anyChance,
): BuiltNode {
  const { parent, ...fields } = given;
  const id = fields.id ?? chance.id();
  const row: TableRows["planningNode"] = {
    agencyId: document.agencyId,
    id,
    documentId: document.id,
    parentId: parent?.id ?? null,
    kind: "sasaran",
    code: "",
    text: "Meningkatnya kualitas pelayanan publik",
    unitId: null,
    positionId: null,
    service: "",
    sortOrder: 0,
    ...fields,
  };
  return { id, agencyId: document.agencyId, row, rows: { planningNode: [row] } };
}

/** Targets of a version as a test writes them: by year, of the year and of its periods in their order. */
export type TargetsGiven = Readonly<Record<number, readonly [year: string, ...periods: string[]]>>;

export interface BuiltIku extends Built {
  readonly id: string;
  readonly agencyId: string;
  readonly versionId: string;
}

type IkuGiven = Partial<TableRows["iku"]> & {
  readonly says?: Partial<TableRows["ikuVersion"]>;
  readonly targets?: TargetsGiven;
  readonly keeper?: BuiltEmployee;
  readonly ownedFrom?: TableRows["ikuOwner"]["validFrom"];
};

/** An indicator of a node that a unit answers for, reported by quarter and summed up, with its first version. */
export function anIku(
  node: BuiltNode,
  unit: BuiltUnit,
  given: IkuGiven = {},
  chance: Chance = anyChance,
): BuiltIku {
  const { says = {}, targets = { 2026: ["100"] }, keeper, ownedFrom, ...fields } = given;
  const { agencyId } = node;
  const [id, versionId] = [fields.id ?? chance.id(), says.id ?? chance.id()];
  const iku: TableRows["iku"] = {
    ...{ agencyId, id, code: `IKU-${id.slice(-8)}`, nodeId: node.id },
    ...{ isUtama: true, retiredOn: null, retiredReason: null },
    ...fields,
  };
  const version: TableRows["ikuVersion"] = {
    ...{ agencyId, id: versionId, ikuId: id, number: 1, validFrom: calendarDateOf("2025-01-01"), reason: "" },
    name: "Jumlah dokumen kependudukan yang selesai tepat waktu",
    definition: "Dokumen yang selesai dalam waktu standar pelayanan, dihitung dari register pelayanan.",
    formula: "Jumlah dokumen yang selesai tepat waktu dalam periode",
    ...{ unitName: "dokumen", form: "maximise", accumulation: "sum", scale: [], jenis: "outcome" },
    ...{ control: "sedang", rhythm: "quarterly", baselineYear: 2024, baselineText: "80" },
    ...{ source: "Register pelayanan", evidence: "Rekap register pelayanan", legalBasis: "" },
    ...{ perspektif: null, createdBy: null, createdByName: "Perencana" },
    ...says,
  };
  const ikuTarget = Object.entries(targets).flatMap(([year, texts]) =>
    texts.map((text, ordinal): TableRows["ikuTarget"] => ({
      ...{ agencyId, id: chance.id(), versionId, year: Number(year), ordinal, high: null, text },
      low: /^-?[\d.]+$/.test(text) ? text : null,
    })),
  );
  const owner: TableRows["ikuOwner"] = {
    ...{ agencyId, id: chance.id(), ikuId: id, unitId: unit.id, employeeId: keeper?.id ?? null },
    ...{ reason: "Penetapan awal", validFrom: ownedFrom ?? calendarDateOf("2025-01-01"), validTo: null },
  };
  return {
    ...{ id, agencyId, versionId },
    rows: { iku: [iku], ikuVersion: [version], ikuTarget, ikuOwner: [owner] },
  };
}

/** Children that make a parent by a method; with weights where the method weighs. */
export function aCascade(
  parent: BuiltIku,
  children: readonly BuiltIku[],
  given: {
    readonly method?: TableRows["ikuCascade"]["method"];
    readonly weights?: readonly string[];
  } = {},
  chance: Chance = anyChance,
): Built {
  const { method = "sum", weights } = given;
  const { agencyId } = parent;
  return {
    rows: {
      ikuCascade: [{ agencyId, ikuId: parent.id, method, basis: "wilayah" }],
      ikuLink: children.map((child, index) => ({
        ...{ agencyId, id: chance.id(), parentId: parent.id, childId: child.id, kind: "langsung" },
        ...{ weight: weights?.[index] ?? null, note: "" },
      })),
    },
  };
}
