import type { ReactNode } from 'react';
import { encode } from 'uqr';

/** The link for a phone's camera. Always dark on white, because not every camera reads it the other way round. */
export function Qr({ link }: { readonly link: string }): ReactNode {
  const { data, size } = encode(link, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="invitation-qr"
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1a1510" />
    </svg>
  );
}
