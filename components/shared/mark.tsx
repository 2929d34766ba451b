/** The product's sign: a paper clip that holds a number. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b6b61" />
      <path
        d="M21 10.5v9.2a5 5 0 0 1-10 0V10a3.4 3.4 0 0 1 6.8 0v9.4a1.7 1.7 0 0 1-3.4 0v-8"
        fill="none"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
