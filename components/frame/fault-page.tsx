"use client";

import { buttonStyle } from "@/components/ui/button-style";

import { incidentOf } from "./incident";

/**
 * What is shown when a page could not be made, with the code under which the server logged it. It comes with every
 * page, so it brings along as little as it can.
 */
export function FaultPage({ error, retry }: { error: unknown; retry: () => void }) {
  const incident = incidentOf(error);
  return (
    <div className="mx-auto max-w-reading py-8 sm:py-16">
      <h1 className="text-2xl font-bold tracking-tight">Halaman ini sedang bermasalah</h1>
      <p className="mt-2 text-ink-soft">
        Terjadi gangguan pada sistem, bukan karena Anda. Yang sudah tersimpan tetap aman.
      </p>
      {incident !== null && (
        <p className="mt-3 text-ink-soft">
          Bila gangguan berulang, sampaikan kode ini kepada administrator:{" "}
          <strong className="figures text-ink select-all">{incident}</strong>
        </p>
      )}
      {/* The second is a form, and so a full load: what is broken may be what is loaded already. */}
      <form action="/" className="mt-6 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonStyle("primary")}>
          Coba lagi
        </button>
        <button type="submit" className={buttonStyle("secondary")}>
          Ke Beranda
        </button>
      </form>
    </div>
  );
}
