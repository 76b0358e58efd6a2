import { BatchForm } from "@/components/exchange/batch-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { FormAction } from "@/lib/action/form-state";
import type { ImportView } from "@/lib/exchange/import-view";

import { STATUS_WORDS } from "./import-words";
import { LookAgain } from "./look-again";

/** How far the job is, as it goes; a way to have it begun again where it has fallen silent. */
export function ImportProgress({ view, resume }: { view: ImportView; resume: FormAction }) {
  const { status, progress, moves } = view;
  return (
    <Card className="mb-6">
      <ProgressBar label={STATUS_WORDS[status]} percent={status === "inspecting" ? null : progress} />
      <LookAgain />
      <p className="mt-3 text-sm text-ink-soft">
        {status === "applying"
          ? "Halaman ini memperbarui diri. Anda boleh menutupnya; bila pekerjaan terputus, tidak ada yang diterapkan sebagian."
          : "Halaman ini memperbarui diri. Anda boleh menutupnya; pekerjaan tetap berjalan dan belum ada yang diubah."}
      </p>
      <noscript>
        <p className="mt-3">
          <a href={`/impor/${view.id}`} className="link">
            Perbarui halaman
          </a>
        </p>
      </noscript>
      {moves.has("resume") && (
        <Notice tone="warning" title="Pekerjaan tampak terhenti" className="mt-4">
          <p className="mb-3">
            Lebih dari satu menit tidak ada kabar. Mulai lagi; yang sudah selesai tidak dikerjakan dua kali.
          </p>
          <BatchForm batch={view} label="Mulai lagi" action={resume} />
        </Notice>
      )}
    </Card>
  );
}
