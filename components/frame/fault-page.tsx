"use client";

import { CircleAlert } from "lucide-react";

import { Button } from "@/components/ui/button";

import { incidentOf } from "./incident";
import { StatusPage } from "./status-page";

/** What is shown when a page could not be made, with the code under which the server logged it. */
export function FaultPage({ error, retry }: { error: unknown; retry: () => void }) {
  const incident = incidentOf(error);
  return (
    <StatusPage
      icon={<CircleAlert />}
      title="Halaman ini sedang bermasalah"
      actions={
        <>
          <Button tone="primary" onClick={retry}>
            Coba lagi
          </Button>
          {/* A form, and so a full load: what is broken may be what is loaded already. */}
          <form action="/">
            <Button type="submit">Ke Beranda</Button>
          </form>
        </>
      }
    >
      <p>Terjadi gangguan pada sistem, bukan karena Anda. Yang sudah tersimpan tetap aman.</p>
      {incident !== null && (
        <p>
          Bila gangguan berulang, sampaikan kode ini kepada administrator:{" "}
          <strong className="figures text-ink select-all">{incident}</strong>
        </p>
      )}
    </StatusPage>
  );
}
