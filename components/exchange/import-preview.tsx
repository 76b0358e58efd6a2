import { FileCheck } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { FormAction } from "@/lib/action/form-state";
import type { ImportSummary } from "@/lib/exchange/batch";
import {
  countOf,
  PREVIEW_LISTS,
  type ImportLineView,
  type ImportView,
  type MissingView,
  type PreviewList,
} from "@/lib/exchange/import-view";

import { ImportLine } from "./import-line";
import { LIST_WORDS } from "./import-words";

/** One page of one list of a preview. */
export type PreviewPage =
  | {
      readonly list: Exclude<PreviewList, "tidak-ada">;
      readonly lines: readonly ImportLineView[];
      readonly hasPrevious: boolean;
      readonly hasNext: boolean;
    }
  | {
      readonly list: "tidak-ada";
      readonly rows: readonly MissingView[];
      readonly isFirst: boolean;
      readonly next: string | null;
    };

interface ImportPreviewProps {
  view: ImportView & { readonly summary: ImportSummary };
  page: PreviewPage;
  decide: FormAction | null;
}

/** What applying the file would do, list by list. */
export function ImportPreview({ view, page, decide }: ImportPreviewProps) {
  const listHref = (list: PreviewList, place = ""): Route =>
    `/impor/${view.id}?daftar=${list}${place}` as Route;
  return (
    <section aria-label="Pratinjau">
      <Tabs
        label="Hasil pemeriksaan"
        tabs={PREVIEW_LISTS.map((list) => ({
          href: listHref(list),
          label: LIST_WORDS[list],
          current: list === page.list,
          count: countOf(view.summary, list),
        }))}
      />
      {countOf(view.summary, page.list) === 0 ? (
        <EmptyState icon={<FileCheck />} title="Tidak ada baris di sini">
          Pilih kelompok lain di atas.
        </EmptyState>
      ) : page.list === "tidak-ada" ? (
        <>
          <p className="mb-4 max-w-reading text-ink-soft">
            Tercatat, tetapi tidak ada di berkas ini. Impor tidak mengubah dan tidak menghapusnya.
          </p>
          <Table
            caption="Tidak ada di berkas"
            rows={page.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "nama",
                heading: "Nama",
                cell: ({ id, name }) => (
                  <Link
                    href={(view.kind === "units" ? `/unit/${id}` : `/pegawai/${id}`) as Route}
                    prefetch={false}
                    className="link"
                  >
                    {name}
                  </Link>
                ),
              },
              {
                key: "nomor",
                heading: view.kind === "units" ? "Kode" : "NIP/NI PPPK",
                cell: ({ detail }) => <span className="figures">{detail}</span>,
              },
            ]}
          />
          <Pagination
            label={LIST_WORDS[page.list]}
            previous={page.isFirst ? null : listHref(page.list)}
            next={page.next === null ? null : listHref(page.list, `&dari=${page.next}`)}
          />
        </>
      ) : (
        <>
          <ul className="grid gap-3">
            {page.lines.map((line) => (
              <ImportLine key={line.line} line={line} batch={view} decide={decide} />
            ))}
          </ul>
          <Pagination
            label={LIST_WORDS[page.list]}
            previous={
              page.hasPrevious ? listHref(page.list, `&sebelum=${String(page.lines[0]?.line ?? 0)}`) : null
            }
            next={
              page.hasNext ? listHref(page.list, `&setelah=${String(page.lines.at(-1)?.line ?? 0)}`) : null
            }
          />
        </>
      )}
    </section>
  );
}
