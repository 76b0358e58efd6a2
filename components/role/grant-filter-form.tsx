import { Search } from "@/components/ui/icons";

import { Button } from "@/components/ui/button";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { searchFormAction } from "@/lib/auth/search-form";
import { ROLE_LABELS, ROLES } from "@/lib/access/role";
import { GRANT_CHOICES, type GrantFilter } from "@/lib/auth/role-grant-schema";

const CHOICE_LABELS: Readonly<Record<(typeof GRANT_CHOICES)[number], string>> = {
  berlaku: "Belum berakhir",
  berakhir: "Sudah berakhir",
  semua: "Semua",
};

interface GrantFilterFormProps {
  filter: GrantFilter;
  /** The unit that the filter names, as it is called. */
  unit: ComboboxItem | null;
}

/** What the list of holders is narrowed by; a plain form, whose answer holds nothing typed in its address. */
export function GrantFilterForm({ filter, unit }: GrantFilterFormProps) {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <form
      action={searchFormAction("pemegang")}
      method="post"
      role="search"
      aria-label="Saring pemegang peran"
      className="no-print mb-6 grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[2fr_1.5fr_1.75fr_1.5fr_auto]"
    >
      <TextField
        name="q"
        label="Nama atau NIP/NI PPPK"
        defaultValue={filter.q ?? ""}
        type="search"
        maxLength={100}
        autoComplete="off"
      />
      <SelectField
        name="peran"
        label="Peran"
        placeholder="Semua"
        defaultValue={filter.peran ?? ""}
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
      />
      <ComboboxField
        name="unit"
        label="Untuk unit"
        source="/unit/pilihan"
        defaultItem={unit}
        placeholder="Semua cakupan"
      />
      <SelectField
        name="status"
        label="Masa berlaku"
        defaultValue={filter.status ?? "berlaku"}
        options={GRANT_CHOICES.map((choice) => ({ value: choice, label: CHOICE_LABELS[choice] }))}
      />
      <div className="flex flex-wrap gap-3 sm:col-span-2 xl:col-span-1">
        <Button type="submit" tone="primary" icon={<Search aria-hidden="true" className="size-4" />}>
          Cari
        </Button>
        {isNarrowed && <LinkButton href="/peran/pemegang">Hapus saringan</LinkButton>}
      </div>
    </form>
  );
}
