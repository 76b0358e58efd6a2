"use client";

import { useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonTone } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/action/form-state";

import { Form } from "./form";
import { FormActions } from "./form-actions";
import { SubmitButton } from "./submit-button";

interface ConfirmButtonProps {
  /** On the button, and as the heading of the question. */
  label: string;
  /** What it is done to, read out behind the label, where a page has several such buttons. */
  about?: string;
  /** What will happen and whether it can be undone. */
  question: ReactNode;
  /** The verb on the button that does it. */
  confirm: string;
  action: (earlier: FormState, form: FormData) => Promise<FormState>;
  /** Sent along, unseen: ids and versions. */
  hidden: Readonly<Record<string, string>>;
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Further fields, for example the reason. */
  children?: ReactNode;
}

/** A button that asks before it does something that is hard to undo. */
export function ConfirmButton({
  label,
  about,
  question,
  confirm,
  action,
  hidden,
  tone = "secondary",
  size,
  icon,
  children,
}: ConfirmButtonProps) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        tone={tone === "danger" ? "warning" : tone}
        icon={icon}
        {...(size === undefined ? {} : { size })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
        {about !== undefined && <span className="sr-only"> {about}</span>}
      </Button>
      <Dialog open={open} onClose={close} title={about === undefined ? label : `${label} ${about}`}>
        <Form
          action={action}
          onDone={(message) => {
            close();
            toast(message);
          }}
        >
          <div className="text-ink-soft">{question}</div>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <FormActions>
            <SubmitButton tone={tone === "danger" ? "danger" : "primary"}>{confirm}</SubmitButton>
            <Button onClick={close}>Batal</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
