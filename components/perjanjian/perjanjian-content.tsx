import { Table } from "@/components/ui/table";
import { budgetTotal, targetWithUnit } from "@/lib/iku/perjanjian-check";
import { rupiah } from "@/lib/iku/perjanjian-difference";
import type { PerjanjianBudget, PerjanjianContent } from "@/lib/iku/perjanjian";
import type { ReactNode } from "react";

export function LinesTable({ content }: { content: PerjanjianContent }) {
  if (content.lines.length === 0) return <p className="text-ink-soft">Belum ada indikator yang dimuat.</p>;
  return (
    <Table
      caption="Sasaran, indikator, dan target"
      rows={content.lines}
      rowKey={({ ikuId }) => ikuId}
      columns={[
        { key: "sasaran", heading: "Sasaran", cell: ({ sasaran }) => sasaran },
        {
          key: "indicator",
          heading: "Indikator",
          cell: ({ indicator, code }) => (
            <>
              {indicator}
              <span className="block text-sm text-ink-faint">{code}</span>
            </>
          ),
        },
        {
          key: "target",
          heading: "Target",
          align: "end",
          nowrap: true,
          cell: (line) => <span className="figures">{targetWithUnit(line)}</span>,
        },
      ]}
    />
  );
}

/** Programmes with their budgets and the sum; `action`: what can be done with a row. */
export function BudgetTable({
  content,
  action,
}: {
  content: PerjanjianContent;
  action?: (budget: PerjanjianBudget) => ReactNode;
}) {
  const { budgets } = content;
  if (budgets.length === 0) return <p className="text-ink-soft">Belum ada program dan anggaran.</p>;
  return (
    <>
      <Table
        caption="Program dan anggaran"
        rows={budgets}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            heading: "Program",
            cell: ({ code, name }) => (
              <>
                {name}
                {code !== "" && <span className="block text-sm text-ink-faint">{code}</span>}
              </>
            ),
          },
          {
            key: "amount",
            heading: "Anggaran",
            align: "end",
            nowrap: true,
            cell: ({ amount }) => <span className="figures">{rupiah(amount)}</span>,
          },
          { key: "note", heading: "Keterangan", cell: ({ note }) => note },
          ...(action === undefined ? [] : [{ key: "action", heading: "Tindakan", cell: action }]),
        ]}
      />
      <p className="mt-3 text-end font-semibold">
        Jumlah <span className="figures">{rupiah(budgetTotal(budgets))}</span>
      </p>
    </>
  );
}
