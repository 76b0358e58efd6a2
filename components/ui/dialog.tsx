"use client";

import { clsx } from "clsx";
import { useEffect, useId, useRef, type ReactNode } from "react";

import { Glyph } from "./glyph";

interface DialogProps {
  open: boolean;
  /** Called when the person closes it: Esc, the cross, or a click beside it. */
  onClose: () => void;
  title: string;
  /** Only for screen readers, where the content says what it is; then it also brings its own way to close. */
  titleHidden?: boolean;
  size?: "normal" | "wide";
  place?: "middle" | "top" | "bottom";
  children: ReactNode;
  /** The buttons at the foot. */
  actions?: ReactNode;
}

/** The browser's modal dialog: it keeps the focus inside, gives it back afterwards and hides the rest of the page. */
export function Dialog({
  open,
  onClose,
  title,
  titleHidden = false,
  size = "normal",
  place = "middle",
  children,
  actions,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      data-size={size}
      data-place={place}
      className="float dialog"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {titleHidden ? (
        <h2 id={titleId} className="sr-only">
          {title}
        </h2>
      ) : (
        <div className="flex items-start justify-between gap-4 px-5 pt-4">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Tutup"
            onClick={onClose}
            className="-mr-2 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <Glyph name="cross" className="size-5" />
          </button>
        </div>
      )}
      <div className={clsx("min-h-0 overflow-y-auto", !titleHidden && "px-5 pt-2 pb-5")}>
        {open && children}
      </div>
      {actions !== undefined && (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</div>
      )}
    </dialog>
  );
}
