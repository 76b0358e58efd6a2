import { MapPinOff } from "@/components/ui/icons";

import { LinkButton } from "@/components/ui/link-button";

import { StatusPage } from "./status-page";

/** What is not there, and what is there but not for this person: the two look the same. */
export function MissingPage() {
  return (
    <StatusPage
      icon={<MapPinOff />}
      title="Halaman tidak ditemukan"
      actions={
        <LinkButton href="/" tone="primary">
          Ke Beranda
        </LinkButton>
      }
    >
      <p>Alamatnya mungkin salah ketik, halamannya sudah dipindahkan, atau bukan untuk Anda.</p>
      <p>
        Bila Anda sampai di sini lewat tautan dari Selaras, beri tahu administrator dari halaman mana Anda
        datang.
      </p>
    </StatusPage>
  );
}
