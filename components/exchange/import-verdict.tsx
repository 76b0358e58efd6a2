import type { Route } from "next";
import type { ReactNode } from "react";

import { DownloadLink } from "@/components/ui/download-link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action/form-state";
import type { ImportSummary } from "@/lib/exchange/batch";
import type { ImportView } from "@/lib/exchange/import-view";

import { BatchForm } from "./batch-form";
import { uploadHref } from "./upload-href";
import { changesText } from "./import-words";

const figure = (count: number): string => count.toLocaleString("id-ID");

interface ImportVerdictProps {
  view: ImportView & { readonly summary: ImportSummary };
  apply: FormAction;
}

/** What the check came to, and the one thing to do next. */
export function ImportVerdict({ view, apply }: ImportVerdictProps) {
  const { summary, undecided, moves } = view;
  const here = `/impor/${view.id}`;
  const faults: ReactNode = summary.faulty + summary.warnings > 0 && (
    <DownloadLink href={`${here}/kesalahan`}>Unduh daftar kesalahan</DownloadLink>
  );
  if (summary.faulty > 0) {
    return (
      <Notice
        tone="danger"
        title={`${figure(summary.faulty)} dari ${figure(summary.rows)} baris salah, jadi berkas belum dapat diterapkan.`}
        className="mb-6"
        actions={
          <>
            {faults}
            <LinkButton href={uploadHref(view)}>Unggah berkas yang sudah diperbaiki</LinkButton>
          </>
        }
      >
        Perbaiki di berkas asal menurut daftar di bawah, lalu unggah lagi. Seluruh berkas diterapkan, atau
        tidak sama sekali.
      </Notice>
    );
  }
  if (undecided > 0) {
    return (
      <Notice
        tone="warning"
        title={`${figure(undecided)} pegawai perlu Anda konfirmasi.`}
        className="mb-6"
        actions={
          <>
            <LinkButton href={`${here}?daftar=konfirmasi` as Route} tone="primary">
              Konfirmasi sekarang
            </LinkButton>
            {faults}
          </>
        }
      >
        Namanya tercatat dengan nomor lain. Setelah dikonfirmasi, berkas dapat diterapkan.
      </Notice>
    );
  }
  if (!moves.has("apply")) {
    return (
      <Notice tone="success" title="Tidak ada yang perlu diubah." className="mb-6" actions={faults}>
        Isi {figure(summary.rows)} baris berkas ini sama dengan yang tercatat.
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={`Siap diterapkan: ${changesText(view.kind, summary)}.`} className="mb-6">
      <p className="mb-3">
        {figure(summary.unchanged)} dari {figure(summary.rows)} baris sudah sama dengan yang tercatat.
        {summary.warnings > 0 && ` ${figure(summary.warnings)} baris perlu dicermati.`} Seluruh berkas
        diterapkan sekaligus.
      </p>
      <div className="flex flex-wrap gap-3">
        <BatchForm batch={view} label="Terapkan semua" tone="primary" action={apply} />
        {faults}
      </div>
    </Notice>
  );
}
