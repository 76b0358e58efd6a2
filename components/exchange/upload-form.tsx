import { buttonStyle } from "@/components/ui/button-style";
import { DownloadLink } from "@/components/ui/download-link";
import { FileField } from "@/components/ui/file-field";
import type { ImportKind } from "@/lib/exchange/batch";

/** A plain form: a large file goes straight to its route, and it works before any script has loaded. */
export function UploadForm({ kind, limitMb }: { kind: ImportKind; limitMb: number }) {
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/impor/unggah?jenis=${kind}`}
      aria-label={kind === "units" ? "Unggah unit kerja" : "Unggah pegawai"}
      className="grid gap-4"
    >
      <FileField
        name="berkas"
        label={kind === "units" ? "Berkas unit kerja" : "Berkas pegawai"}
        hint={`XLSX atau CSV, paling besar ${String(limitMb)} MB.`}
        accept=".xlsx,.csv,.txt"
        required
      />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className={buttonStyle("primary")}>
          Unggah
        </button>
        <DownloadLink href={`/impor/templat?jenis=${kind}`} tone="quiet">
          Unduh templat
        </DownloadLink>
      </div>
    </form>
  );
}
