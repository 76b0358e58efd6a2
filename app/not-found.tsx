import type { Metadata } from "next";

import { MissingPage } from "@/components/frame/missing-page";
import { PublicHeader } from "@/components/frame/public-header";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
  return (
    <>
      <PublicHeader />
      <main className="mx-auto max-w-reading px-4">
        <MissingPage />
      </main>
    </>
  );
}
