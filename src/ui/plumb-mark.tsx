/** The mark: a plumb line with its bob. */
export function PlumbMark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={(size * 18) / 30} height={size} viewBox="0 0 18 30" aria-hidden="true" focusable="false">
      <path d="M9 1v16" stroke="var(--ink)" strokeWidth="1.6" fill="none" />
      <path
        d="M9 15.5c3 0 4.6 1.7 4.6 3.8 0 2.3-2.7 4.5-4.6 8.2-1.9-3.7-4.6-5.9-4.6-8.2 0-2.1 1.6-3.8 4.6-3.8z"
        fill="var(--warm)"
      />
    </svg>
  );
}
