import { ClipboardList } from "@/components/ui/icons";

import { periodShort } from "@/components/realisasi/period-short";
import { skpHref } from "@/components/skp/skp-href";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { filledFields } from "@/lib/exchange/copy-sheet";
import type { CopyPageView } from "@/lib/exchange/copy-view";

import { copyHref } from "./copy-href";
import { CopySheetFields } from "./copy-sheet";

function Nothing({ view }: { view: CopyPageView }) {
  return (
    <EmptyState icon={<ClipboardList />} title="Belum ada yang dapat disalin">
      {view.period === null
        ? "Rencana hasil kerja belum ditulis. Setelah SKP diisi, setiap isiannya tampil di sini."
        : `Belum ada rencana aksi, realisasi, bukti dukung, atau umpan balik untuk ${view.period.name}.`}
    </EmptyState>
  );
}

/** An SKP or a period, to be typed into e-Kinerja BKN without typing. */
export function CopyPage({ view }: { view: CopyPageView }) {
  const { skpId, period, readsSkp, isOwn, tabs } = view;
  const whose = isOwn ? `SKP saya ${String(view.year)}` : `SKP ${String(view.year)}: ${view.name}`;
  return (
    <>
      <PageHeader
        title="Salin ke e-Kinerja"
        breadcrumbs={readsSkp ? [{ href: skpHref(skpId), label: whose }] : []}
        lead={
          <>
            {isOwn ? "" : `${view.name}. `}
            Setiap isian {period === null ? "SKP" : period.name} menurut urutan di{" "}
            <span className="whitespace-nowrap">e-Kinerja</span> BKN. Ketuk Salin, lalu tempelkan di sana.
            Tanda “Disalin” hanya disimpan di peramban ini.
          </>
        }
        viewers={
          isOwn
            ? "isinya sama dengan SKP dan realisasi Anda, dan dilihat orang yang sama."
            : "mereka yang boleh membaca SKP atau evaluasi pegawai ini."
        }
      />
      {readsSkp && tabs.length > 0 && (
        <Tabs
          label="Yang disalin"
          tabs={[
            { href: copyHref(skpId), label: "SKP", current: period === null },
            ...tabs.map(({ id, name }) => ({
              href: copyHref(skpId, id),
              label: periodShort(name),
              current: id === period?.id,
            })),
          ]}
        />
      )}
      <div className="grid max-w-3xl gap-6">
        {view.isDraft && (
          <Notice tone="warning" title="SKP ini belum ditetapkan">
            Isinya masih dapat berubah. Sebaiknya salin setelah pejabat penilai kinerja menetapkannya.
          </Notice>
        )}
        {filledFields(view.sheet).length === 0 ? (
          <Nothing view={view} />
        ) : (
          <CopySheetFields sheet={view.sheet} />
        )}
      </div>
    </>
  );
}
