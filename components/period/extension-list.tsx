import { CalendarClock, Undo2 } from "@/components/ui/icons";

import { ConfirmButton } from "@/components/form/confirm-button";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type Column } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import type { ExtensionView } from "@/lib/period/extension-view";
import { WINDOW_NAMES } from "@/lib/period/messages";

import { daysText } from "./window-text";

const COLUMNS: readonly Column<ExtensionView>[] = [
  {
    key: "target",
    heading: "Untuk siapa",
    cell: ({ target, isOver }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {target}
        {isOver ? <Badge>Berakhir</Badge> : <Badge tone="success">Berlaku</Badge>}
      </span>
    ),
  },
  { key: "kind", heading: "Jadwal", cell: ({ kind }) => WINDOW_NAMES[kind] },
  {
    key: "days",
    heading: "Dibuka",
    cell: ({ opensOn, closesOn }) => <span className="figures">{daysText(opensOn, closesOn)}</span>,
  },
  { key: "reason", heading: "Alasan", cell: ({ reason }) => reason },
  { key: "by", heading: "Dicatat oleh", cell: ({ madeBy }) => madeBy },
];

interface ExtensionListProps {
  extensions: readonly ExtensionView[];
  end: FormAction;
}

/** What is, or was, held open longer in a period. */
export function ExtensionList({ extensions, end }: ExtensionListProps) {
  const action: Column<ExtensionView> = {
    key: "action",
    heading: "Tindakan",
    cell: ({ id, target, canEnd }) =>
      canEnd && (
        <ConfirmButton
          label="Batalkan"
          about={target}
          question="Jadwal kembali seperti semula bagi mereka. Yang sudah diisi tetap tersimpan."
          confirm="Batalkan perpanjangan"
          action={end}
          hidden={{ extensionId: id }}
          size="small"
          icon={<Undo2 aria-hidden="true" className="size-4" />}
        />
      ),
  };
  return (
    <section aria-labelledby="perpanjangan" className="min-w-0">
      <h2 id="perpanjangan" className="mb-3 text-lg font-semibold">
        Perpanjangan periode ini
      </h2>
      {extensions.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title="Belum ada perpanjangan">
          Jadwal berlaku sama bagi semua. Yang diperpanjang tampil di sini dengan alasannya.
        </EmptyState>
      ) : (
        <Table
          caption="Perpanjangan jadwal periode ini"
          columns={[...COLUMNS, action]}
          rows={extensions}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  );
}
