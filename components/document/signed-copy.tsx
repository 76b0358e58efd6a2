import { FileField } from "@/components/ui/file-field";
import { buttonStyle } from "@/components/ui/button-style";
import { DownloadLink } from "@/components/ui/download-link";
import type { PrintView } from "@/lib/document/view";

interface SignedCopyProps {
  skpId: string;
  print: PrintView;
  /** What the paper is called, for who hears the page. */
  name: string;
  maySign: boolean;
}

/** The paper as it was signed elsewhere: its file and hash, and a plain form to take one back. */
export function SignedCopy({ skpId, print, name, maySign }: SignedCopyProps) {
  const at = `/dokumen/${skpId}/bertanda-tangan`;
  const which = `cetakan=${print.id}`;
  const { signed } = print;
  return (
    <div className="grid grid-cols-1 gap-3">
      {signed !== null && (
        <div className="grid grid-cols-1 gap-1 text-sm">
          <p className="break-all">
            Salinan bertanda tangan: <span className="font-semibold">{signed.name}</span>
          </p>
          <p className="figures break-all text-ink-soft">SHA-256 {signed.sha256}</p>
          <p>
            <DownloadLink href={`${at}?${which}`} size="small">
              Unduh salinan bertanda tangan
            </DownloadLink>
          </p>
        </div>
      )}
      {maySign && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-semibold text-primary">
            {signed === null ? "Simpan salinan bertanda tangan" : "Ganti salinan bertanda tangan"}
          </summary>
          <form
            method="post"
            encType="multipart/form-data"
            action={`${at}/unggah?${which}&semula=${signed?.fileId ?? ""}`}
            aria-label={`Salinan bertanda tangan ${name}`}
            className="mt-3 grid max-w-reading gap-3"
          >
            <FileField
              name="berkas"
              label="PDF yang sudah ditandatangani"
              hint="Misalnya dengan tanda tangan elektronik BSrE, atau hasil pindai. PDF, paling besar 10 MB."
              accept=".pdf,application/pdf"
              required
            />
            <div>
              <button type="submit" className={buttonStyle("secondary", "small")}>
                Simpan
              </button>
            </div>
          </form>
        </details>
      )}
    </div>
  );
}
