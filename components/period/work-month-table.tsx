import { Table, type Column } from "@/components/ui/table";
import { MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import type { WorkMonth } from "@/lib/period/work-month";

const columns: readonly Column<WorkMonth>[] = [
  { key: "month", heading: "Bulan", cell: ({ month }) => MONTH_NAMES[month - 1] },
  { key: "off", heading: "Hari libur", align: "end", cell: ({ daysOff }) => daysOff },
  { key: "working", heading: "Hari kerja", align: "end", cell: ({ workingDays }) => workingDays },
];

/** How many days of each month are worked, by five working days a week. */
export function WorkMonthTable({ year, months }: { year: number; months: readonly WorkMonth[] }) {
  const total = months.reduce((sum, { workingDays }) => sum + workingDays, 0);
  return (
    <section aria-labelledby="hari-kerja" className="min-w-0">
      <h2 id="hari-kerja" className="text-lg font-semibold">
        Hari kerja tahun {year}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        {total} hari: Senin sampai Jumat (Perpres 21/2023), dikurangi hari libur yang jatuh di antaranya.
      </p>
      <Table
        caption={`Hari kerja tiap bulan tahun ${String(year)}`}
        columns={columns}
        rows={months}
        rowKey={({ month }) => String(month)}
        cards={false}
      />
    </section>
  );
}
