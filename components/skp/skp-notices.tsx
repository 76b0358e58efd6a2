import { Notice } from "@/components/ui/notice";
import { momentText } from "@/lib/kernel/indonesian-date";
import { closedWindowMessage, openWindowNote } from "@/lib/period/window-messages";
import { SKP_CLOSE_LABELS, type SkpStatus } from "@/lib/skp/skp";
import type { SkpView } from "@/lib/skp/skp-view";

import { NEWS_OF_STATUS, SKP_NEWS, type SkpNewsKey } from "./skp-href";

function isNews(news: string): news is SkpNewsKey {
  return Object.hasOwn(SKP_NEWS, news);
}

function newsText(news: string | undefined, status: SkpStatus): string | null {
  if (news === undefined || !isNews(news)) return null;
  return (NEWS_OF_STATUS[news] ?? status) === status ? SKP_NEWS[news] : null;
}

/** Where an SKP comes from that was made in another application. */
function SourceNotice({ skp: { source, plan }, timeZone }: { skp: SkpView; timeZone: string }) {
  return (
    <Notice title="Asal: luar Selaras">
      SKP ini dikelola di aplikasi lain dan hanya diimpor ke sini
      {source === null
        ? "."
        : `, dari berkas ${source.fileName} yang diterapkan ${source.appliedBy}${source.appliedAt === null ? "" : ` pada ${momentText(source.appliedAt, timeZone)}`}.`}{" "}
      {plan.rhks.length === 0 &&
        "Yang diimpor hanya hasil penilaiannya, sehingga rencananya tidak ada di sini. "}
      Perubahan dibuat di aplikasi asalnya, lalu diimpor lagi.
    </Notice>
  );
}

/** What one has to know before reading on. */
export function SkpNotices({
  skp,
  news,
  timeZone,
}: {
  skp: SkpView;
  news: string | undefined;
  timeZone: string;
}) {
  const { status, planning, agreedVersion, number, returnNote, reason, reader } = skp;
  const said = newsText(news, status);
  const isOpenDraft = status === "draft" && (skp.reader === "own" || skp.reader === "appraiser");
  const isEarlier = number !== agreedVersion && agreedVersion > number;
  return (
    <>
      {said !== null && (
        <Notice tone="success" role="status">
          {said}
        </Notice>
      )}
      {skp.isExternal && <SourceNotice skp={skp} timeZone={timeZone} />}
      {skp.closeReason !== null && (
        <Notice>SKP ini sudah ditutup: {SKP_CLOSE_LABELS[skp.closeReason].toLowerCase()}.</Notice>
      )}
      {isEarlier && (
        <Notice tone="warning">
          Ini versi {number}, yang sudah digantikan versi {agreedVersion}.
        </Notice>
      )}
      {returnNote !== null && status === "draft" && (
        <Notice tone="warning" title="Dikembalikan pejabat penilai kinerja">
          <p className="whitespace-pre-line">{returnNote}</p>
        </Notice>
      )}
      {reason !== null && number > agreedVersion && (
        <Notice title={`Perubahan menjadi versi ${String(number)}`}>
          Alasan: {reason}{" "}
          {agreedVersion > 0 && `Versi ${String(agreedVersion)} tetap berlaku sampai yang ini ditetapkan.`}
        </Notice>
      )}
      {isOpenDraft && agreedVersion === 0 && (
        <Notice tone={planning.allowed ? "info" : "warning"}>
          {planning.allowed ? openWindowNote(planning.window) : closedWindowMessage(planning.reason)}
        </Notice>
      )}
      {status === "submitted" && skp.submittedAt !== null && (
        <Notice>
          Diajukan {momentText(skp.submittedAt, timeZone)}.{" "}
          {reader !== "appraiser" &&
            (skp.openedAt === null
              ? "Belum dibuka pejabat penilai kinerja."
              : `Dibuka pejabat penilai kinerja ${momentText(skp.openedAt, timeZone)}.`)}
        </Notice>
      )}
      {status === "submitted" && agreedVersion === 0 && !planning.allowed && (
        <Notice tone="warning" title="Belum dapat ditetapkan">
          {closedWindowMessage(planning.reason)}
        </Notice>
      )}
    </>
  );
}
