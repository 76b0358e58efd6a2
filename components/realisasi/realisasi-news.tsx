import { Notice } from "@/components/ui/notice";
import { fileRefusalMessage } from "@/lib/file/file-kind";

const DONE: Readonly<Record<string, string>> = {
  bukti: "Berkas sudah dilampirkan.",
  susun: "Realisasi sudah disusun dari progres harian. Periksa, lalu lengkapi.",
};

/** What has just been done, after a form that was sent without a script. */
const REFUSED: Readonly<Record<string, string>> = {
  "file-empty": fileRefusalMessage({ code: "file-empty" }),
  "file-too-large": fileRefusalMessage({ code: "file-too-large" }),
  "file-kind": fileRefusalMessage({ code: "file-kind" }),
  "file-lies": "Akhiran nama berkas tidak sesuai dengan isinya. Simpan ulang, lalu unggah lagi.",
};

const ELSE = "Berkas belum dilampirkan. Periksa apakah periodenya masih terbuka, lalu coba lagi.";

export function RealisasiNews({ news }: { news: string | readonly string[] | undefined }) {
  if (typeof news !== "string") return null;
  const done = DONE[news];
  return done === undefined ? (
    <Notice tone="danger" role="alert" className="mb-6">
      {REFUSED[news] ?? ELSE}
    </Notice>
  ) : (
    <Notice tone="success" role="status" className="mb-6">
      {done}
    </Notice>
  );
}
