import type { Route } from "next";
import Link from "next/link";

import { Card } from "@/components/ui/card";
import { rosterQuery } from "@/lib/dashboard/filter";
import type { DashboardView } from "@/lib/dashboard/view";

interface LateAppraisersProps {
  appraisers: DashboardView["lateAppraisers"];
  unitId: string;
  isEvaluated: boolean;
}

/** Those who have most people still to evaluate; each leads to the people. */
export function LateAppraisers({ appraisers, unitId, isEvaluated }: LateAppraisersProps) {
  return (
    <Card title="Evaluasi yang ditunggu dari">
      {appraisers.length === 0 ? (
        <p className="text-ink-soft">
          {isEvaluated
            ? "Tidak ada evaluasi yang tertunggak pada periode ini."
            : "Periode ini masih berjalan; evaluasi dimulai setelah periode berakhir."}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {appraisers.map(({ employeeId, name, title, late, expected }) => (
            <li key={employeeId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <span className="min-w-0">
                <span className="font-semibold">{name}</span>
                <span className="block text-sm text-ink-soft">{title}</span>
              </span>
              <Link
                className="link figures text-sm whitespace-nowrap"
                prefetch={false}
                href={
                  `/dasbor/pegawai${rosterQuery({ unit: unitId, keadaan: "belum-dievaluasi", penilai: employeeId })}` as Route
                }
              >
                {late.toLocaleString("id-ID")} dari {expected.toLocaleString("id-ID")} pegawai
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
