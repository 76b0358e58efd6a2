"use client";

import { useEffect, useRef } from "react";

import { TextField } from "@/components/ui/text-field";

/**
 * A one-time code. A link or QR code carries it behind the "#", where no server sees it; it is put into the field and
 * taken off the address, so that it stays in no history.
 */
export function TokenField({
  label,
  hint,
  placeholder,
}: {
  label: string;
  hint: string;
  placeholder?: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const carried = decodeURIComponent(window.location.hash.slice(1));
    if (carried === "" || input.current === null) return;
    input.current.value = carried;
    window.history.replaceState(null, "", window.location.pathname);
  }, []);
  return (
    <TextField
      ref={input}
      name="token"
      label={label}
      hint={hint}
      placeholder={placeholder}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      width="medium"
      className="figures"
    />
  );
}
