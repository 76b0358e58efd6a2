import type { ReactNode } from "react";

import type { PlanIki, PlanRhk } from "@/lib/skp/plan";
import { rhkPlaces } from "@/lib/skp/rhk-number";
import { RHK_JENIS, type RhkJenis } from "@/lib/skp/skp";
import type { SkpView } from "@/lib/skp/skp-view";

import { planColumns, type PlanColumn } from "./plan-columns";

const SECTIONS: Readonly<Record<RhkJenis, string>> = { utama: "A. Utama", tambahan: "B. Tambahan" };

interface PlanTableProps {
  skp: SkpView;
  /** What stands below an RHK: its editor, what was said about it. Null: nothing. */
  below: (rhk: PlanRhk) => ReactNode;
  /** The RHK that is being written. */
  openId: string | null;
}

function Cells({
  columns,
  rhk,
  number,
  iki,
  rows,
}: {
  columns: readonly PlanColumn[];
  rhk: PlanRhk;
  number: number;
  iki: PlanIki | null;
  /** Over how many rows the cells of the RHK reach; null: they stand above already. */
  rows: number | null;
}) {
  return columns
    .filter(({ of }) => of === "iki" || rows !== null)
    .map((column) => {
      const inner = (
        <>
          <span className="cell-label" aria-hidden="true">
            {column.heading}
          </span>
          <span className="cell-value break-words">{column.cell({ rhk, number, iki })}</span>
        </>
      );
      const span = column.of === "rhk" && rows !== null && rows > 1 ? { rowSpan: rows } : {};
      return column.key === "rhk" ? (
        <th key={column.key} role="rowheader" scope="rowgroup" {...span}>
          {inner}
        </th>
      ) : (
        <td key={column.key} role="cell" {...span}>
          {inner}
        </td>
      );
    });
}

/** Hasil kerja as the form reads: A. Utama, B. Tambahan; on a phone each RHK is a card. */
export function PlanTable({ skp, below, openId }: PlanTableProps) {
  const columns = planColumns(skp.form, skp);
  const places = rhkPlaces(skp.plan.rhks);
  return (
    <div className="table-frame">
      <table role="table" className="plan-table table">
        <caption className="sr-only">Hasil kerja</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, heading }) => (
              <th key={key} role="columnheader" scope="col" data-column={key} className="!whitespace-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {RHK_JENIS.map((jenis) => {
          const lines = skp.plan.rhks.filter((rhk) => rhk.jenis === jenis);
          return [
            <tbody key={jenis} role="rowgroup">
              <tr role="row" className="plan-section">
                <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                  {SECTIONS[jenis]}
                  {lines.length === 0 && <span className="font-normal text-ink-faint"> (belum ada)</span>}
                </th>
              </tr>
            </tbody>,
            ...lines.map((rhk) => {
              const ikis: readonly (PlanIki | null)[] = rhk.ikis.length === 0 ? [null] : rhk.ikis;
              const extra = below(rhk);
              return (
                <tbody
                  key={rhk.id}
                  id={`bagian-${rhk.id}`}
                  role="rowgroup"
                  {...(rhk.id === openId ? { "data-open": "" } : {})}
                >
                  {/* What is being written stands in its fields below; above them it would be told as it was. */}
                  {(rhk.id === openId ? [] : ikis).map((iki, index) => (
                    <tr key={iki?.id ?? "kosong"} role="row">
                      <Cells
                        columns={columns}
                        rhk={rhk}
                        number={places.get(rhk.id)?.number ?? 0}
                        iki={iki}
                        rows={index === 0 ? ikis.length : null}
                      />
                    </tr>
                  ))}
                  {extra !== null && (
                    <tr role="row" className="plan-extra">
                      <td role="cell" colSpan={columns.length}>
                        {extra}
                      </td>
                    </tr>
                  )}
                </tbody>
              );
            }),
          ];
        })}
      </table>
    </div>
  );
}
