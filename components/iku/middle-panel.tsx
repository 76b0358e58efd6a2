import type { Route } from "next";
import Link from "next/link";

import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Explanation } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { PLANNING_NODE_LABELS } from "@/lib/iku/labels";
import type { PlanningNodeKind } from "@/lib/iku/planning";
import type { IkuPage, PeriodLine } from "@/lib/iku/view";

import { CapaianMark } from "./capaian-mark";
import { EvidenceList } from "./evidence-list";

/** The last period of which something is known; the first of the year where nothing is. */
function lastKnown({ periods }: IkuPage): PeriodLine | undefined {
  return periods.findLast(({ realisasi }) => realisasi !== "") ?? periods[0];
}

/** What an indicator comes from, beside the picture: formula, inputs, evidence, people. */
export function IkuPanel({ iku }: { iku: IkuPage }) {
  const line = lastKnown(iku);
  const evidences = iku.periods.flatMap((period) => period.evidences);
  return (
    <Card
      title={iku.name}
      lead={`${iku.code} · ${iku.owner?.unit.text ?? "belum ada penanggung jawab"}`}
      actions={
        <LinkButton href={`/iku/${iku.id}` as Route} size="small">
          Rincian
        </LinkButton>
      }
    >
      <DescriptionList
        items={[
          {
            term: "Capaian",
            detail:
              line === undefined ? null : (
                <span className="flex flex-wrap items-center gap-1">
                  <CapaianMark capaian={line.capaian} />
                  <Explanation
                    of={`capaian ${line.name}`}
                    formula={line.capaian.explanation}
                    inputs={[
                      { label: "Target periode", value: line.target || "–" },
                      { label: "Realisasi", value: line.realisasi || "–" },
                      { label: "Setahun sampai periode ini", value: line.year.text },
                    ]}
                    source={iku.source === "" ? "belum ditulis" : iku.source}
                  >
                    {line.year.explanation}
                  </Explanation>
                  <span className="text-sm text-ink-soft">{line.name}</span>
                </span>
              ),
          },
          { term: "Formula", detail: iku.formula },
          {
            term: "Masukan",
            detail:
              line === undefined
                ? null
                : `target ${line.target || "setahun"}, realisasi ${line.realisasi || "belum diisi"}`,
          },
          {
            term: "Dihitung dari",
            detail:
              iku.cascade === null ? (
                "diisi penanggung jawabnya"
              ) : (
                <ul className="grid gap-1">
                  {iku.children
                    .filter(({ kind }) => kind === "langsung")
                    .map(({ id, code, name }) => (
                      <li key={id}>
                        <Link href={`/iku/${id}` as Route} className="link" prefetch={false}>
                          {code} {name}
                        </Link>
                      </li>
                    ))}
                </ul>
              ),
          },
          {
            term: "Bukti dukung",
            detail: evidences.length === 0 ? null : <EvidenceList ikuId={iku.id} evidences={evidences} />,
          },
          {
            term: "Dikerjakan oleh",
            detail:
              iku.people.length + iku.peopleHidden === 0 ? null : (
                <>
                  {[...new Set(iku.people.map(({ name }) => name))].join(", ")}
                  {iku.peopleHidden > 0 && (
                    <span className="block text-sm text-ink-soft">
                      {String(iku.peopleHidden)} RHK lain; namanya hanya tampil bagi yang berhak membaca
                      SKP-nya.
                    </span>
                  )}
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}

/** What the panel says of a node of the plan. */
export interface PlannedNode {
  readonly id: string;
  readonly kind: PlanningNodeKind;
  readonly code: string;
  readonly text: string;
  readonly service: string;
  readonly unit: { readonly text: string } | null;
  readonly position: { readonly text: string } | null;
}

export function NodePanel({ node }: { node: PlannedNode }) {
  return (
    <Card
      title={node.text}
      lead={`${PLANNING_NODE_LABELS[node.kind]} ${node.code}`.trim()}
      actions={
        <LinkButton href={`/perencanaan/simpul/${node.id}` as Route} size="small">
          Rincian
        </LinkButton>
      }
    >
      <DescriptionList
        items={[
          {
            term: "Dipikul",
            detail: [node.position?.text, node.unit?.text].filter((part) => part !== undefined).join(", "),
          },
          { term: "Layanan publik", detail: node.service },
        ]}
      />
    </Card>
  );
}
