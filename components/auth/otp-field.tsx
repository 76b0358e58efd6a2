import { TextField } from "@/components/ui/text-field";

interface OtpFieldProps {
  label?: string;
  hint?: string;
  /** Only digits: no recovery code will do here. */
  digitsOnly?: boolean;
}

/** A code of the second factor. */
export function OtpField({ label = "Kode", hint, digitsOnly = false }: OtpFieldProps) {
  return (
    <TextField
      name="otp"
      label={label}
      autoComplete="one-time-code"
      inputMode={digitsOnly ? "numeric" : "text"}
      autoCapitalize="characters"
      spellCheck={false}
      width="short"
      className="figures"
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
