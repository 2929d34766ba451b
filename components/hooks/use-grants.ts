import { useEffect, useState } from 'react';
import { grantedOrigins, onGrantsChange } from '@/lib/access/origins';

/** Origins that the browser grants now, kept current when they change anywhere. */
export function useGrants(): string[] | undefined {
  const [grants, setGrants] = useState<string[]>();
  useEffect(() => {
    const read = () => void grantedOrigins().then((origins) => setGrants([...origins].sort()));
    read();
    return onGrantsChange(read);
  }, []);
  return grants;
}
