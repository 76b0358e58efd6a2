"use client";

import { useContext, useState } from "react";

import { FieldContext } from "@/components/ui/field-context";
import { Notice } from "@/components/ui/notice";

/** A field of the form with what is stored for it now, as a person reads it and as the form would send it. */
export interface StoredField {
  readonly name: string;
  readonly label: string;
  /** A list where the field is one of boxes to tick. */
  readonly stored: string | readonly string[];
  readonly shown: string;
}

interface ChangedMeanwhileProps {
  /** The version that the page was rendered with; it rises when the page comes anew after a stale attempt. */
  version: number;
  fields: readonly StoredField[];
}

/**
 * Carries the version that the person has been shown. When somebody else was faster, names each field in which what is
 * stored now differs from what stands in the form, so that a second attempt overwrites nothing unseen.
 */
export function ChangedMeanwhile({ version, fields }: ChangedMeanwhileProps) {
  const [first] = useState(version);
  const { values } = useContext(FieldContext);
  const came = Object.keys(values).length > 0;
  const differing = fields.filter(({ name, stored }) => {
    const typed = values[name];
    if (typeof stored === "string") return typed !== undefined && typed !== stored;
    // A list of which nothing is ticked is not sent.
    const list = typeof typed === "string" ? [typed] : (typed ?? []);
    return came && list.toSorted().join() !== stored.toSorted().join();
  });
  return (
    <>
      <input type="hidden" name="version" value={version} />
      {version !== first && (
        <Notice tone="warning" title="Data terbaru berbeda dari isian Anda">
          {differing.length === 0 ? (
            <p>Isian di bawah sudah sama dengan data terbaru.</p>
          ) : (
            <ul className="list-disc pl-5">
              {differing.map(({ name, label, shown }) => (
                <li key={name}>
                  {label}: tersimpan sekarang <strong>{shown === "" ? "(kosong)" : shown}</strong>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-1">Menyimpan sekarang memakai isian di bawah ini.</p>
        </Notice>
      )}
    </>
  );
}
