import type { Route } from "next";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import type { FormAction } from "@/lib/action/form-state";
import type { ColumnsView, ImportView } from "@/lib/exchange/import-view";

import { ColumnForm } from "./column-form";

interface ColumnCardProps {
  view: ImportView & { readonly columns: ColumnsView };
  action: FormAction;
}

/** Which sheet, which row of headings, which column is what: suggested, and each open to correction. */
export function ColumnCard({ view, action }: ColumnCardProps) {
  const { columns } = view;
  const { sheets, sheet, headingLine, headingRows } = columns;
  const here = `/impor/${view.id}`;
  return (
    <Card
      title="Cocokkan kolom"
      lead="Periksa usulan di bawah dan betulkan bila perlu. Belum ada yang diubah."
      className="mb-6"
    >
      {sheets.length > 1 && (
        <Tabs
          label="Lembar berkas"
          tabs={sheets.map(({ name, hidden }, index) => ({
            href: `${here}?kolom=ubah&lembar=${String(index + 1)}` as Route,
            label: hidden ? `${name} (tersembunyi)` : name,
            current: index === sheet,
          }))}
        />
      )}
      {headingRows.length === 0 ? (
        <p className="text-ink-soft">Lembar ini kosong. Pilih lembar lain di atas.</p>
      ) : (
        <>
          <form action={here} aria-label="Baris judul" className="mb-6 flex flex-wrap items-end gap-3">
            <input type="hidden" name="kolom" value="ubah" />
            <input type="hidden" name="lembar" value={sheet + 1} />
            <SelectField
              key={`${String(sheet)}:${String(headingLine)}`}
              name="judul"
              label="Baris judul"
              options={headingRows.map(({ line, text }) => ({
                value: String(line),
                label: `Baris ${String(line)}: ${text}`,
              }))}
              defaultValue={String(headingLine)}
              fieldClassName="min-w-0 flex-1 basis-64"
            />
            <Button type="submit">Pakai baris ini</Button>
          </form>
          <ColumnForm key={`${String(sheet)}:${String(headingLine)}`} view={view} action={action} />
        </>
      )}
    </Card>
  );
}
