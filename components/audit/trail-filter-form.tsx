import { Filter } from "@/components/ui/icons";

import { Button } from "@/components/ui/button";
import { ComboboxField, type ComboboxItem } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { EVENT_KEYS, EVENT_KINDS } from "@/lib/audit/event";
import { SUBJECT_LABELS, SUBJECTS } from "@/lib/audit/subject";
import { isFiltered, type TrailFilter } from "@/lib/audit/trail-filter";

interface TrailFilterFormProps {
  filter: TrailFilter;
  /** The account chosen as actor, with its name. */
  actor: ComboboxItem | null;
}

/** Which part of the trail to show; a plain form, so that each view has an address. */
export function TrailFilterForm({ filter, actor }: TrailFilterFormProps) {
  return (
    <form
      action="/jejak"
      aria-label="Saring jejak audit"
      className="no-print card grid items-start gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <DateField name="dari" label="Dari tanggal" defaultValue={filter.dari ?? ""} />
      <DateField name="sampai" label="Sampai tanggal" defaultValue={filter.sampai ?? ""} />
      <ComboboxField name="pelaku" label="Pelaku" source="/jejak/pelaku" defaultItem={actor} />
      <SelectField
        name="tentang"
        label="Tentang"
        placeholder="Semua"
        options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_LABELS[subject] }))}
        defaultValue={filter.tentang ?? ""}
      />
      <SelectField
        name="jenis"
        label="Jenis peristiwa"
        placeholder="Semua"
        options={EVENT_KEYS.map((key) => ({ value: key, label: EVENT_KINDS[key].label }))}
        defaultValue={filter.jenis ?? ""}
      />
      <TextField name="id" label="ID hal" defaultValue={filter.id ?? ""} spellCheck={false} />
      <div className="flex flex-wrap gap-3 sm:col-span-2 lg:col-span-3">
        <Button type="submit" icon={<Filter aria-hidden="true" className="size-4" />}>
          Saring
        </Button>
        {isFiltered(filter) && (
          <LinkButton href="/jejak" tone="quiet">
            Hapus saringan
          </LinkButton>
        )}
      </div>
    </form>
  );
}
