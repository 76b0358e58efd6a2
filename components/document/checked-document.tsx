import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { waitText } from "@/lib/auth/throttle";
import { DOCUMENT_LABELS } from "@/lib/document/document";
import { readableSpan } from "@/lib/document/forms/cells";
import type { Check, CheckedDocument } from "@/lib/document/check";
import { momentText } from "@/lib/kernel/indonesian-date";

function Known({ document }: { document: CheckedDocument }) {
  const { code, kind, agency, holder, period, edition, hashPrefix, issuedAt, timeZone } = document;
  return (
    <>
      {document.isCurrent ? (
        <Notice tone="success" title="Asli dan berlaku">
          Dokumen dengan kode ini dicetak dari Selaras dan belum digantikan. Cocokkan keterangan di bawah ini
          dengan dokumen di tangan Anda.
        </Notice>
      ) : (
        <Notice tone="warning" title="Asli, tetapi sudah digantikan">
          Dokumen dengan kode ini dicetak dari Selaras, tetapi isinya sudah berubah sejak itu. Minta dokumen
          yang terbaru kepada pemiliknya.
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: "Kode", detail: code },
          { term: "Dokumen", detail: DOCUMENT_LABELS[kind] },
          { term: "Nama pegawai", detail: holder },
          { term: "Instansi", detail: agency },
          { term: "Periode penilaian", detail: readableSpan(period) },
          { term: "Versi", detail: edition },
          { term: "Pertama dicetak", detail: momentText(issuedAt, timeZone) },
          { term: "Sidik isi (SHA-256)", detail: `${hashPrefix}…` },
          ...(document.signedSha256 === null
            ? []
            : [
                {
                  term: "Salinan bertanda tangan",
                  detail: (
                    <span className="break-all">
                      Tersimpan di Selaras. SHA-256 berkasnya {document.signedSha256}
                    </span>
                  ),
                },
              ]),
        ]}
      />
    </>
  );
}

/** What there is to say of a code, to whoever holds the paper. */
export function CheckResult({ check }: { check: Check }) {
  switch (check.outcome) {
    case "known":
      return <Known document={check.document} />;
    case "unknown":
      return (
        <Notice tone="danger" title="Kode tidak dikenal">
          Tidak ada dokumen dengan kode{" "}
          <span className="figures inline-block max-w-full break-words">{check.code}</span>. Periksa lagi
          penulisannya. Bila kode pada dokumen memang demikian, dokumen itu tidak dicetak dari Selaras.
        </Notice>
      );
    case "wait":
      return (
        <Notice tone="warning" title="Terlalu banyak percobaan">
          Terlalu banyak kode yang tidak dikenal dicoba dari jaringan ini. Coba lagi dalam{" "}
          {waitText(check.seconds)}.
        </Notice>
      );
  }
}
