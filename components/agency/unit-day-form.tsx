import { Search } from "@/components/ui/icons";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import type { CalendarDate } from "@/lib/kernel/calendar";

/** Which day's organisation to show, and a unit to look for; a plain form, so it works before the script has loaded. */
export function UnitDayForm({ day, query }: { day: CalendarDate; query: string }) {
  return (
    <form
      action="/unit"
      role="search"
      aria-label="Cari unit"
      className="no-print card grid items-start gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[1fr_auto_auto]"
    >
      <TextField name="cari" type="search" label="Cari unit" defaultValue={query} placeholder="Nama unit" />
      <DateField name="per" label="Struktur per tanggal" defaultValue={day} />
      <Button
        type="submit"
        className="sm:mt-[1.875rem]"
        icon={<Search aria-hidden="true" className="size-4" />}
      >
        Tampilkan
      </Button>
    </form>
  );
}
