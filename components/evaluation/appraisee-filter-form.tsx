import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { searchFormAction } from "@/lib/auth/search-form";
import {
  APPRAISEE_STATE_LABELS,
  APPRAISEE_STATES,
  appraiseeQuery,
  type AppraiseeFilter,
} from "@/lib/evaluation/appraisee-filter";
import type { PeriodRef } from "@/lib/evaluation/view";
import type { Route } from "next";

interface AppraiseeFilterFormProps {
  filter: AppraiseeFilter;
  periods: readonly PeriodRef[];
  periodId: string;
}

/** What the list is narrowed by; a plain form, whose answer holds nothing typed in its address. */
export function AppraiseeFilterForm({ filter, periods, periodId }: AppraiseeFilterFormProps) {
  const { untuk, periode } = filter;
  const isNarrowed = filter.q !== undefined || filter.keadaan !== undefined;
  return (
    <form
      action={searchFormAction("penilaian")}
      method="post"
      role="search"
      aria-label="Saring pegawai yang saya nilai"
      className="no-print mb-4 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
    >
      {untuk !== undefined && <input type="hidden" name="untuk" value={untuk} />}
      <SelectField
        name="periode"
        label="Periode"
        defaultValue={periodId}
        options={periods.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="keadaan"
        label="Keadaan"
        placeholder="Semua"
        defaultValue={filter.keadaan ?? ""}
        options={APPRAISEE_STATES.map((value) => ({ value, label: APPRAISEE_STATE_LABELS[value] }))}
      />
      <TextField
        name="q"
        type="search"
        label="Nama"
        defaultValue={filter.q ?? ""}
        maxLength={100}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary">
          Tampilkan
        </Button>
        {isNarrowed && (
          <LinkButton
            href={
              `/penilaian${appraiseeQuery({ q: undefined, keadaan: undefined, setelah: undefined, periode, untuk })}` as Route
            }
          >
            Hapus saringan
          </LinkButton>
        )}
      </div>
    </form>
  );
}
