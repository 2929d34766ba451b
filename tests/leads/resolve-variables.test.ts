import { describe, expect, test } from 'vitest';
import { fillMessage } from '@/lib/leads/opening-message';
import { type ResolvedVariable, resolveVariables, setValues } from '@/lib/leads/resolve-variables';
import type { VariableKey } from '@/lib/model/brand';
import { contactOf, leadOf } from '../support/push-world';

const of = (values: Record<string, string>) => values as Record<VariableKey, string>;
const lead = leadOf(1, {
  primary: contactOf(1, {
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    company: 'Engines',
    variables: of({ tone: 'formal' }),
  }),
  secondary: [contactOf(2), contactOf(3, { name: 'Charles Babbage', variables: of({ tone: 'warm' }) })],
  fields: { 'Contract end': '2026-12-31' },
});
const defaults = of({
  customer_name: '',
  first_name: 'friend',
  company: '',
  contract_end: '',
  plan: 'Basic',
  email: '',
  tone: '',
});

function sources(contact = lead.primary): Record<string, string> {
  const resolved = resolveVariables(lead, contact, { defaults });
  return Object.fromEntries(resolved.map(({ key, value, source }) => [key, `${source}: ${value}`]));
}

describe('where a value comes from', () => {
  test('typed, captured from the page or a field of the record, the default, or nowhere', () => {
    expect(sources()).toEqual({
      customer_name: 'captured: Ada Lovelace',
      first_name: 'captured: Ada',
      company: 'captured: Engines',
      contract_end: 'captured: 2026-12-31',
      plan: 'default: Basic',
      email: 'captured: ada@example.com',
      tone: 'typed: formal',
    });
  });

  test('a second number of the same person has the same values', () => {
    const [second] = lead.secondary;
    expect(second && sources(second)).toMatchObject({
      customer_name: 'inherited: Ada Lovelace',
      tone: 'inherited: formal',
    });
  });

  test("another person has a name of their own, and only the company's values", () => {
    const [, other] = lead.secondary;
    expect(other && sources(other)).toMatchObject({
      customer_name: 'captured: Charles Babbage',
      first_name: 'captured: Charles',
      company: 'inherited: Engines',
      email: 'none: ',
      tone: 'typed: warm',
    });
  });
});

describe('what is sent', () => {
  test('only what is set: a default is applied by the server', () => {
    const sent = setValues(resolveVariables(lead, lead.primary, { defaults }));
    expect(sent).not.toHaveProperty('plan');
    expect(sent).toMatchObject({ customer_name: 'Ada Lovelace', tone: 'formal' });
  });

  test('the usual names, when nobody knows the assistant', () => {
    const plain = leadOf(1, { primary: contactOf(1, { name: 'Ada', email: 'ada@example.com' }) });
    const sent = setValues(resolveVariables(plain, plain.primary, { defaults: {} }));
    expect(sent).toEqual({ customer_name: 'Ada', email: 'ada@example.com' });
  });
});

describe('the opening message', () => {
  const resolved: ResolvedVariable[] = [
    { key: 'customer_name' as VariableKey, value: 'Ada', source: 'captured', isDefined: true },
    { key: 'plan' as VariableKey, value: '', source: 'none', isDefined: true },
  ];

  test('is filled in, with what is missing marked and what the server fills left to it', () => {
    const parts = fillMessage('Hi {customer_name}, {{ customer_name }}! {plan} {{current_time}} {other}.', resolved);
    expect(parts).toEqual([
      { kind: 'text', text: 'Hi ' },
      { kind: 'value', key: 'customer_name', text: 'Ada' },
      { kind: 'text', text: ', ' },
      { kind: 'value', key: 'customer_name', text: 'Ada' },
      { kind: 'text', text: '! ' },
      { kind: 'missing', key: 'plan' },
      { kind: 'text', text: ' ' },
      { kind: 'system', key: 'current_time' },
      { kind: 'text', text: ' ' },
      { kind: 'missing', key: 'other' },
      { kind: 'text', text: '.' },
    ]);
  });

  test('without variables is itself', () => {
    expect(fillMessage('Hello {} there', [])).toEqual([{ kind: 'text', text: 'Hello {} there' }]);
  });
});
