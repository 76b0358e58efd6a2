"use client";

import { useRouter } from "next/navigation";
import { startTransition, useRef, useState, type SubmitEvent } from "react";

import { Button } from "@/components/ui/button";
import { FieldContext } from "@/components/ui/field-context";
import { FileField } from "@/components/ui/file-field";
import { toast } from "@/components/ui/toast";

interface FileUploadProps {
  /** The route that takes the file. */
  href: string;
  accept: string;
  label: string;
}

interface Answer {
  readonly ok: boolean;
  readonly message: string;
}

const UNREACHABLE: Answer = {
  ok: false,
  message: "Sambungan terputus, berkas belum terkirim. Periksa sambungan internet, lalu unggah lagi.",
};

async function sent(href: string, form: FormData): Promise<Answer> {
  try {
    const response = await fetch(href, {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    });
    const answer: unknown = await response.json();
    if (typeof answer !== "object" || answer === null || !("message" in answer)) return UNREACHABLE;
    return { ok: response.ok, message: String(answer.message) };
  } catch {
    return UNREACHABLE;
  }
}

/** Sends a file beside the page, so that nothing else on it is lost; before the script has loaded, as any form. */
export function FileUpload({ href, accept, label }: FileUploadProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function send(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    setFault(null);
    const answer = await sent(href, new FormData(event.currentTarget));
    setPending(false);
    if (!answer.ok) {
      setFault(answer.message);
      return;
    }
    form.current?.reset();
    toast(answer.message);
    startTransition(() => {
      router.refresh();
    });
  }

  return (
    <FieldContext
      value={{ prefix: href, errors: fault === null ? {} : { berkas: [fault] }, values: {}, pending }}
    >
      <form
        ref={form}
        method="post"
        encType="multipart/form-data"
        action={href}
        aria-label={label}
        aria-busy={pending}
        onSubmit={(event) => void send(event)}
        className="grid gap-3"
      >
        <FileField
          name="berkas"
          label="Berkas"
          hint="PDF, gambar, atau dokumen Office, paling besar 10 MB."
          accept={accept}
          required
        />
        <div>
          <Button type="submit" size="small" pending={pending}>
            Unggah berkas
          </Button>
        </div>
      </form>
    </FieldContext>
  );
}
