import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { ALL_ROLES, ROLE_NOTES } from "@/lib/access/permission-labels";
import { ROLE_LABELS } from "@/lib/access/role";

/** What each role is for. */
export function RolePurposes() {
  return (
    <Card title="Untuk apa tiap peran">
      <DescriptionList
        items={ALL_ROLES.map((role) => ({ term: ROLE_LABELS[role], detail: ROLE_NOTES[role] }))}
      />
    </Card>
  );
}

/** Roles that nobody is given: they follow from the organisation. */
export function DerivedRoles() {
  return (
    <Card
      title="Peran yang mengikuti susunan organisasi"
      lead="Tidak diberikan dan tidak dapat dicabut di sini; berubah sendiri bila penempatan atau tim kerja berubah."
    >
      <DescriptionList
        items={[
          {
            term: "Pejabat Penilai Kinerja",
            detail:
              "Pimpinan unit pegawai yang bersangkutan, atau penerima pendelegasian dengan SK. Halaman setiap pegawai menyebut siapa dan mengapa.",
          },
          {
            term: "Atasan Pejabat Penilai Kinerja",
            detail: "Pejabat yang menilai Pejabat Penilai Kinerja itu sendiri.",
          },
          { term: "Ketua tim kerja", detail: "Yang ditetapkan sebagai ketua dalam SK tim kerja." },
        ]}
      />
    </Card>
  );
}

/** What no role gives, however it is combined. */
export function RoleLimits() {
  return (
    <Card title="Batas yang selalu berlaku">
      <ul className="grid list-disc gap-2 pl-5">
        <li>
          <strong>Administrator sistem</strong> tidak melihat isi penilaian kinerja dan tidak mengubah data
          pegawai, unit, periode, maupun peran.
        </li>
        <li>
          <strong>Inspektorat</strong> hanya membaca dan memeriksa; tidak ada yang dapat diubahnya selain
          akunnya sendiri.
        </li>
        <li>
          <strong>Tidak seorang pun mengurus data dan perannya sendiri.</strong> Admin kepegawaian pun meminta
          admin lain.
        </li>
        <li>Instansi selalu mempunyai sedikitnya satu admin kepegawaian.</li>
        <li>
          Peran untuk suatu unit berlaku bagi unit itu dan semua unit di bawahnya, tidak di luar itu. Data
          instansi lain tidak pernah terlihat.
        </li>
      </ul>
    </Card>
  );
}
