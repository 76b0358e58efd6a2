"use client";

import { Eye, EyeOff } from "@/components/ui/icons";
import { useState, type ReactNode } from "react";

import { descriptionOf, Field } from "@/components/ui/field";
import { useField } from "@/components/ui/field-context";

interface PasswordFieldProps {
  name: "password" | "passwordAgain" | "currentPassword";
  label: string;
  hint?: ReactNode;
  /** Tells the browser's store of passwords whether to fill in or to propose one. */
  autoComplete: "current-password" | "new-password";
}

/** A password, which may be pasted and looked at. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const { id, errors } = useField(name);
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field id={id} label={label} errors={errors} {...(hint === undefined ? {} : { hint })}>
      <div className="relative max-w-96">
        <input
          id={id}
          name={name}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className="control pr-12"
          {...descriptionOf(id, hint, errors)}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={`Tampilkan ${label.toLowerCase()}`}
          className="absolute inset-y-0.5 right-0.5 flex w-11 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
          onClick={() => {
            setShown(!isShown);
          }}
        >
          <Icon aria-hidden="true" className="size-5" />
        </button>
      </div>
    </Field>
  );
}
