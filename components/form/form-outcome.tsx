"use client";

import { useMemo } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field-context";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/action/form-state";

/** What the last submission came to, at the top of the form. */
export function FormOutcome({
  outcome,
  prefix,
}: {
  outcome: FormState | { readonly status: "unreachable" };
  prefix: string;
}) {
  switch (outcome.status) {
    case "idle":
      return null;
    case "done":
      return (
        <Notice tone="success" role="status">
          {outcome.message}
        </Notice>
      );
    case "invalid":
      return <Faults fields={outcome.fields} prefix={prefix} />;
    case "refused":
      return (
        <Notice tone="danger" role="alert" title="Tidak dapat dilakukan">
          <p>{outcome.message}</p>
          {outcome.code === "signed-out" && (
            <p className="mt-2">
              <a href="/masuk" target="_blank" className="link font-semibold">
                Masuk di tab baru
              </a>
            </p>
          )}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="danger" role="alert" title="Terjadi gangguan pada sistem">
          <p>
            Isian Anda masih ada, tetapi belum tersimpan. Silakan coba lagi; bila tetap gagal, sampaikan kode
            gangguan <strong className="figures">{outcome.incident}</strong> kepada administrator.
          </p>
        </Notice>
      );
    case "unreachable":
      return (
        <Notice tone="warning" role="alert" title="Sambungan ke server terputus">
          <p>
            Isian Anda masih ada di halaman ini, tetapi belum terkirim. Periksa sambungan internet, lalu kirim
            lagi.
          </p>
        </Notice>
      );
  }
}

function Faults({ fields, prefix }: { fields: Readonly<Record<string, readonly string[]>>; prefix: string }) {
  const errors = useMemo(
    () =>
      Object.entries(fields).flatMap(([name, messages]) =>
        messages.map((message) => ({ target: name === "" ? null : fieldId(prefix, name), message })),
      ),
    [fields, prefix],
  );
  return <ErrorSummary title="Ada isian yang perlu diperbaiki" errors={errors} />;
}
