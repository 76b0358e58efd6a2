import type { Route } from "next";
import Link from "next/link";

import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import type { OfficialView } from "@/lib/employee/appraiser-view";
import { nameWithTitles } from "@/lib/employee/employee";
import { formatEmployeeNumber } from "@/lib/employee/employee-number";
import { actingPrefix } from "@/lib/employee/placement";
import type { EmployeeRecord, PlacementEntry } from "@/lib/employee/record-view";
import { isWithin, type CalendarDate } from "@/lib/kernel/calendar";

interface OwnCardProps {
  record: EmployeeRecord;
  appraiser: OfficialView;
  today: CalendarDate;
}

/** Who I am to the office today, who appraises me and why; the whole story is on my own page. */
export function OwnCard({ record, appraiser, today }: OwnCardProps) {
  const own = `/pegawai/${record.id}#penilai` as Route;
  const number = record.numbers.find(({ validity }) => isWithin(today, validity));
  const posts = record.placements.filter(({ validity }) => isWithin(today, validity));
  const name = nameWithTitles(record);
  return (
    <Card>
      <div className="flex gap-4">
        <Avatar name={name} size="large" />
        <div className="min-w-0">
          <h2 className="text-lg leading-6 font-semibold">{name}</h2>
          {number !== undefined && (
            <p className="figures text-sm text-ink-soft">{formatEmployeeNumber(number.number)}</p>
          )}
          <ul className="mt-1 text-[0.9375rem] text-ink-soft">
            {posts.length === 0 ? (
              <li>Belum ditempatkan pada unit</li>
            ) : (
              posts.map((post) => <Post key={post.id} post={post} />)
            )}
          </ul>
        </div>
      </div>
      <div className="mt-4 border-t border-line pt-4">
        <h3 className="text-sm text-ink-soft">Pejabat Penilai Kinerja Anda</h3>
        {appraiser.person !== null && (
          <p className="mt-0.5">
            <span className="font-semibold">{appraiser.person.name}</span>
            <span className="block text-[0.9375rem] text-ink-soft">{appraiser.person.title}</span>
          </p>
        )}
        {appraiser.person === null && <p className="mt-0.5 font-medium text-danger">{appraiser.sentence}</p>}
        {appraiser.reasons.length > 0 && (
          <details className="mt-2 text-sm">
            <summary className="link inline-block min-h-6">Mengapa?</summary>
            <ol className="mt-2 grid list-decimal gap-1 pl-5 text-ink-soft">
              {appraiser.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ol>
          </details>
        )}
        <p className="mt-2 text-sm">
          <Link href={own} prefetch={false} className="link">
            Halaman saya, dan melapor bila penilai keliru
          </Link>
        </p>
      </div>
    </Card>
  );
}

function Post({ post }: { post: PlacementEntry }) {
  return (
    <li>
      {actingPrefix(post.kind)}
      {post.positionName}, {post.unitName}
    </li>
  );
}
