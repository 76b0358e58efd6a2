import { Lock } from "@/components/ui/icons";

import { StatusPage } from "@/components/frame/status-page";
import { LinkButton } from "@/components/ui/link-button";

/** For a page that the person's roles do not cover (`forbidden()`). */
export default function AppForbidden() {
  return (
    <StatusPage
      icon={<Lock />}
      title="Peran Anda tidak mencakup halaman ini"
      actions={
        <LinkButton href="/" tone="primary">
          Ke Beranda
        </LinkButton>
      }
    >
      <p>
        Halaman ini hanya untuk peran tertentu di instansi Anda. Bila menurut Anda ini keliru, mintalah admin
        kepegawaian memeriksa peran Anda.
      </p>
    </StatusPage>
  );
}
