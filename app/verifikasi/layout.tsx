import type { ReactNode } from "react";

import { PublicHeader } from "@/components/frame/public-header";

/** The pages for whoever holds a paper and has no account. */
export default function CheckLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader />
      <main id="isi" className="mx-auto grid max-w-reading grid-cols-1 gap-8 px-4 py-10">
        {children}
        <p className="text-sm text-ink-soft">
          Kode dan QR pada dokumen bukan tanda tangan elektronik tersertifikasi. Halaman ini hanya menunjukkan
          apakah dokumen dicetak dari Selaras dan masih berlaku, tidak pernah hasil penilaian seseorang.
        </p>
      </main>
    </>
  );
}
