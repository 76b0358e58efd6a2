"use client";

import { useEffect, useRef, useState } from "react";

import { Notice } from "@/components/ui/notice";

interface Reach {
  readonly people: number;
  readonly of: number;
  readonly now: number | null;
  readonly examples: readonly { readonly position: string; readonly people: number }[];
}

const WAIT_MS = 400;

/** The conditions that stand in the form now, as the route asks for them. */
function asked(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  const names = new Set([
    "year",
    "key",
    "positionNames",
    "employeeKinds[]",
    "positionKinds[]",
    "unitKinds[]",
  ]);
  for (const [name, value] of new FormData(form)) {
    if (names.has(name) && typeof value === "string") query.append(name.replace("[]", ""), value);
  }
  return query.toString();
}

function number(value: number): string {
  return value.toLocaleString("id-ID");
}

/**
 * How many people the group would take in as it stands in the form, before anything is saved; asked again as the
 * conditions change.
 */
export function GroupReach({ source }: { source: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [reach, setReach] = useState<Reach | "waiting" | "unknown">("waiting");
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let newest = 0;
    const ask = async () => {
      const mine = (newest += 1);
      try {
        const response = await fetch(`${source}?${asked(form)}`);
        const answer = response.ok ? ((await response.json()) as Reach) : "unknown";
        if (mine === newest) setReach(answer);
      } catch {
        if (mine === newest) setReach("unknown");
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), WAIT_MS);
    };
    void ask();
    form.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      newest += 1;
      form.removeEventListener("input", later);
    };
  }, [source]);
  return (
    <div ref={place} aria-live="polite">
      <Notice tone={reach === "unknown" ? "warning" : "info"} title={titleOf(reach)}>
        {typeof reach === "object" && <Detail reach={reach} />}
        {reach === "unknown" && (
          <p>
            Sambungan terputus atau syarat belum lengkap. Kelompok tetap dapat disimpan; jumlahnya tampil
            sesudahnya.
          </p>
        )}
      </Notice>
    </div>
  );
}

function titleOf(reach: Reach | "waiting" | "unknown"): string {
  if (reach === "waiting") return "Menghitung pegawai yang tercakup …";
  if (reach === "unknown") return "Jumlah pegawai belum dapat dihitung";
  return `Mencakup ${number(reach.people)} dari ${number(reach.of)} pegawai yang menyusun SKP`;
}

function Detail({ reach: { people, now, examples } }: { reach: Reach }) {
  return (
    <>
      {now !== null && now !== people && <p>Yang berlaku sekarang mencakup {number(now)} pegawai.</p>}
      {people === 0 ? (
        <p>Belum ada pegawai yang memenuhi semua syarat, atau kelompok di atasnya sudah mencakup mereka.</p>
      ) : (
        <p>
          Terbanyak:{" "}
          {examples.map(({ position, people: count }) => `${position} (${number(count)})`).join(", ")}.
        </p>
      )}
    </>
  );
}
