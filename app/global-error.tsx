"use client";

import { incidentOf } from "@/components/frame/incident";

/**
 * The last resort, when even the outer layout failed. It brings its own few styles, as attributes: nothing else can be
 * relied on, and a style element would need the nonce that only the layout's request had.
 */
export default function GlobalError({ error }: { error: unknown }) {
  const incident = incidentOf(error);
  return (
    <html lang="id" style={{ colorScheme: "light dark", fontFamily: "system-ui, sans-serif" }}>
      <body style={{ maxWidth: "68ch", margin: "4rem auto", padding: "0 1rem", lineHeight: 1.5 }}>
        <title>Gangguan · Selaras</title>
        <h1 style={{ fontSize: "1.5rem" }}>Selaras sedang bermasalah</h1>
        <p>Terjadi gangguan pada sistem, bukan karena Anda. Yang sudah tersimpan tetap aman.</p>
        {incident !== null && (
          <p>
            Kode gangguan untuk administrator: <strong>{incident}</strong>
          </p>
        )}
        <form action="/">
          <button type="submit">Muat ulang Beranda</button>
        </form>
      </body>
    </html>
  );
}
