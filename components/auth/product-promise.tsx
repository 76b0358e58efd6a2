import { Eye, MessagesSquare, Waypoints } from "@/components/ui/icons";
import Link from "next/link";

const POINTS = [
  { Icon: Waypoints, text: "Dari sasaran instansi sampai pekerjaan Anda hari ini, dalam satu garis." },
  { Icon: Eye, text: "Setiap angka dapat dibuka: rumusnya, sumbernya, siapa yang memutuskan." },
  { Icon: MessagesSquare, text: "Umpan balik yang menolong orang bekerja lebih baik, bukan sekadar nilai." },
];

/** What the product is, and what it is beside the national system. */
export function ProductPromise() {
  return (
    <div className="grid gap-8">
      <p className="text-2xl leading-8 font-bold tracking-tight text-balance">
        Merencanakan, melaksanakan, menilai, dan memperbaiki kerja ASN.
      </p>
      <ul className="grid gap-4">
        {POINTS.map(({ Icon, text }) => (
          <li key={text} className="flex gap-3 text-ink-soft">
            <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-primary" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="border-t border-line pt-4 text-sm text-ink-soft">
        Selaras mendampingi e-Kinerja BKN dan tidak menggantikannya.{" "}
        <Link href="/tentang" prefetch={false} className="link">
          Tentang Selaras
        </Link>
      </p>
    </div>
  );
}
