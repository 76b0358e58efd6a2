import { ArrowUp, Pencil, Plus } from "@/components/ui/icons";

import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Explanation } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { Kebijakan } from "@/lib/agency/kebijakan";
import { RHYTHM_NAMES } from "@/lib/period/period";

import { matchText } from "./group-fields";
import { groupFormHref, restFormHref } from "./kebijakan-href";

interface GroupsCardProps {
  policy: Kebijakan;
  year: number;
  version: number;
  /** By key, "" for the rest; null where the reader may not see how many. */
  sizes: ReadonlyMap<string, number> | null;
  canEdit: boolean;
  raiseAction: FormAction;
  removeAction: FormAction;
}

interface GroupRow {
  readonly key: string;
  readonly label: string;
  readonly match: string;
  readonly rhythm: keyof typeof RHYTHM_NAMES;
  readonly isExternal: boolean;
  readonly selfAssessment: boolean;
  readonly place: number;
}

const REST = "";

function rowsOf({ groups, rest }: Kebijakan): readonly GroupRow[] {
  return [
    ...groups.map((group, place) => ({ ...group, match: matchText(group), place })),
    {
      ...rest,
      key: REST,
      label: "Pegawai lainnya",
      match: "Semua yang tidak termasuk kelompok di atas",
      isExternal: false,
      place: groups.length,
    },
  ];
}

/** Groups of people who are evaluated otherwise than the rest, in the order in which they are tried. */
export function GroupsCard(props: GroupsCardProps) {
  const { policy, year, sizes, canEdit } = props;
  return (
    <Card
      id="kelompok"
      title="Kelompok pegawai"
      lead="Irama evaluasi, penilaian diri, dan kelompok yang dikelola di luar. Bila beberapa cocok, yang teratas berlaku."
      flush
      actions={
        canEdit && (
          <LinkButton
            href={groupFormHref(year)}
            size="small"
            icon={<Plus aria-hidden="true" className="size-4" />}
          >
            Tambah kelompok
          </LinkButton>
        )
      }
    >
      <Table
        caption="Kelompok pegawai menurut urutan"
        rows={rowsOf(policy)}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "label",
            heading: "Kelompok",
            cell: (row) => (
              <>
                <span className="font-semibold">{row.label}</span>
                <span className="block text-sm font-normal text-ink-soft">{row.match}</span>
              </>
            ),
          },
          { key: "rhythm", heading: "Irama", cell: (row) => RHYTHM_NAMES[row.rhythm], nowrap: true },
          { key: "self", heading: "Penilaian diri", cell: (row) => (row.selfAssessment ? "Ya" : "Tidak") },
          {
            key: "external",
            heading: "Dikelola",
            cell: (row) =>
              row.isExternal ? <Badge tone="info">di luar Selaras</Badge> : <span>di Selaras</span>,
          },
          ...(sizes === null ? [] : [peopleColumn(sizes)]),
          ...(canEdit
            ? [{ key: "do", heading: "Tindakan", cell: (row: GroupRow) => <Do row={row} {...props} /> }]
            : []),
        ]}
      />
    </Card>
  );
}

function peopleColumn(sizes: ReadonlyMap<string, number>) {
  return {
    key: "people",
    heading: "Pegawai",
    align: "end" as const,
    cell: (row: GroupRow) => (
      <span className="inline-flex items-center gap-1">
        <span className="figures">{(sizes.get(row.key) ?? 0).toLocaleString("id-ID")}</span>
        <Explanation of={`jumlah pegawai ${row.label}`}>
          Pegawai yang menyusun SKP hari ini dan memenuhi syarat kelompok ini, tanpa yang sudah termasuk
          kelompok di atasnya.
        </Explanation>
      </span>
    ),
  };
}

function Do({ row, year, version, raiseAction, removeAction }: GroupsCardProps & { row: GroupRow }) {
  const which = { year: String(year), version: String(version), key: row.key };
  if (row.key === REST) {
    return (
      <LinkButton
        href={restFormHref(year)}
        size="small"
        icon={<Pencil aria-hidden="true" className="size-4" />}
      >
        Ubah<span className="sr-only"> {row.label}</span>
      </LinkButton>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton
        href={groupFormHref(year, row.key)}
        size="small"
        icon={<Pencil aria-hidden="true" className="size-4" />}
      >
        Ubah<span className="sr-only"> {row.label}</span>
      </LinkButton>
      {row.place > 0 && (
        <Form action={raiseAction} className="contents" label={`Naikkan urutan ${row.label}`}>
          {Object.entries(which).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton
            tone="secondary"
            size="small"
            icon={<ArrowUp aria-hidden="true" className="size-4" />}
          >
            Naikkan<span className="sr-only"> {row.label}</span>
          </SubmitButton>
        </Form>
      )}
      <ConfirmButton
        label="Hapus"
        about={row.label}
        size="small"
        tone="danger"
        question="Pegawai dalam kelompok ini akan mengikuti kelompok berikutnya yang cocok, atau aturan pegawai lainnya. Riwayat tetap tersimpan."
        confirm="Hapus kelompok"
        action={removeAction}
        hidden={which}
      >
        <TextField name="reason" label="Dasar atau alasan" autoComplete="off" />
      </ConfirmButton>
    </div>
  );
}
