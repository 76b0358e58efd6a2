"use client";

import { clsx } from "clsx";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

import { Dialog } from "@/components/ui/dialog";
import { Glyph } from "@/components/ui/glyph";

import { pagesMatching, searchGroups, type SearchHit, type SearchPage } from "./search-hit";

const PAUSE_MS = 150;
const LEAST_LETTERS = 3;

interface SearchDialogProps {
  open: boolean;
  onClose: () => void;
  pages: readonly SearchPage[];
  findsPeople: boolean;
}

type Found =
  | { readonly state: "idle" | "pending" | "failed" }
  | { readonly state: "found"; readonly hits: readonly SearchHit[] };

/** Search in people, units and pages; walked with the arrow keys while the focus stays in the field. */
export default function SearchDialog({ open, onClose, pages, findsPeople }: SearchDialogProps) {
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found>({ state: "idle" });
  const [active, setActive] = useState(0);
  const running = useRef<AbortController>(null);
  const list = useRef<HTMLDivElement>(null);

  const groups = searchGroups(pagesMatching(pages, text), found.state === "found" ? found.hits : []);
  const options = groups.flatMap((group) => group.hits);
  const optionId = (index: number): string => `${listId}-${index}`;

  useEffect(() => {
    list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  async function look(wanted: string): Promise<void> {
    running.current?.abort();
    setText(wanted);
    setActive(0);
    const trimmed = wanted.trim();
    if (trimmed.length < LEAST_LETTERS) {
      setFound({ state: "idle" });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setFound((before) => (before.state === "found" ? before : { state: "pending" }));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const answer = controller.signal.aborted ? null : await hitsFor(trimmed, controller.signal);
    if (!controller.signal.aborted)
      setFound(answer === null ? { state: "failed" } : { state: "found", hits: answer });
  }

  function choose(index: number): void {
    const option = options[index];
    if (option === undefined) return;
    onClose();
    router.push(option.href);
  }

  function press(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setActive((before) => (before + step + options.length) % options.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(active);
    }
  }

  return (
    <Dialog open={open} onClose={onClose} title="Cari" titleHidden place="top" size="wide">
      <div className="flex items-center gap-3 border-b border-line px-4 focus-within:border-primary">
        <Glyph name="search" className="size-5 text-ink-faint" />
        <input
          type="text"
          enterKeyHint="search"
          role="combobox"
          aria-label={findsPeople ? "Cari pegawai, unit, atau halaman" : "Cari unit atau halaman"}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(options.length > 0 ? { "aria-activedescendant": optionId(active) } : {})}
          data-autofocus
          autoComplete="off"
          placeholder={findsPeople ? "Pegawai, unit, atau halaman" : "Unit atau halaman"}
          value={text}
          onChange={(event) => void look(event.target.value)}
          onKeyDown={press}
          className="min-h-14 w-full bg-transparent text-lg outline-none"
        />
        <button
          type="button"
          aria-label="Tutup pencarian"
          onClick={onClose}
          className="flex size-10 shrink-0 items-center justify-center rounded-sm text-xs text-ink-soft hover:bg-sunken sm:size-auto sm:border sm:border-line sm:px-2 sm:py-1"
        >
          <span className="max-sm:hidden">Esc</span>
          <Glyph name="cross" className="size-5 sm:hidden" />
        </button>
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Hasil pencarian"
        className="max-h-[55dvh] overflow-y-auto p-2"
      >
        {groups.map((group, groupIndex) => {
          const before = groups.slice(0, groupIndex).reduce((sum, { hits }) => sum + hits.length, 0);
          return (
            <div key={group.label} role="group" aria-label={group.label}>
              <p aria-hidden="true" className="px-3 pt-2 pb-1 text-xs font-semibold text-ink-faint">
                {group.label}
              </p>
              {group.hits.map((hit, index) => (
                <div
                  key={hit.href}
                  id={optionId(before + index)}
                  role="option"
                  aria-selected={before + index === active}
                  onClick={() => {
                    choose(before + index);
                  }}
                  className={clsx(
                    "flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5",
                    before + index === active ? "bg-primary-soft" : "hover:bg-sunken",
                  )}
                >
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{hit.label}</span>
                    {hit.note !== null && (
                      <span className="figures block truncate text-sm text-ink-soft">{hit.note}</span>
                    )}
                  </span>
                  {before + index === active && (
                    <Glyph name="enter" className="size-4 text-ink-faint max-sm:hidden" />
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      <p role="status" className="border-t border-line px-5 py-2.5 text-sm text-ink-soft empty:hidden">
        {statusText(found, text, options.length)}
      </p>
    </Dialog>
  );
}

function statusText(found: Found, text: string, count: number): string {
  switch (found.state) {
    case "pending":
      return "Mencari…";
    case "failed":
      return "Pencarian gagal. Periksa sambungan, lalu ketik lagi.";
    case "idle":
      return text.trim().length < LEAST_LETTERS
        ? "Ketik sekurang-kurangnya tiga huruf untuk mencari pegawai dan unit."
        : "";
    case "found":
      return count === 0 ? "Tidak ada yang cocok." : `${count.toLocaleString("id-ID")} hasil.`;
  }
}

async function hitsFor(text: string, signal: AbortSignal): Promise<readonly SearchHit[] | null> {
  try {
    const answer = await fetch("/api/cari", {
      method: "POST",
      body: new URLSearchParams({ q: text }),
      signal,
    });
    if (!answer.ok) return null;
    const { hits } = (await answer.json()) as { hits: readonly SearchHit[] };
    return hits;
  } catch {
    return null;
  }
}
