import { Notice } from "@/components/ui/notice";
import type { WindowDecision } from "@/lib/period/extension";
import { closedWindowMessage, openWindowNote } from "@/lib/period/window-messages";
import type { OwnSkpResults } from "@/lib/realisasi/server/own-realisasi";

interface WindowNoticeProps {
  window: WindowDecision;
  skps: readonly OwnSkpResults[];
}

/** Until when the period is written for, or why not and whom to ask. */
export function WindowNotice({ window, skps }: WindowNoticeProps) {
  if (skps.every(({ shut }) => shut === "external")) {
    return (
      <Notice title="SKP Anda dikelola di luar aplikasi ini">
        Rencana dan hasilnya dibuat di sistem lain dan diimpor ke sini. Anda tidak perlu mengisi apa pun.
      </Notice>
    );
  }
  if (skps.every(({ shut }) => shut === "appraised")) {
    return (
      <Notice title="Periode ini sudah dinilai">
        Realisasinya tidak dapat diubah lagi. Hubungi pejabat penilai kinerja Anda bila ada yang keliru.
      </Notice>
    );
  }
  return window.allowed ? (
    <Notice>{openWindowNote(window.window)}</Notice>
  ) : (
    <Notice tone="warning" title="Pengisian realisasi tidak terbuka">
      {closedWindowMessage(window.reason)}
    </Notice>
  );
}
