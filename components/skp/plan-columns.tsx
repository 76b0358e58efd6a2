import type { ReactNode } from "react";

import { hasAspek, hasParent, hasPerspektif, type SkpForm } from "@/lib/skp/completeness";
import type { PlanIki, PlanRhk } from "@/lib/skp/plan";
import { PERSPEKTIF_LABELS } from "@/lib/iku/measure";
import { ASPEK_LABELS, RHK_ASSIGNER_LABELS } from "@/lib/skp/skp";
import type { SkpView } from "@/lib/skp/skp-view";
import { targetWords } from "@/lib/skp/target";

import { ManualDetails } from "./manual-details";

/** A column of the form: what it prints of the RHK (over all its rows), or of each IKI. */
export interface PlanColumn {
  readonly key: string;
  readonly heading: string;
  readonly of: "rhk" | "iki";
  readonly cell: (line: {
    readonly rhk: PlanRhk;
    readonly number: number;
    readonly iki: PlanIki | null;
  }) => ReactNode;
}

function Missing({ children }: { children: string }) {
  return <span className="text-ink-faint italic">{children}</span>;
}

function assignerText(rhk: PlanRhk, skp: SkpView): string {
  if (rhk.assigner === "pimpinan") return RHK_ASSIGNER_LABELS.pimpinan;
  const team = rhk.teamId === null ? undefined : skp.teamNames[rhk.teamId];
  return team === undefined ? RHK_ASSIGNER_LABELS.ketua_tim : `${RHK_ASSIGNER_LABELS.ketua_tim} ${team}`;
}

function parentCell(rhk: PlanRhk): ReactNode {
  return rhk.parentText ?? <Missing>Menyusul</Missing>;
}

const NUMBER: PlanColumn = { key: "number", heading: "No", of: "rhk", cell: ({ number }) => number };

function rhkColumn(skp: SkpView, isAssignerTold: boolean): PlanColumn {
  return {
    key: "rhk",
    heading: "Rencana Hasil Kerja",
    of: "rhk",
    cell: ({ rhk }) => (
      <>
        {rhk.text === "" ? <Missing>Belum ditulis</Missing> : rhk.text}
        {(isAssignerTold || rhk.assigner === "ketua_tim") && (
          <span className="mt-1 block text-sm font-normal text-ink-soft">
            (Penugasan dari: {assignerText(rhk, skp)})
          </span>
        )}
        {skp.form.approach === "kualitatif" && hasParent(skp.form) && (
          <span className="mt-1 block text-sm font-normal text-ink-soft">
            RHK pimpinan yang diintervensi: {parentCell(rhk)}
          </span>
        )}
      </>
    ),
  };
}

function ikiText(iki: PlanIki | null): ReactNode {
  if (iki === null) return <Missing>Belum ada indikator</Missing>;
  return iki.text === "" ? <Missing>Belum ditulis</Missing> : iki.text;
}

function targetText(iki: PlanIki | null): ReactNode {
  if (iki === null) return null;
  const words = targetWords(iki.target);
  return iki.target.text === "" ? (
    <Missing>Belum diisi</Missing>
  ) : (
    <span className="figures block min-w-24">{words}</span>
  );
}

const IKI: PlanColumn = {
  key: "iki",
  heading: "Indikator Kinerja Individu",
  of: "iki",
  cell: ({ iki }) => (
    <>
      {ikiText(iki)}
      {iki?.manual != null && <ManualDetails manual={iki.manual} />}
    </>
  ),
};

const TARGET: PlanColumn = {
  key: "target",
  heading: "Target",
  of: "iki",
  cell: ({ iki }) => targetText(iki),
};

const ASPEK: PlanColumn = {
  key: "aspek",
  heading: "Aspek",
  of: "iki",
  cell: ({ iki }) =>
    iki === null ? null : iki.aspek === null ? <Missing>Belum dipilih</Missing> : ASPEK_LABELS[iki.aspek],
};

const PERSPEKTIF: PlanColumn = {
  key: "perspektif",
  heading: "Perspektif",
  of: "iki",
  cell: ({ iki }) =>
    iki === null ? null : iki.perspektif === null ? (
      <Missing>Belum dipilih</Missing>
    ) : (
      PERSPEKTIF_LABELS[iki.perspektif]
    ),
};

const PARENT: PlanColumn = {
  key: "parent",
  heading: "Rencana Hasil Kerja Pimpinan yang Diintervensi",
  of: "rhk",
  cell: ({ rhk }) => parentCell(rhk),
};

/** One column for the measure and its target, as the qualitative form prints them. */
const MEASURES: PlanColumn = {
  key: "measures",
  heading: "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target",
  of: "iki",
  cell: ({ iki }) => (
    <>
      {ikiText(iki)}
      {iki !== null && (
        <span className="block">
          Target:{" "}
          {iki.target.text === "" ? (
            targetText(iki)
          ) : (
            <span className="figures">{targetWords(iki.target)}</span>
          )}
        </span>
      )}
      {iki?.manual != null && <ManualDetails manual={iki.manual} />}
    </>
  ),
};

/** Exactly the columns of the form (PermenPANRB 6/2022, lampiran; domain §2.2), in their order. */
export function planColumns(form: SkpForm, skp: SkpView): readonly PlanColumn[] {
  if (form.approach === "kualitatif") return [NUMBER, rhkColumn(skp, true), MEASURES];
  if (hasPerspektif(form)) return [NUMBER, rhkColumn(skp, false), IKI, TARGET, PERSPEKTIF];
  return [NUMBER, PARENT, rhkColumn(skp, false), ...(hasAspek(form) ? [ASPEK] : []), IKI, TARGET];
}
