import { UploadForm } from "@/components/exchange/upload-form";
import { FILE_LIMITS } from "@/lib/exchange/limits";

/** The list of posts out as a spreadsheet and back in; open while nobody is placed yet, out of the way afterwards. */
export function PostsFile({ planId, posts }: { planId: string; posts: number }) {
  return (
    <details open={posts === 0} className="no-print rounded-lg border border-line bg-surface px-5 py-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-primary">
        Banyak jabatan sekaligus, dari berkas
      </summary>
      <div className="mt-1 grid gap-4 pb-4">
        <p className="max-w-reading text-ink-soft">
          Unduh daftar pegawai unit yang berubah, isi unit dan jabatan barunya, lalu unggah. Anda melihat
          pratinjau dan kesalahan per baris sebelum rancangan berubah.
        </p>
        <UploadForm kind="posts" limitMb={FILE_LIMITS.fileBytes / 1024 / 1024} planId={planId} />
      </div>
    </details>
  );
}
