import { buttonStyle } from "@/components/ui/button-style";
import { TextField } from "@/components/ui/text-field";

/** A plain form that asks for the page of a code: it works before, and without, any script. */
export function CodeForm({ typed }: { typed?: string }) {
  return (
    <form action="/verifikasi" method="get" aria-label="Periksa dokumen" className="grid gap-4">
      <TextField
        name="kode"
        label="Kode dokumen"
        hint="12 huruf dan angka di kaki setiap halaman. Huruf besar atau kecil dan tanda hubung tidak berpengaruh."
        defaultValue={typed}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="XXXX-XXXX-XXXX"
        width="medium"
        className="figures"
      />
      <div>
        <button type="submit" className={buttonStyle("primary")}>
          Periksa
        </button>
      </div>
    </form>
  );
}
