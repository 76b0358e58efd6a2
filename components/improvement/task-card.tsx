import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/action/form-state";
import type { ImprovementTask, ImprovementView } from "@/lib/evaluation/improvement-view";
import { longDate, momentText } from "@/lib/kernel/indonesian-date";

import { ImprovementBadge } from "./improvement-parts";

interface TaskFieldsProps {
  people: ImprovementView["people"];
  today: string;
  task: ImprovementTask | null;
}

function TaskFields({ people, today, task }: TaskFieldsProps) {
  // Who has left the unit since stays chosen until another is.
  const isGone = task !== null && people.every(({ id }) => id !== task.ownerId);
  return (
    <>
      <TextField
        name="text"
        label="Tindakan"
        hint="Apa yang dikerjakan, sebagai hasil yang dapat diperiksa."
        defaultValue={task?.text ?? ""}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="ownerId"
          label="Penanggung jawab"
          defaultValue={task?.ownerId ?? ""}
          options={[
            ...(task === null ? [{ value: "", label: "Pilih pegawai" }] : []),
            ...(isGone ? [{ value: task.ownerId, label: task.owner }] : []),
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField
          name="dueOn"
          label="Selesai paling lambat"
          {...(task === null ? { min: today } : { defaultValue: task.dueOn })}
        />
      </div>
    </>
  );
}

interface TaskCardProps {
  view: ImprovementView;
  task: ImprovementTask;
  timeZone: string;
  report: FormAction;
  change: FormAction;
}

/** A task with its owner, its day, how far it is, and everything that was said about it. */
export function TaskCard({ view, task, timeZone, report, change }: TaskCardProps) {
  return (
    <Card
      title={task.text}
      lead={`${task.owner}, paling lambat ${longDate(task.dueOn)}`}
      actions={<ImprovementBadge state={task.state} />}
    >
      <div className="grid gap-4">
        <ProgressBar
          label="Kemajuan"
          percent={task.progress}
          tone={task.state === "overdue" ? "danger" : task.doneOn === null ? "primary" : "success"}
        />
        {task.doneOn !== null && <p className="text-sm text-ink-soft">Selesai {longDate(task.doneOn)}.</p>}
        {task.notes.length > 0 && (
          <ol className="grid gap-3 text-sm">
            {task.notes.map((note) => (
              <li key={note.at.toISOString()} className="border-l-2 border-line pl-3">
                <p className="break-words whitespace-pre-line">{note.text}</p>
                <p className="text-ink-soft">
                  {note.progress} %, {note.by}, {momentText(note.at, timeZone)}
                </p>
              </li>
            ))}
          </ol>
        )}
        {task.mayReport && (
          <details open={task.doneOn === null && task.notes.length === 0} className="no-print">
            <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-primary">
              Laporkan kemajuan<span className="sr-only"> {task.text}</span>
            </summary>
            <Form action={report} label={`Kemajuan ${task.text}`} className="mt-2 grid gap-3">
              <input type="hidden" name="actionId" value={task.id} />
              <input type="hidden" name="version" value={task.version} />
              <TextField
                name="progress"
                label="Kemajuan (%)"
                inputMode="numeric"
                autoComplete="off"
                hint="0 sampai 100; 100 berarti selesai."
                defaultValue={String(task.progress)}
              />
              <TextareaField name="text" label="Yang sudah dikerjakan" rows={2} limit={1_000} />
              <FormActions>
                <SubmitButton tone="secondary">Simpan kemajuan</SubmitButton>
              </FormActions>
            </Form>
          </details>
        )}
        {view.isHead && task.doneOn === null && (
          <details className="no-print">
            <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-primary">
              Ubah tindakan<span className="sr-only"> {task.text}</span>
            </summary>
            <Form action={change} label={`Ubah ${task.text}`} className="mt-2 grid gap-4">
              <input type="hidden" name="actionId" value={task.id} />
              <input type="hidden" name="version" value={task.version} />
              <TaskFields people={view.people} today={view.today} task={task} />
              <FormActions>
                <SubmitButton tone="secondary">Simpan perubahan</SubmitButton>
              </FormActions>
            </Form>
          </details>
        )}
      </div>
    </Card>
  );
}

export function AddTaskCard({ view, add }: { view: ImprovementView; add: FormAction }) {
  return (
    <Card title="Tambah tindakan">
      <Form action={add} label="Tambah tindakan" className="grid gap-4">
        <input type="hidden" name="planId" value={view.id} />
        <TaskFields people={view.people} today={view.today} task={null} />
        <FormActions>
          <SubmitButton>Tambah tindakan</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

/** What stood in the way, and why; for the head the form. */
export function CauseCard({ view, explain }: { view: ImprovementView; explain: FormAction }) {
  return (
    <Card title="Penyebab">
      <p className="break-words whitespace-pre-line">{view.cause}</p>
      {view.isHead && (
        <details className="no-print mt-2">
          <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-primary">
            Ubah penyebab
          </summary>
          <Form action={explain} label="Ubah penyebab" className="mt-2 grid gap-3">
            <input type="hidden" name="planId" value={view.id} />
            <input type="hidden" name="version" value={view.version} />
            <TextareaField
              name="cause"
              label="Apa yang menghambat, dan mengapa"
              rows={3}
              limit={1_000}
              defaultValue={view.cause}
            />
            <FormActions>
              <SubmitButton tone="secondary">Simpan penyebab</SubmitButton>
            </FormActions>
          </Form>
        </details>
      )}
    </Card>
  );
}
