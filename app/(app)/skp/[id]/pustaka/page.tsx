import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ExampleList } from "@/components/skp/example-list";
import { skpHref } from "@/components/skp/skp-href";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { examplesFor } from "@/lib/skp/server/queries/library";

import { addFromExampleAction } from "../../pustaka/actions";

export const metadata: Metadata = { title: "Contoh dari pustaka" };

/** Good RHK for the jabatan, to begin from. */
export default async function ExamplesPage({ params }: PageProps<"/skp/[id]/pustaka">) {
  const actor = await requireActor();
  const { id } = await params;
  const found = isId(id) ? await examplesFor(actor, id) : null;
  if (found === null) notFound();
  const { positionName, examples, mayAdd } = found;
  return (
    <>
      <PageHeader
        title="Contoh dari pustaka"
        breadcrumbs={[{ href: skpHref(id), label: "SKP" }]}
        lead={`Rencana hasil kerja yang baik${positionName === null ? "" : ` untuk ${positionName}`}. ${mayAdd ? "Contoh menjadi baris baru yang dapat Anda ubah." : "Contoh dapat dipakai selama SKP masih berupa konsep."}`}
        viewers="semua pegawai yang menyusun SKP; isi pustaka bukan data pribadi."
      />
      {examples.length === 0 ? (
        <EmptyState title="Pustaka belum berisi contoh untuk jabatan ini">
          Admin kepegawaian, pengelola kinerja, dan perencana dapat menambahkannya.
        </EmptyState>
      ) : (
        <ExampleList
          examples={examples}
          foot={(example) =>
            mayAdd && (
              <Form
                action={addFromExampleAction}
                label={`Pakai contoh ${example.text}`}
                className="grid gap-3"
              >
                <input type="hidden" name="skpId" value={id} />
                <input type="hidden" name="exampleId" value={example.id} />
                <SubmitButton size="small" tone="secondary">
                  Pakai contoh ini
                </SubmitButton>
              </Form>
            )
          }
        />
      )}
    </>
  );
}
