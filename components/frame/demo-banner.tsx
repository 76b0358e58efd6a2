/** On every page of an agency with invented people. */
export function DemoBanner() {
  return (
    <p className="no-print border-b border-accent/40 bg-accent-soft px-4 py-1.5 text-center text-sm font-medium text-accent-ink">
      Data contoh – seluruh nama dan angka adalah rekaan
    </p>
  );
}
