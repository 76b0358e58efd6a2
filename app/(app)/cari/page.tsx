import { Search, SearchX } from "@/components/ui/icons";
import type { Metadata } from "next";

import { navigationFor } from "@/components/frame/navigation-sections";
import { pagesMatching } from "@/components/frame/search-hit";
import { hitsFor } from "@/components/search/hits";
import { SearchResults } from "@/components/search/search-results";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { unitsFound } from "@/lib/agency/server/queries/unit-options";
import { searchFormAction, sealedText } from "@/lib/auth/search-form";
import { requireActor } from "@/lib/auth/server/session";
import { typedText } from "@/lib/auth/server/typed-text";
import { isSearchable } from "@/lib/employee/people-filter";
import { foundPeople } from "@/lib/employee/server/people";

export const metadata: Metadata = { title: "Cari" };

/** The most of each sort on the page; who looks for more looks in the list itself. */
const MOST = 50;

/** People, units and pages by one field; the page behind the dialog of the frame, without script. */
export default async function SearchPage({ searchParams }: PageProps<"/cari">) {
  const actor = await requireActor();
  const { q } = await searchParams;
  const query = typedText(actor, sealedText.parse(q)) ?? "";
  const mayListPeople = hasPermission(actor, "employee.list");
  const [people, units] =
    query === ""
      ? [[], []]
      : await Promise.all([foundPeople(actor, query, MOST), unitsFound(actor, query, actor.today, MOST)]);
  const pages =
    query === ""
      ? []
      : pagesMatching(
          navigationFor(actor).flatMap(({ entries }) => entries.map(({ href, label }) => ({ href, label }))),
          query,
        );
  const hits = hitsFor(people, units);
  const isShort = query !== "" && !isSearchable(query);
  return (
    <>
      <PageHeader
        title="Cari"
        lead={mayListPeople ? "Pegawai, unit organisasi, dan halaman." : "Unit organisasi dan halaman."}
        viewers="hasil hanya memuat yang boleh Anda buka."
      />
      <form
        action={searchFormAction("cari")}
        method="post"
        role="search"
        className="mb-6 flex flex-wrap gap-3"
      >
        <label className="min-w-0 flex-1 basis-72">
          <span className="mb-1.5 block font-semibold">Kata yang dicari</span>
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={100}
            autoComplete="off"
            placeholder={mayListPeople ? "Nama, NIP, unit, atau halaman" : "Unit atau halaman"}
            className="control"
          />
        </label>
        <Button
          type="submit"
          tone="primary"
          className="self-end"
          icon={<Search aria-hidden="true" className="size-4" />}
        >
          Cari
        </Button>
      </form>
      {isShort && (
        <Notice className="mb-6">
          {mayListPeople
            ? "Ketik sedikitnya tiga huruf nama, atau empat angka pertama NIP/NI PPPK, untuk mencari pegawai dan unit."
            : "Ketik sedikitnya tiga huruf untuk mencari unit."}
        </Notice>
      )}
      {query !== "" && !isShort && hits.length + pages.length === 0 ? (
        <EmptyState icon={<SearchX />} title={`Tidak ada yang cocok dengan “${query}”`}>
          Periksa ejaannya, atau ketik sebagian kata saja. Yang dicari adalah{" "}
          {mayListPeople
            ? "nama tanpa gelar, angka awal NIP/NI PPPK, nama unit, dan nama halaman."
            : "nama unit dan nama halaman."}
        </EmptyState>
      ) : (
        <SearchResults pages={pages} hits={hits} />
      )}
    </>
  );
}
