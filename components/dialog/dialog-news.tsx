import { Notice } from "@/components/ui/notice";

const NEWS: Readonly<Record<string, string>> = {
  dicatat: "Dialog sudah dicatat dan Anda konfirmasi. Pihak lain diberi tahu untuk mengonfirmasi.",
  diubah: "Catatan sudah diperbaiki. Pihak lain diberi tahu untuk mengonfirmasi lagi.",
  dikonfirmasi: "Dialog sudah Anda konfirmasi.",
};

/** What has just been done. */
export function DialogNews({ news }: { news: string | readonly string[] | undefined }) {
  const told = typeof news === "string" ? NEWS[news] : undefined;
  return told === undefined ? null : (
    <Notice tone="success" role="status">
      {told}
    </Notice>
  );
}
