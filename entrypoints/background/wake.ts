export function kick() {}
