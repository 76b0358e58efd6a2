"use client";

import { useEffect, useRef, useState, type SubmitEvent } from "react";

import { Button } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { FieldContext } from "@/components/ui/field-context";
import { FileField } from "@/components/ui/file-field";
import type { ImportKind } from "@/lib/exchange/batch";

const MIB = 1024 * 1024;

const WORDS: Readonly<Record<ImportKind, { readonly form: string; readonly field: string }>> = {
  units: { form: "Unggah unit kerja", field: "Berkas unit kerja" },
  employees: { form: "Unggah pegawai", field: "Berkas pegawai" },
  plans: { form: "Unggah SKP dari luar", field: "Berkas SKP dari luar" },
  posts: { form: "Unggah daftar jabatan", field: "Berkas daftar jabatan" },
  ikus: { form: "Unggah daftar IKU", field: "Berkas daftar IKU" },
  results: { form: "Unggah hasil penilaian dari luar", field: "Berkas hasil penilaian dari luar" },
};

function chosenFile(form: HTMLFormElement): File | null {
  const file = new FormData(form).get("berkas");
  return file instanceof File && file.name !== "" ? file : null;
}

interface UploadFormProps {
  kind: ImportKind;
  limitMb: number;
  /** Of a list of posts: the plan that it is of, which gives out the list to be filled in. */
  planId?: string;
}

/**
 * A plain form: a large file goes straight to its route, and it works before any script has loaded. With a script, a
 * file that would be refused is not sent on its long way first, and one that is on its way is not sent twice.
 */
export function UploadForm({ kind, limitMb, planId }: UploadFormProps) {
  const sending = useRef(false);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const words = WORDS[kind];

  useEffect(() => {
    // Whoever comes back by the browser's own button finds the form as it was left.
    const comeBack = (): void => {
      sending.current = false;
      setSending(false);
    };
    addEventListener("pageshow", comeBack);
    return () => {
      removeEventListener("pageshow", comeBack);
    };
  }, []);

  function send(event: SubmitEvent<HTMLFormElement>): void {
    const file = chosenFile(event.currentTarget);
    const found =
      file === null
        ? "Pilih berkas XLSX atau CSV yang berisi daftar."
        : file.size > limitMb * MIB
          ? `Berkas ini ${Math.ceil(file.size / MIB).toLocaleString("id-ID")} MB; paling besar ${String(limitMb)} MB. Bagi menjadi beberapa berkas, atau hapus lembar yang tidak dipakai.`
          : null;
    setFault(found);
    if (found !== null || sending.current) {
      event.preventDefault();
      return;
    }
    sending.current = true;
    setSending(true);
  }

  return (
    <FieldContext
      value={{
        prefix: kind,
        errors: fault === null ? {} : { berkas: [fault] },
        values: {},
        pending: isSending,
      }}
    >
      <form
        method="post"
        encType="multipart/form-data"
        action={`/impor/unggah?jenis=${kind}${planId === undefined ? "" : `&rancangan=${planId}`}`}
        aria-label={words.form}
        aria-busy={isSending}
        noValidate
        onSubmit={send}
        className="grid gap-4"
      >
        <FileField
          name="berkas"
          label={words.field}
          hint={`XLSX atau CSV, paling besar ${String(limitMb)} MB.`}
          accept=".xlsx,.csv,.txt"
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="primary" pending={isSending}>
            {isSending ? "Mengunggah…" : "Unggah"}
          </Button>
          {planId === undefined ? (
            <DownloadLink href={`/impor/templat?jenis=${kind}`} tone="quiet">
              Unduh templat
            </DownloadLink>
          ) : (
            <DownloadLink href={`/penataan-organisasi/${planId}/jabatan/daftar`} tone="quiet">
              Unduh daftar (XLSX)
            </DownloadLink>
          )}
        </div>
      </form>
    </FieldContext>
  );
}
