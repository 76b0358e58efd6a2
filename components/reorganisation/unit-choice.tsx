"use client";

import type { Route } from "next";

import { buttonStyle } from "@/components/ui/button-style";
import { ComboboxField } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import { FormActions } from "@/components/form/form-actions";

/** Which unit is to be changed; the form about it follows. */
export function UnitChoice({ planId, cancelHref }: { planId: string; cancelHref: Route }) {
  return (
    <form method="get" className="grid max-w-reading gap-6">
      <input type="hidden" name="jenis" value="keep" />
      <ComboboxField name="unit" label="Unit yang diubah" source={`/penataan-organisasi/${planId}/pilihan`} />
      <FormActions>
        <button type="submit" className={buttonStyle("primary")}>
          Lanjut
        </button>
        <LinkButton href={cancelHref}>Batal</LinkButton>
      </FormActions>
    </form>
  );
}
