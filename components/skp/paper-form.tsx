import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { paperFaultMessage } from "@/lib/skp/messages";
import type { SkpView } from "@/lib/skp/skp-view";

interface PaperFormProps {
  skp: SkpView;
  today: CalendarDate;
  /** Why the last try was not taken in. */
  fault: string | null;
  /** The day that was typed then. */
  typed: string | null;
}

/** For an appraiser who does not sign in: the SKP as he has signed it, by which it is set. */
export function PaperForm({ skp, today, fault, typed }: PaperFormProps) {
  const who = skp.officialTitle ?? "Pejabat penilai kinerja";
  return (
    <Card title="Catat penetapan di atas kertas">
      <form
        method="post"
        encType="multipart/form-data"
        action={`/skp/${skp.id}/kertas/unggah?versi=${String(skp.version)}`}
        aria-label="Catat penetapan di atas kertas"
        className="no-print grid max-w-reading gap-4"
      >
        <p className="text-ink-soft">
          {who} bukan pengguna aplikasi ini. Cetak halaman ini, mintakan tanda tangan, lalu unggah
          pindaiannya. Yang dicatat adalah keputusan {who}, bukan keputusan Anda.
        </p>
        {fault !== null && (
          <Notice tone="danger" role="alert" title="Belum tercatat">
            {paperFaultMessage(fault)}
          </Notice>
        )}
        <DateField
          name="tanggal"
          label="Tanggal tanda tangan"
          defaultValue={typed ?? today}
          max={today}
          required
        />
        <FileField
          name="berkas"
          label="SKP yang sudah ditandatangani"
          hint="PDF, paling besar 10 MB. Disimpan beserta sidiknya."
          accept=".pdf,application/pdf"
          required
        />
        <div>
          <button type="submit" className={buttonStyle("primary")}>
            Catat sebagai ditetapkan
          </button>
        </div>
      </form>
    </Card>
  );
}
