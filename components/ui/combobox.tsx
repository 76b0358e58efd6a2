"use client";

import { clsx } from "clsx";
import { useRef, useState, type KeyboardEvent } from "react";

import { listMove } from "./combobox-keys";
import { descriptionOf, Field, type FieldTexts } from "./field";
import { useField } from "./field-context";
import { Glyph } from "./glyph";

export interface ComboboxItem {
  /** What is sent. */
  id: string;
  label: string;
  /** A second line that tells namesakes apart. */
  note?: string;
}

interface ComboboxFieldProps extends FieldTexts {
  name: string;
  /** A route handler that answers `{ items: ComboboxItem[] }` to what is posted as `q`; asked as the person types. */
  source: string;
  defaultItem?: ComboboxItem | null;
  placeholder?: string;
}

type Found =
  | { readonly state: "closed" | "hint" | "pending" | "failed" }
  | { readonly state: "found"; readonly items: readonly ComboboxItem[] };

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
  const [chosen, setChosen] = useState<ComboboxItem | null>(defaultItem);
  const [text, setText] = useState(defaultItem?.label ?? "");
  const [found, setFound] = useState<Found>({ state: "closed" });
  const [marked, setMarked] = useState<number | null>(null);
  const running = useRef<AbortController>(null);

  const items = found.state === "found" ? found.items : [];
  const listId = `${id}-pilihan`;
  const itemId = (index: number): string => `${listId}-${index}`;

  async function look(wanted: string): Promise<void> {
    running.current?.abort();
    setText(wanted);
    setChosen(null);
    setMarked(null);
    const trimmed = wanted.trim();
    if (trimmed === "") {
      setFound({ state: "hint" });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setFound((before) => (before.state === "found" ? before : { state: "pending" }));
    const answer = await itemsAfterPause(source, trimmed, controller.signal);
    if (controller.signal.aborted) return;
    setFound(answer === null ? { state: "failed" } : { state: "found", items: answer });
    setMarked(answer === null || answer.length === 0 ? null : 0);
  }

  function take(item: ComboboxItem | null): void {
    running.current?.abort();
    setChosen(item);
    setText(item?.label ?? "");
    close();
  }

  function close(): void {
    setFound({ state: "closed" });
    setMarked(null);
  }

  function press(event: KeyboardEvent): void {
    const move = found.state === "closed" ? null : listMove(event.key, marked, items.length);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === "close") close();
    else if (move.kind === "mark") setMarked(move.index);
    else take(items[move.index] ?? null);
  }

  return (
    <Field
      id={id}
      label={label}
      errors={errors}
      {...(hint === undefined ? {} : { hint })}
      {...(optional === undefined ? {} : { optional })}
    >
      <input type="hidden" name={name} value={chosen?.id ?? ""} />
      <div
        className="relative"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) take(chosen);
        }}
      >
        <input
          type="text"
          id={id}
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(marked === null ? {} : { "aria-activedescendant": itemId(marked) })}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={(event) => void look(event.target.value)}
          onKeyDown={press}
          className="control pr-11"
          {...descriptionOf(id, hint, errors)}
        />
        {text !== "" && (
          <button
            type="button"
            aria-label="Kosongkan pilihan"
            onClick={() => {
              take(null);
            }}
            className="absolute inset-y-1 right-1 flex w-9 items-center justify-center rounded-md text-ink-soft hover:bg-sunken"
          >
            <Glyph name="cross" />
          </button>
        )}
        <div
          className={clsx(
            "float absolute inset-x-0 top-full z-30 mt-1 overflow-hidden",
            found.state === "closed" && "hidden",
          )}
        >
          <p role="status" className="px-3 py-2 text-sm text-ink-soft empty:hidden">
            {statusText(found)}
          </p>
          <ul
            id={listId}
            role="listbox"
            aria-label="Pilihan"
            className="max-h-72 overflow-y-auto overscroll-contain p-1 empty:p-0"
          >
            {items.map((item, index) => (
              <li
                key={item.id}
                id={itemId(index)}
                role="option"
                aria-selected={index === marked}
                // Before the text loses the focus, which would close the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(item);
                }}
                className={clsx(
                  "cursor-pointer rounded-md px-3 py-1.5",
                  index === marked ? "bg-primary-soft" : "hover:bg-sunken",
                )}
              >
                <span className="block font-medium">{item.label}</span>
                {item.note !== undefined && (
                  <span className="figures block text-sm text-ink-soft">{item.note}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Field>
  );
}

function statusText(found: Found): string {
  switch (found.state) {
    case "closed":
      return "";
    case "hint":
      return "Ketik sebagian nama atau nomor.";
    case "pending":
      return "Mencari…";
    case "failed":
      return "Pencarian gagal. Periksa sambungan, lalu ketik lagi.";
    case "found":
      return found.items.length === 0 ? "Tidak ada yang cocok." : "";
  }
}

/** What the server finds, after a pause in which further typing may call it off; null where it failed. */
async function itemsAfterPause(
  source: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly ComboboxItem[] | null> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (signal.aborted) return null;
  try {
    const answer = await fetch(source, { method: "POST", body: new URLSearchParams({ q: text }), signal });
    if (!answer.ok) return null;
    const { items } = (await answer.json()) as { items: readonly ComboboxItem[] };
    return items;
  } catch {
    return null;
  }
}
