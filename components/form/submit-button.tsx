"use client";

import { useContext, type ComponentProps } from "react";

import { Button } from "@/components/ui/button";
import { FieldContext } from "@/components/ui/field-context";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type" | "pending">;

/** Sends the form that it stands in, and shows that it is on its way. */
export function SubmitButton({ tone = "primary", ...rest }: SubmitButtonProps) {
  const { pending } = useContext(FieldContext);
  return <Button {...rest} tone={tone} type="submit" pending={pending} />;
}
