const format = (unit: string) =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
const megabytes = format('megabyte');
const gigabytes = format('gigabyte');

/** Bytes as people read them; empty where the browser does not tell. */
export function fileSize(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  return bytes < 1e9 ? megabytes.format(bytes / 1e6) : gigabytes.format(bytes / 1e9);
}
