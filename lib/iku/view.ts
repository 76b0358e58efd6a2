import type { CascadeBasis, CascadeKind, CascadeMethod, IkuControl, IkuJenis, RealisasiSource } from "./iku";
import type { Accumulation, CapaianForm, Perspektif } from "./measure";
import type { PlanningDocumentKind, PlanningNodeKind } from "./planning";
import type { CapaianStand } from "./reckon";
import type { SmartRemark } from "./smart";
import type { Rhythm } from "@/lib/period/period";

/** A capaian as pages show it: a figure, or in words why there is none; how it came about. */
export interface CapaianShown {
  readonly text: string;
  readonly stand: CapaianStand;
  readonly explanation: string;
}

/** A line of the register. */
export interface IkuRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly target: string;
  readonly realisasi: string;
  /** Up to which period, or null where nothing was entered yet. */
  readonly period: string | null;
  readonly capaian: CapaianShown;
  /** What the capaian is of: that period, or the year up to it where nothing was aimed at for the period. */
  readonly capaianOf: string | null;
}

export interface RegisterPage {
  readonly year: number;
  readonly years: readonly number[];
  readonly rows: readonly IkuRow[];
  readonly previous: string | null;
  readonly next: string | null;
  readonly canPlan: boolean;
}

export interface NamedLink {
  readonly id: string;
  readonly text: string;
}

/** What proves a figure. */
export interface EvidenceView {
  readonly id: string;
  readonly title: string;
  /** A page elsewhere; null: a file that is kept here. */
  readonly url: string | null;
  readonly size: number | null;
}

export interface PeriodLine {
  readonly ordinal: number;
  readonly name: string;
  readonly target: string;
  readonly realisasi: string;
  /** As the field shows it again. */
  readonly typed: string;
  readonly source: RealisasiSource | null;
  readonly note: string;
  readonly enteredBy: string | null;
  readonly version: number;
  readonly realisasiId: string | null;
  readonly capaian: CapaianShown;
  readonly year: CapaianShown;
  readonly evidences: readonly EvidenceView[];
  readonly isOpen: boolean;
}

export interface ShareLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly kind: CascadeKind;
  readonly weight: string | null;
  readonly note: string;
  readonly target: string;
  readonly capaian: CapaianShown;
}

export interface IkuPage {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly isUtama: boolean;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly unitName: string;
  readonly form: CapaianForm;
  readonly accumulation: Accumulation;
  readonly scale: readonly string[];
  readonly jenis: IkuJenis;
  readonly control: IkuControl;
  readonly rhythm: Rhythm;
  readonly baselineYear: number | null;
  readonly baselineText: string;
  readonly source: string;
  readonly evidence: string;
  readonly legalBasis: string;
  /** National or provincial, without the unit, and whose it is. */
  readonly standardText: string;
  readonly standardSource: string;
  readonly perspektif: Perspektif | null;
  readonly node: NamedLink;
  readonly owner: { readonly unit: NamedLink; readonly keeper: string | null } | null;
  /** From the visi down to the node that it measures. */
  readonly path: readonly PathStep[];
  readonly years: readonly { readonly year: number; readonly target: string }[];
  /** Targets as fields show them: "t2026_0". */
  readonly targets: Readonly<Record<string, string>>;
  readonly year: number;
  readonly periods: readonly PeriodLine[];
  readonly versions: readonly {
    readonly number: number;
    readonly from: string;
    readonly reason: string;
    readonly by: string;
  }[];
  readonly cascade: { readonly method: CascadeMethod; readonly basis: CascadeBasis } | null;
  /** How the targets below stand to this one's; null where there is no cascade. */
  readonly split: { readonly tone: "good" | "warning"; readonly text: string } | null;
  readonly parents: readonly ShareLine[];
  readonly children: readonly ShareLine[];
  readonly people: readonly { readonly rhkId: string; readonly text: string; readonly name: string }[];
  readonly peopleHidden: number;
  readonly smart: readonly SmartRemark[];
  readonly canPlan: boolean;
  readonly canRecord: boolean;
}

export interface PathStep {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** A node of the tree: of the plan ("n…"), an indicator ("i…"), or a line of a person ("r…"). */
export interface TreeNodeView {
  readonly key: string;
  readonly parentKey: string | null;
  readonly kind: PlanningNodeKind | "iku" | "rhk";
  readonly label: string;
  readonly text: string;
  /** Unit or person that carries it. */
  readonly carrier: string | null;
  readonly capaian: CapaianShown | null;
  readonly hasChildren: boolean;
  /** What is missing, in a few words. */
  readonly gap: string | null;
  /** Of a line of a person: the SKP on which it stands. */
  readonly skpId: string | null;
  /** So many of its siblings come after it that were not brought along. */
  readonly beyond: number;
}

/** A part of the tree as one picture holds it. */
export interface PictureView {
  /** From the root to the node in the middle. */
  readonly path: readonly PathStep[];
  readonly nodes: readonly TreeNodeView[];
}

export interface DocumentView {
  readonly id: string;
  readonly kind: PlanningDocumentKind;
  readonly title: string;
  readonly years: string;
  readonly unitName: string | null;
  readonly legalBasis: string;
  readonly nodes: number;
}
