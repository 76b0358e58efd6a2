import { Tabs } from "@/components/ui/tabs";

/** The two lists about people: who they are, and who appraises by delegation. */
export function PeopleTabs({ current }: { current: "pegawai" | "pendelegasian" }) {
  return (
    <Tabs
      label="Pegawai"
      tabs={[
        { href: "/pegawai", label: "Daftar pegawai", current: current === "pegawai" },
        {
          href: "/pegawai/pendelegasian",
          label: "Pendelegasian penilaian",
          current: current === "pendelegasian",
        },
      ]}
    />
  );
}
