/** The first stop for Tab: past the navigation, to the page itself. */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="skip-link fixed top-2 left-2 z-40 -translate-y-20 rounded-md bg-primary px-4 py-2.5 font-semibold text-on-primary focus-visible:translate-y-0"
    >
      Langsung ke isi halaman
    </a>
  );
}
