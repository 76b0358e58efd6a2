import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { EMPLOYEE_KIND_NAMES, PLACEMENT_KIND_NAMES, STANDING_NAMES } from "@/lib/employee/labels";
import type { PersonRow, PostView } from "@/lib/employee/people-view";
import { actingPrefix } from "@/lib/employee/placement";

import { numberText } from "./person-text";

/** The jabatan, and what the person does beside it. */
function Posts({ posts }: { posts: readonly PostView[] }) {
  const [own, ...others] = posts;
  if (own === undefined) return <span className="text-ink-faint">Belum ditempatkan</span>;
  return (
    <>
      <span className="block">
        {actingPrefix(own.kind)}
        {own.positionName}
      </span>
      {others.map((post) => (
        <span
          key={`${post.kind} ${post.unitId} ${post.positionName}`}
          className="block text-sm text-ink-soft"
        >
          {actingPrefix(post.kind) === "" ? `${PLACEMENT_KIND_NAMES[post.kind]}: ` : actingPrefix(post.kind)}
          {post.positionName}
        </span>
      ))}
    </>
  );
}

/** People with their number, jabatan and unit; the name leads to the record. */
export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <Table
      caption="Daftar pegawai"
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: "name",
          heading: "Nama",
          cell: (person) => (
            <>
              <Link href={`/pegawai/${person.id}` as Route} prefetch={false} className="link">
                {person.name}
              </Link>
              <span className="figures block text-sm font-normal whitespace-nowrap text-ink-soft">
                {numberText(person.number)}
              </span>
            </>
          ),
        },
        { key: "post", heading: "Jabatan", cell: (person) => <Posts posts={person.posts} /> },
        { key: "unit", heading: "Unit kerja", cell: (person) => person.posts[0]?.unitName },
        { key: "golongan", heading: "Golongan", nowrap: true, cell: (person) => person.golongan },
        {
          key: "kind",
          heading: "Status",
          nowrap: true,
          cell: (person) => (
            <span className="inline-flex flex-wrap gap-1">
              <Badge>{EMPLOYEE_KIND_NAMES[person.kind]}</Badge>
              {person.standing !== "aktif" && <Badge tone="accent">{STANDING_NAMES[person.standing]}</Badge>}
            </span>
          ),
        },
      ]}
    />
  );
}
