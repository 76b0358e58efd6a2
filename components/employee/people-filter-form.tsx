import { Search } from "@/components/ui/icons";
import Link from "next/link";

import { Button } from "@/components/ui/button";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { searchFormAction } from "@/lib/auth/search-form";
import { EMPLOYEE_KINDS } from "@/lib/employee/employee";
import { EMPLOYEE_KIND_NAMES, STANDING_NAMES } from "@/lib/employee/labels";
import type { PeopleFilter } from "@/lib/employee/people-filter";
import { STANDING_KINDS } from "@/lib/employee/standing";

interface PeopleFilterFormProps {
  filter: PeopleFilter;
  /** The unit that the filter names, as it is called. */
  unit: ComboboxItem | null;
}

/** What the list is narrowed by; a plain form, whose answer holds nothing typed in its address. */
export function PeopleFilterForm({ filter, unit }: PeopleFilterFormProps) {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <form
      action={searchFormAction("pegawai")}
      method="post"
      role="search"
      aria-label="Saring daftar pegawai"
      className="no-print mb-6 grid grid-cols-2 items-end gap-4 lg:grid-cols-4 xl:grid-cols-[1.1fr_1fr_11rem_11rem_auto]"
    >
      <TextField
        name="q"
        fieldClassName="col-span-2 lg:col-span-1"
        label="Nama atau NIP/NI PPPK"
        defaultValue={filter.q ?? ""}
        type="search"
        maxLength={100}
        autoComplete="off"
      />
      <div className="col-span-2 min-w-0 lg:col-span-1">
        <ComboboxField
          name="unit"
          label="Unit kerja"
          source="/unit/pilihan"
          defaultItem={unit}
          placeholder="Semua unit"
        />
      </div>
      <SelectField
        name="jenis"
        label="Jenis pegawai"
        placeholder="Semua"
        defaultValue={filter.jenis ?? ""}
        options={EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: EMPLOYEE_KIND_NAMES[kind] }))}
      />
      <SelectField
        name="kedudukan"
        label="Kedudukan"
        placeholder="Masih bertugas"
        defaultValue={filter.kedudukan ?? ""}
        options={[
          ...STANDING_KINDS.map((kind) => ({ value: kind, label: STANDING_NAMES[kind] })),
          { value: "semua", label: "Semua kedudukan" },
        ]}
      />
      <div className="col-span-2 lg:col-span-4 xl:col-span-1">
        <Button type="submit" icon={<Search aria-hidden="true" className="size-4" />}>
          Cari
        </Button>
      </div>
      {isNarrowed && (
        <Link href="/pegawai" prefetch={false} className="link col-span-full justify-self-start">
          Hapus saringan
        </Link>
      )}
    </form>
  );
}
