import type { LeadRow } from '@/lib/db/lead-row';
import type { VariableKey } from '@/lib/model/brand';
export function useVariables(
  _lead: LeadRow,
): { key: VariableKey; value: string; origin: 'typed' | 'captured' | 'default' | 'missing' }[] | undefined {
  return [
    { key: 'customer_name' as VariableKey, value: _lead.primary.name ?? '', origin: 'captured' },
    { key: 'email' as VariableKey, value: '', origin: 'missing' },
  ];
}
