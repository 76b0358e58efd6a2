import { TextField } from "@/components/ui/text-field";

/** Why the policy is changed; kept with the version and in the trail. */
export function ReasonField() {
  return (
    <TextField
      name="reason"
      label="Dasar atau alasan perubahan"
      hint="Satu baris, misalnya “Keputusan Wali Kota Nomor 188/2026”. Tampil pada riwayat."
      autoComplete="off"
    />
  );
}
