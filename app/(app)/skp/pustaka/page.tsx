import type { Metadata, Route } from "next";

import { ConfirmButton } from "@/components/form/confirm-button";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { LONGEST_LINE } from "@/lib/skp/plan";
import { libraryPage, positionNames } from "@/lib/skp/server/queries/library";

import { createExampleAction, retireExampleAction } from "./actions";

export const metadata: Metadata = { title: "Pustaka RHK" };

/** The agency's library of good RHK and IKI by jabatan. */
export default async function LibraryPage({ searchParams }: PageProps<"/skp/pustaka">) {
  const actor = await requirePermission("skp.keep-library");
  const { setelah } = await searchParams;
  const after = typeof setelah === "string" && isId(setelah) ? setelah : null;
  const [{ examples, next }, positions] = await Promise.all([
    libraryPage(actor, after),
    positionNames(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Pustaka RHK"
        lead="Contoh rencana hasil kerja dan indikator yang baik, menurut jabatan, untuk memulai SKP."
        viewers="admin kepegawaian, pengelola kinerja, dan perencana. Pegawai melihat contoh untuk jabatannya."
      />
      <div className="grid gap-6">
        <Card title="Tambah contoh">
          <Form action={createExampleAction} clearWhenDone label="Tambah contoh">
            <TextField
              name="positionName"
              label="Jabatan"
              hint="Pilih nama jabatan seperti pada data pegawai. Kosong: untuk semua."
              optional
              maxLength={200}
              list="nama-jabatan"
              autoComplete="off"
            />
            <datalist id="nama-jabatan">
              {positions.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <TextareaField name="text" label="Rencana hasil kerja" rows={2} limit={LONGEST_LINE} />
            <TextareaField
              name="ikis"
              label="Indikator"
              hint="Satu indikator satu baris."
              optional
              rows={3}
            />
            <FormActions>
              <SubmitButton>Simpan contoh</SubmitButton>
            </FormActions>
          </Form>
        </Card>
        {examples.length === 0 ? (
          <EmptyState title="Pustaka masih kosong">Tambahkan contoh pertama di atas.</EmptyState>
        ) : (
          <Table
            caption="Contoh dalam pustaka"
            rows={examples}
            rowKey={({ id }) => id}
            columns={[
              { key: "text", heading: "Rencana hasil kerja", cell: ({ text }) => text },
              {
                key: "ikis",
                heading: "Indikator",
                cell: ({ ikis }) =>
                  ikis.length === 0 ? null : (
                    <ul className="grid gap-1 [overflow-wrap:anywhere]">
                      {ikis.map((iki) => (
                        <li key={iki}>{iki}</li>
                      ))}
                    </ul>
                  ),
              },
              {
                key: "position",
                heading: "Jabatan",
                cell: ({ positionName }) => positionName ?? "Semua jabatan",
              },
              {
                key: "retire",
                heading: "Tindakan",
                cell: (example) => (
                  <ConfirmButton
                    label="Tarik"
                    about={example.text}
                    size="small"
                    confirm="Tarik dari pustaka"
                    question="Contoh ini tidak ditawarkan lagi. SKP yang sudah memakainya tidak berubah."
                    action={retireExampleAction}
                    hidden={{ exampleId: example.id, version: String(example.version) }}
                  />
                ),
              },
            ]}
          />
        )}
        {next !== null && (
          <p>
            <LinkButton href={`/skp/pustaka?setelah=${next}` as Route}>Halaman berikutnya</LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
