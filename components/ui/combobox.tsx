"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, X } from "lucide-react";
import { useRef, useState, useTransition, type ReactNode } from "react";

import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";
import { Spinner } from "./spinner";

export interface ComboboxItem {
  /** What is sent. */
  id: string;
  label: string;
  /** A second line that tells namesakes apart. */
  note?: string;
}

interface ComboboxFieldProps extends FieldTexts {
  name: string;
  /** A route handler that answers `{ items: ComboboxItem[] }` for `?q=…`; asked as the person types. */
  source: string;
  defaultItem?: ComboboxItem | null;
  placeholder?: string;
}

const PAUSE_MS = 200;

/** A choice of one out of many, searched on the server. Sends the id of the chosen one under `name`. */
export function ComboboxField({
  name,
  label,
  hint,
  optional,
  source,
  defaultItem = null,
  placeholder = "Ketik untuk mencari",
}: ComboboxFieldProps) {
  const { id, errors } = useField(name);
  const [found, setFound] = useState<readonly ComboboxItem[]>([]);
  const [chosen, setChosen] = useState<ComboboxItem | null>(defaultItem);
  const [text, setText] = useState("");
  const [failed, setFailed] = useState(false);
  const [pending, startSearch] = useTransition();
  const running = useRef<AbortController>(null);

  function look(wanted: string): void {
    running.current?.abort();
    setText(wanted);
    setFailed(false);
    if (wanted.trim() === "") {
      setFound([]);
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    startSearch(async () => {
      const answer = await afterPause(controller.signal, () =>
        itemsFrom(source, wanted.trim(), controller.signal),
      );
      if (controller.signal.aborted) return;
      setFailed(answer === null);
      setFound(answer ?? []);
    });
  }

  const others = chosen === null || found.some((item) => item.id === chosen.id) ? found : [...found, chosen];
  return (
    <Field
      id={id}
      label={label}
      errors={errors}
      {...(hint === undefined ? {} : { hint })}
      {...(optional === undefined ? {} : { optional })}
    >
      <input type="hidden" name={name} value={chosen?.id ?? ""} />
      <Combobox.Root
        items={others}
        value={chosen}
        filter={null}
        itemToStringLabel={(item: ComboboxItem) => item.label}
        isItemEqualToValue={(item: ComboboxItem, value: ComboboxItem) => item.id === value.id}
        onValueChange={setChosen}
        onInputValueChange={(next, { reason }) => {
          if (reason !== "item-press") look(next);
        }}
      >
        <div className="relative">
          <Combobox.Input
            id={id}
            placeholder={placeholder}
            className="control pr-11"
            {...descriptionOf(id, hint, errors)}
          />
          <Combobox.Clear
            aria-label="Kosongkan pilihan"
            className="absolute inset-y-1 right-1 flex w-9 items-center justify-center rounded-md text-ink-soft hover:bg-sunken"
          >
            <X aria-hidden="true" className="size-4" />
          </Combobox.Clear>
        </div>
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-40">
            <Combobox.Popup
              aria-busy={pending}
              className="float w-(--anchor-width) max-w-(--available-width)"
            >
              <Combobox.Status className="text-sm text-ink-soft">
                <Progress pending={pending} failed={failed} text={text} found={found.length} />
              </Combobox.Status>
              <Combobox.List className="max-h-[min(var(--available-height),20rem)] overflow-y-auto overscroll-contain p-1 empty:p-0">
                {(item: ComboboxItem) => (
                  <Combobox.Item
                    key={item.id}
                    value={item}
                    className="grid cursor-default grid-cols-[1.25rem_1fr] gap-x-1 rounded-md px-2 py-1.5 data-highlighted:bg-primary-soft"
                  >
                    <Combobox.ItemIndicator className="mt-1">
                      <Check aria-hidden="true" className="size-4 text-primary" />
                    </Combobox.ItemIndicator>
                    <span className="col-start-2 min-w-0">
                      <span className="block font-medium">{item.label}</span>
                      {item.note !== undefined && (
                        <span className="figures block text-sm text-ink-soft">{item.note}</span>
                      )}
                    </span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </Field>
  );
}

function Progress(state: { pending: boolean; failed: boolean; text: string; found: number }): ReactNode {
  if (state.pending) {
    return (
      <span className="flex items-center gap-2 px-3 py-2">
        <Spinner /> Mencari…
      </span>
    );
  }
  if (state.failed)
    return <span className="block px-3 py-2">Pencarian gagal. Periksa sambungan, lalu ketik lagi.</span>;
  if (state.text.trim() === "")
    return <span className="block px-3 py-2">Ketik sebagian nama atau nomor.</span>;
  if (state.found === 0) return <span className="block px-3 py-2">Tidak ada yang cocok.</span>;
  return null;
}

/** What `work` answers, after a pause in which further typing may call it off; null where it failed. */
async function afterPause<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (signal.aborted) return null;
  try {
    return await work();
  } catch {
    return null;
  }
}

async function itemsFrom(
  source: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly ComboboxItem[]> {
  const answer = await fetch(`${source}?q=${encodeURIComponent(text)}`, { signal });
  if (!answer.ok) throw new Error(`search answered ${String(answer.status)}`);
  const { items } = (await answer.json()) as { items: readonly ComboboxItem[] };
  return items;
}
