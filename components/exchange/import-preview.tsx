import type { Route } from "next";

import { Pagination } from "@/components/ui/pagination";
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

import { LIST_EMPTY, LIST_LEADS, LIST_WORDS } from "./import-words";
import { ChangeTable, FaultTable, MissingTable, NewTable, UnchangedTable } from "./line-tables";
import { NamesakeForm } from "./namesake-form";

interface LinesPage {
  readonly list: Exclude<PreviewList, "tidak-ada">;
  readonly lines: readonly ImportLineView[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

interface MissingPage {
  readonly list: "tidak-ada";
  readonly rows: readonly MissingView[];
  readonly isFirst: boolean;
  readonly next: string | null;
}

/** One page of one list of a preview. */
export type PreviewPage = LinesPage | MissingPage;

interface ImportPreviewProps {
  view: ImportView & { readonly summary: ImportSummary };
  page: PreviewPage;
  decide: FormAction | null;
}

function Lines({ view, page, decide }: ImportPreviewProps & { page: LinesPage }) {
  const { kind } = view;
  const { lines } = page;
  switch (page.list) {
    case "salah":
    case "perhatian":
      return <FaultTable kind={kind} lines={lines} areErrors={page.list === "salah"} />;
    case "konfirmasi":
      return (
        <NamesakeForm
          key={`${String(lines[0]?.line)}:${String(view.version)}`}
          batch={view}
          lines={lines}
          decide={decide}
        />
      );
    case "baru":
      return <NewTable kind={kind} lines={lines} />;
    case "berubah":
      return <ChangeTable kind={kind} lines={lines} />;
    case "sama":
      return <UnchangedTable kind={kind} lines={lines} />;
  }
}

/** Lists that are named even where there is nothing in them. */
const ALWAYS: ReadonlySet<PreviewList> = new Set<PreviewList>(["baru", "berubah", "sama"]);

/** What applying the file would do, list by list. */
export function ImportPreview({ view, page, decide }: ImportPreviewProps) {
  const { list } = page;
  const listHref = (wanted: PreviewList, place = ""): Route =>
    `/impor/${view.id}?daftar=${wanted}${place}` as Route;
  return (
    <section aria-label="Pratinjau">
      <Tabs
        label="Hasil pemeriksaan"
        tabs={PREVIEW_LISTS.filter(
          (one) => one === list || ALWAYS.has(one) || countOf(view.summary, one) > 0,
        ).map((one) => ({
          href: listHref(one),
          label: LIST_WORDS[one],
          current: one === list,
          count: countOf(view.summary, one),
        }))}
      />
      {countOf(view.summary, list) === 0 ? (
        <p className="text-ink-soft">{LIST_EMPTY[list]}</p>
      ) : (
        <p className="mb-4 max-w-reading text-ink-soft">{LIST_LEADS[list]}</p>
      )}
      {page.list === "tidak-ada" ? (
        <>
          {page.rows.length > 0 && <MissingTable kind={view.kind} rows={page.rows} />}
          <Pagination
            label={LIST_WORDS[list]}
            previous={page.isFirst ? null : listHref(list)}
            next={page.next === null ? null : listHref(list, `&dari=${page.next}`)}
          />
        </>
      ) : (
        <>
          {page.lines.length > 0 && <Lines view={view} page={page} decide={decide} />}
          <Pagination
            label={LIST_WORDS[list]}
            previous={
              page.hasPrevious ? listHref(list, `&sebelum=${String(page.lines[0]?.line ?? 1)}`) : null
            }
            next={page.hasNext ? listHref(list, `&setelah=${String(page.lines.at(-1)?.line ?? 0)}`) : null}
          />
        </>
      )}
    </section>
  );
}
