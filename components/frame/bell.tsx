import { Bell as BellIcon } from "@/components/ui/icons";
import Link from "next/link";

/** Leads to the messages and says how many are unread. */
export function Bell({ unread, most }: { unread: number; most: number }) {
  const words =
    unread === 0
      ? "tidak ada yang baru"
      : `${unread >= most ? `lebih dari ${most - 1}` : unread} belum dibaca`;
  return (
    <Link
      href="/pemberitahuan"
      prefetch={false}
      aria-label={`Pemberitahuan: ${words}`}
      className="relative flex size-10 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <BellIcon aria-hidden="true" className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="figures absolute top-0.5 right-0 min-w-5 rounded-full border-2 border-surface bg-danger px-1 text-center text-[0.6875rem] leading-4 font-bold text-on-danger"
        >
          {unread >= most ? `${most - 1}+` : unread}
        </span>
      )}
    </Link>
  );
}
