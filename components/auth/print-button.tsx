"use client";

import { Printer } from "@/components/ui/icons";

import { Button } from "@/components/ui/button";

/** Prints the page as its print style shows it. */
export function PrintButton() {
  return (
    <Button
      icon={<Printer aria-hidden="true" className="size-4" />}
      onClick={() => {
        window.print();
      }}
    >
      Cetak
    </Button>
  );
}
