import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DownloadLink } from "@/components/ui/download-link";
import {
  copyMark,
  filledFields,
  sheetAsTable,
  type CopyField,
  type CopySheet,
} from "@/lib/exchange/copy-sheet";

import { CopyCount } from "./copy-count";
import { CopyFieldButton } from "./copy-field-button";

/** Letters of a line of a phone, to begin with a control that shows its text. */
const LINE_LETTERS = 44;
const MOST_ROWS = 8;

function rowsFor(text: string): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LETTERS)), 0);
  return Math.min(MOST_ROWS, lines);
}

function FieldLine({ sheetId, field }: { sheetId: string; field: CopyField }) {
  const controlId = `salin-${field.key}`;
  if (field.value === "") {
    return (
      <li className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5 sm:px-5">
        <span className="text-sm font-semibold">{field.label}</span>
        <span className="text-sm text-ink-faint">Tidak diisi</span>
      </li>
    );
  }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1.5 px-4 py-3 sm:px-5">
      <label htmlFor={controlId} className="self-center text-sm font-semibold sm:col-span-2">
        {field.label}
      </label>
      <textarea
        id={controlId}
        readOnly
        rows={rowsFor(field.value)}
        defaultValue={field.value}
        className="control field-sizing-content min-h-11 resize-none bg-sunken max-sm:col-span-2 max-sm:row-start-2"
      />
      <CopyFieldButton
        sheetId={sheetId}
        fieldKey={field.key}
        mark={copyMark(field.value)}
        controlId={controlId}
        label={field.label}
      />
      {field.href !== null && (
        <div className="col-span-2">
          <DownloadLink href={field.href} size="small">
            Unduh berkas
          </DownloadLink>
        </div>
      )}
    </li>
  );
}

/** Every field in the order of the other system, each to be copied with one tap; all as a table at the end. */
export function CopySheetFields({ sheet }: { sheet: CopySheet }) {
  const filled = filledFields(sheet);
  const marks = Object.fromEntries(filled.map(({ key, value }) => [key, copyMark(value)]));
  const table = sheetAsTable(sheet);
  return (
    <div className="grid gap-6">
      {sheet.groups.map((group) => (
        <Card key={group.key} title={group.title} flush>
          <ul className="divide-y divide-line">
            {group.fields.map((field) => (
              <FieldLine key={field.key} sheetId={sheet.id} field={field} />
            ))}
          </ul>
        </Card>
      ))}
      <Card
        title="Semua sekaligus sebagai tabel"
        lead="Dipisahkan tab: tempelkan ke lembar Excel atau kirim kepada operator e-Kinerja unit Anda."
      >
        <div className="grid gap-3">
          <label htmlFor="salin-semua" className="sr-only">
            Semua isian sebagai tabel
          </label>
          <textarea
            id="salin-semua"
            readOnly
            rows={5}
            defaultValue={table}
            className="control bg-sunken text-sm whitespace-pre"
          />
          <CopyButton text={table} label="Salin semua sebagai tabel" />
        </div>
      </Card>
      {/* Above the bar of a phone, where the thumb is. */}
      <div className="sticky bottom-20 z-10 lg:bottom-4">
        <CopyCount sheetId={sheet.id} marks={marks} />
      </div>
    </div>
  );
}
