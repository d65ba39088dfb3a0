import { encodeQR } from 'qr';
import { outlineOf } from './qr-outline.js';
import './account.css';

/** Black on white in every theme: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return (
    <svg
      className="ct-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={outlineOf(rows)} fill="#000" />
    </svg>
  );
}
