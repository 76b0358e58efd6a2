import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";

import { CodeForm } from "@/components/document/code-form";
import { normalCode } from "@/lib/auth/one-time-code";

export const metadata: Metadata = { title: "Periksa dokumen" };

/** Asks for the code on a paper. */
export default async function CheckPage({ searchParams }: PageProps<"/verifikasi">) {
  const { kode } = await searchParams;
  const code = typeof kode === "string" ? normalCode(kode).slice(0, 40) : "";
  if (code !== "") redirect(`/verifikasi/${code}` as Route);
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">Periksa keaslian dokumen</h1>
        <p className="text-ink-soft">
          Untuk SKP, lampiran, dan evaluasi kinerja yang dicetak dari Selaras. Pindai QR pada dokumen, atau
          ketik kodenya di sini. Tidak perlu akun.
        </p>
      </div>
      <CodeForm />
    </>
  );
}
