import { LookAgain } from "@/components/exchange/look-again";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";
import type { PlanView } from "@/lib/reorganisation/view";

import { planHref } from "./plan-href";

const NEWS: Readonly<Record<string, string>> = {
  dimulai: "Rancangan dimulai. Isi unit dan jabatannya, lalu jalankan simulasi.",
  disimpan: "Sudah disimpan dalam rancangan.",
  diajukan: "Rancangan sudah diajukan untuk ditetapkan.",
  ditarik: "Rancangan sudah ditarik kembali.",
  dibuka: "Rancangan dibuka lagi. Perbaiki, lalu jalankan simulasi.",
  ditetapkan: "Penataan sudah ditetapkan dan berlaku dengan sendirinya pada harinya.",
  dikembalikan: "Rancangan sudah dikembalikan kepada penyusunnya.",
  dicabut: "Penetapan sudah dicabut.",
};

/** Why a list of posts was not taken. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  "berkas-terlalu-besar":
    "Berkas lebih besar daripada batasnya. Hapus lembar yang tidak dipakai, lalu unggah lagi.",
  "berkas-kosong": "Berkas belum dipilih atau kosong. Pilih berkas XLSX atau CSV yang berisi daftar jabatan.",
  "berkas-tidak-boleh":
    "Daftar jabatan hanya diterima selama rancangan ini masih disusun, dari admin kepegawaian.",
};

const NOT_TO_DECIDE = {
  "own-draft":
    "Anda ikut menyusun rancangan ini, jadi penetapannya dilakukan admin kepegawaian lain atau pimpinan instansi.",
  "own-post": "Rancangan ini memberi Anda jabatan, jadi penetapannya dilakukan orang lain.",
} as const;

interface PlanNoticesProps {
  plan: PlanView;
  news: string | undefined;
  today: CalendarDate;
  timeZone: string;
  /** Whether the simulation itself is what is looked at. */
  isSimulation: boolean;
}

/** What has just been done, and what the one who looks has to know first. */
export function PlanNotices({ plan, news, today, timeZone, isSimulation }: PlanNoticesProps) {
  // What is in effect already says more than that it was set.
  const told = news === undefined || plan.status === "applied" ? undefined : NEWS[news];
  const faults = plan.findings.fault ?? 0;
  const hasLines = plan.lines.unit + plan.lines.post + plan.lines.iku > 0;
  const toFaults = (
    <LinkButton size="small" href={planHref(plan.id, { part: "simulasi", list: "fault" })}>
      Lihat halangan
    </LinkButton>
  );
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {told !== undefined && (
        <Notice tone="success" role="status">
          {told}
        </Notice>
      )}
      {news !== undefined && FILE_FAULTS[news] !== undefined && (
        <Notice tone="danger" role="alert" title="Berkas tidak diterima">
          {FILE_FAULTS[news]} Tidak ada yang berubah.
        </Notice>
      )}
      {plan.status === "refused" && (
        <Notice tone="danger" title="Tidak dapat diberlakukan pada harinya" actions={toFaults}>
          Data pegawai atau unit berubah setelah penataan ini ditetapkan, sehingga tidak cocok lagi. Tidak ada
          yang diubah. Perbaiki rancangan, tentukan hari yang baru, lalu ajukan lagi.
        </Notice>
      )}
      {plan.status === "draft" && plan.note !== "" && (
        <Notice tone="warning" title="Dikembalikan untuk diperbaiki">
          “{plan.note}”
        </Notice>
      )}
      {plan.status === "draft" && plan.isSimulated && faults > 0 && (
        <Notice
          tone="warning"
          title={`${faults.toLocaleString("id-ID")} halangan perlu diselesaikan`}
          actions={toFaults}
        >
          Rancangan dapat diajukan setelah simulasi tidak menemukan halangan lagi.
        </Notice>
      )}
      {plan.moves.has("simulate") && !plan.isSimulated && !plan.isSimulating && hasLines && !isSimulation && (
        <Notice
          title="Langkah berikutnya: simulasikan"
          actions={
            <LinkButton size="small" href={planHref(plan.id, { part: "simulasi" })}>
              Lihat akibatnya
            </LinkButton>
          }
        >
          Rancangan dapat diajukan setelah simulasi menunjukkan siapa dan apa yang terkena, tanpa halangan.
        </Notice>
      )}
      {plan.notToDecide !== null && <Notice>{NOT_TO_DECIDE[plan.notToDecide]}</Notice>}
      {plan.status === "approved" && plan.effectiveOn > today && (
        <Notice>Berlaku dengan sendirinya pada {longDate(plan.effectiveOn)}.</Notice>
      )}
      {plan.status === "approved" && plan.effectiveOn <= today && (
        <Notice title="Sedang diberlakukan">
          Halaman ini memperbarui diri. Anda boleh menutupnya; bila pekerjaan terputus, tidak ada yang
          diberlakukan sebagian.
          <LookAgain />
        </Notice>
      )}
      {plan.status === "applied" && plan.appliedAt !== null && (
        <Notice tone="success" title="Susunan ini sudah berlaku">
          Diberlakukan {momentText(plan.appliedAt, timeZone)}. Pejabat penilai, SKP, dan indikator mengikuti.
        </Notice>
      )}
      {plan.status === "cancelled" && (
        <Notice title="Rancangan ini dibatalkan">{plan.note === "" ? "" : `“${plan.note}”`}</Notice>
      )}
    </div>
  );
}
