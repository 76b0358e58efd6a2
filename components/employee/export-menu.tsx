import { Download } from "@/components/ui/icons";

import { menuItemStyle } from "@/components/ui/menu-item-style";
import { Popover } from "@/components/ui/popover";
import { buttonStyle } from "@/components/ui/button-style";

/** The list as it is narrowed now, as a file. The download is written to the audit trail. */
export function ExportMenu({ query }: { query: string }) {
  const joined = query === "" ? "?" : `${query}&`;
  return (
    <Popover
      side="end"
      face={
        <>
          <Download aria-hidden="true" className="size-4" />
          Unduh daftar
        </>
      }
      buttonClassName={buttonStyle("secondary")}
      className="min-w-56 p-1.5"
    >
      <ul>
        <li>
          <a href={`/pegawai/ekspor${joined}format=xlsx`} download className={menuItemStyle}>
            Excel (XLSX)
          </a>
        </li>
        <li>
          <a href={`/pegawai/ekspor${joined}format=csv`} download className={menuItemStyle}>
            CSV
          </a>
        </li>
      </ul>
      <p className="max-w-64 px-3 pt-1 pb-2 text-sm text-ink-soft">
        Sesuai saringan yang sedang dipakai. Pengunduhan dicatat dalam jejak audit.
      </p>
    </Popover>
  );
}
