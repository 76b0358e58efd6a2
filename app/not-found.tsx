import type { Metadata } from "next";

import { MissingPage } from "@/components/frame/missing-page";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
  return (
    <main className="px-4">
      <MissingPage />
    </main>
  );
}
