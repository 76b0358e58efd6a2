import type { Metadata } from "next";

import { CheckResult } from "@/components/document/checked-document";
import { CodeForm } from "@/components/document/code-form";
import { checkDocument } from "@/lib/document/server/verify";

export const metadata: Metadata = { title: "Hasil pemeriksaan dokumen" };

/** Whether a printed document is genuine, for whoever holds it. */
export default async function CheckedPage({ params }: PageProps<"/verifikasi/[kode]">) {
  const { kode } = await params;
  const check = await checkDocument(kode);
  return (
    <>
      <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">Hasil pemeriksaan dokumen</h1>
      <div className="grid grid-cols-1 gap-6">
        <CheckResult check={check} />
      </div>
      <section aria-labelledby="kode-lain" className="grid gap-4 border-t border-line pt-6">
        <h2 id="kode-lain" className="text-lg font-semibold">
          Periksa kode lain
        </h2>
        <CodeForm />
      </section>
    </>
  );
}
