/** The mark of the application: lines brought into one. Own drawing; no symbol of state. */
export function Emblem({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="8" fill="#0e5a5a" />
      <path
        d="M18.5 9.25h-5a3.375 3.375 0 0 0 0 6.75h5a3.375 3.375 0 0 1 0 6.75H8.75"
        fill="none"
        stroke="#ffffff"
        strokeWidth="3.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="23.4" cy="9.25" r="2.1" fill="#f0b23a" />
    </svg>
  );
}
