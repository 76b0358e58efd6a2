import type { Metadata } from "next";
import Link from "next/link";

import { DoorHeading } from "@/components/auth/door-heading";
import { NewPasswordFields } from "@/components/auth/new-password-fields";
import { TokenField } from "@/components/auth/token-field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { holderUnderWay } from "@/lib/auth/server/token-password";

import { choosePasswordAction, dropTokenAction, tokenAction } from "../actions";

export const metadata: Metadata = { title: "Buat kata sandi" };

export default async function ChoosePasswordPage() {
  const holder = await holderUnderWay();
  return holder === null ? (
    <CodeFirst />
  ) : (
    <ChoosePassword name={holder.name} agencyName={holder.agencyName} />
  );
}

function CodeFirst() {
  return (
    <>
      <DoorHeading title="Buat kata sandi">
        <p>
          Masukkan kode dari surat atau slip Anda. Bila Anda membuka tautan dari surat, kodenya sudah terisi.
        </p>
      </DoorHeading>
      <Form action={tokenAction} label="Kode">
        <TokenField label="Kode" hint="Dari e-mail atau slip, untuk satu kali pakai." />
        <FormActions>
          <SubmitButton>Lanjut</SubmitButton>
        </FormActions>
      </Form>
      <p className="mt-6 text-[0.9375rem]">
        <Link href="/lupa-sandi" prefetch={false} className="link">
          Minta tautan baru
        </Link>
      </p>
    </>
  );
}

function ChoosePassword({ name, agencyName }: { name: string; agencyName: string }) {
  return (
    <>
      <DoorHeading title="Buat kata sandi">
        <p>
          Untuk akun <strong className="text-ink">{name}</strong>, {agencyName}.
        </p>
      </DoorHeading>
      <Form action={choosePasswordAction} label="Kata sandi baru">
        <NewPasswordFields />
        <FormActions>
          <SubmitButton>Simpan dan masuk</SubmitButton>
        </FormActions>
      </Form>
      <Form action={dropTokenAction} quiet label="Ganti orang" className="mt-6 text-[0.9375rem]">
        <span>
          Bukan Anda?{" "}
          <button type="submit" className="link cursor-pointer">
            Pakai kode lain
          </button>
        </span>
      </Form>
    </>
  );
}
