import { Pencil } from "@/components/ui/icons";

import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { POLICY_SECTION_TEXTS, type PolicySection } from "@/lib/agency/kebijakan-setting";

import { sectionFormHref } from "./kebijakan-href";
import { SettingBasisBadge } from "./setting-basis";
import type { SettingFieldView, SettingPartView } from "./setting-view";

interface SectionCardProps {
  section: PolicySection;
  year: number;
  parts: readonly SettingPartView[];
  canEdit: boolean;
}

/** One section of the policy as it applies: each setting with its default, where that comes from, and what it means. */
export function SectionCard({ section, year, parts, canEdit }: SectionCardProps) {
  const { title, lead } = POLICY_SECTION_TEXTS[section];
  return (
    <Card
      id={section}
      title={title}
      lead={lead}
      flush
      actions={
        canEdit && (
          <LinkButton
            href={sectionFormHref(year, section)}
            size="small"
            icon={<Pencil aria-hidden="true" className="size-4" />}
          >
            Ubah<span className="sr-only"> {title}</span>
          </LinkButton>
        )
      }
    >
      <div className="divide-y divide-line">
        {parts.map((part) => (
          <Part key={part.key} part={part} />
        ))}
      </div>
    </Card>
  );
}

function Part({ part: { title, fields } }: { part: SettingPartView }) {
  if (title === null) {
    return (
      <dl className="divide-y divide-line">
        {fields.map((field) => (
          <Line key={field.path} field={field} />
        ))}
      </dl>
    );
  }
  const [first] = fields;
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[17rem_1fr]">
      <div>
        <h3 className="font-semibold">{title}</h3>
        {first !== undefined && <SettingBasisBadge basis={first.basis} />}
      </div>
      <div>
        <dl className="grid gap-y-1">
          {fields.map((field) => (
            <div key={field.path} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-soft">{field.label}:</dt>
              <dd className="min-w-0">
                <Value field={field} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-1 text-sm text-ink-faint">{sentence(first?.source ?? "")}</p>
      </div>
    </div>
  );
}

function Line({ field }: { field: SettingFieldView }) {
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[1fr_1fr]">
      <dt className="min-w-0">
        <span className="font-medium">{field.label}</span>
        {field.hint !== null && <span className="block text-sm text-ink-soft">{field.hint}</span>}
      </dt>
      <dd className="min-w-0">
        <Value field={field} />
        <div className="mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm text-ink-faint">
          <SettingBasisBadge basis={field.basis} />
          <span className="min-w-0 flex-1 basis-48">{sentence(field.source)}</span>
        </div>
      </dd>
    </div>
  );
}

function Value({ field: { text, defaultText, isDefault } }: { field: SettingFieldView }) {
  return (
    <>
      <span className="figures font-semibold">{text}</span>
      {!isDefault && <span className="text-sm text-ink-soft"> (bawaan: {defaultText})</span>}
    </>
  );
}

function sentence(text: string): string {
  return text === "" ? "" : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
