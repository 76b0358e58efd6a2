import { MailX } from "@/components/ui/icons";
import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { momentText } from "@/lib/kernel/indonesian-date";
import { outboxLetters } from "@/lib/notification/server/outbox-letters";

export const metadata: Metadata = { title: "Kotak keluar" };

/** The letters of a demo agency, in the place of a mail server. */
export default async function OutboxPage() {
  const actor = await requirePermission("auth.manage-own-account");
  const letters = await outboxLetters(actor);
  if (letters === null) notFound();
  return (
    <>
      <PageHeader
        title="Kotak keluar"
        lead="Hanya dalam mode contoh: surat tidak benar-benar dikirim, melainkan tampil di sini."
        viewers="semua akun contoh instansi ini."
      />
      {letters.length === 0 ? (
        <EmptyState icon={<MailX />} title="Belum ada surat">
          Surat muncul di sini setelah seseorang meminta kata sandi baru atau menambahkan alamat e-mail.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          {letters.map((letter) => (
            <Card
              key={letter.id}
              title={letter.subject}
              lead={`Kepada ${letter.recipient} · ${momentText(letter.createdAt, actor.timeZone)}`}
            >
              <p className="max-w-reading break-words whitespace-pre-line">{letter.body}</p>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
