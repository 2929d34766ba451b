export function ExportForm() {
  return null;
}
