import { Notice } from "@/components/ui/notice";
import { isBlocking, type PerjanjianFinding } from "@/lib/iku/perjanjian-check";

function findingText(finding: PerjanjianFinding): string {
  switch (finding.code) {
    case "no-indicator":
      return "Belum ada indikator. Muat indikator unit dari pohon kinerja.";
    case "not-owned":
      return `“${finding.indicator}” tidak (lagi) menjadi tanggung jawab unit ini. Satu indikator hanya memiliki satu penanggung jawab; keluarkan dari perjanjian ini atau perbaiki penanggung jawabnya dalam daftar IKU.`;
    case "no-target":
      return `“${finding.indicator}” belum memiliki target tahun ini dalam daftar IKU.`;
    case "zero-target":
      return finding.isLessBetter
        ? `“${finding.indicator}” bertarget nol: capaian 100 % hanya bila realisasinya nol; selain itu tidak dapat dihitung dan dinilai pimpinan.`
        : `“${finding.indicator}” bertarget nol: capaiannya tidak dapat dihitung dan akan dinilai pimpinan dengan alasan.`;
    case "outdated":
      return finding.draft === finding.register
        ? `Kata-kata “${finding.indicator}” dalam daftar IKU sudah berubah. Simpan lagi pilihan indikator untuk memuat yang terbaru.`
        : `Target “${finding.indicator}” dalam konsep ${finding.draft}, sedangkan dalam daftar IKU ${finding.register}. Simpan lagi pilihan indikator untuk memuat yang terbaru.`;
    case "left-out":
      return `“${finding.indicator}” menjadi tanggung jawab unit ini, tetapi tidak dimuat.`;
    case "no-budget":
      return "Belum ada program dan anggaran.";
  }
}

/** What stands in the way of agreeing, then what ought to be looked at. */
export function PerjanjianFindings({ findings }: { findings: readonly PerjanjianFinding[] }) {
  const [blocking, others] = [findings.filter(isBlocking), findings.filter((one) => !isBlocking(one))];
  const list = (some: readonly PerjanjianFinding[]) => (
    <ul className="list-disc space-y-1 ps-5">
      {some.map((finding) => (
        <li key={findingText(finding)}>{findingText(finding)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length > 0 && (
        <Notice tone="danger" title="Yang perlu dilengkapi">
          {list(blocking)}
        </Notice>
      )}
      {others.length > 0 && (
        <Notice tone="warning" title="Yang perlu dilihat">
          {list(others)}
        </Notice>
      )}
    </>
  );
}
