/** Everything the sandbox campaign server knows. One object, so that a test can read it and set it. */
export interface SandboxLead {
  id: number;
  campaign_id: number;
  phone_number: string;
  variables: Record<string, unknown>;
  status: string;
  createdAt: number;
  updatedAt: number;
  /** When the current status began, by the server's clock. */
  since: number;
  attempts: number;
  /** Set on a secondary contact: it is a lead of its own, hung under another. */
  parentId?: number;
}

export interface SandboxCampaign {
  id: number;
  name: string;
  status: string;
  assistant_id: number;
  allowed_hours_start_time: string;
  allowed_hours_end_time: string;
  allowed_days: string[];
  timezone: string;
  max_retries: number;
  retry_interval: number;
}

export interface SandboxAssistant {
  id: number;
  name: string;
  type: 'outbound' | 'inbound';
  variables: Record<string, string>;
  initial_message: string;
  system_prompt: string;
  timezone: string;
}

export interface SandboxCall {
  id: number;
  leadId: number;
  campaign_id: number;
  client_phone_number: string;
  status: string;
  duration: number;
  answered_by: 'human' | 'machine' | null;
  createdAt: number;
}

/** What differs between the vendor's documents, its white labels and its history. */
export interface Drift {
  leadList: 'paginator' | 'array' | 'leads';
  campaignList: 'array' | 'data' | 'campaigns';
  created: 'object' | 'one-element-array' | 'string-id';
  dates: 'space' | 'iso';
  language: 'en' | 'de';
  /** Secondary contacts also stand as rows of their own in a list. */
  secondariesOnTop: boolean;
  emptyVariablesAsArray: boolean;
  campaignCarriesAssistant: boolean;
  updatePath: '/user/leads' | '/leads';
  /** What a repeated number in a campaign gets when `allow_dupplicate` is false. */
  duplicate: '422' | '400' | '409' | '200-without-id' | 'stored-again';
}

export interface World {
  key: string;
  account: { name: string; email: string; total_balance: number };
  campaigns: SandboxCampaign[];
  assistants: SandboxAssistant[];
  leads: Map<number, SandboxLead>;
  calls: SandboxCall[];
  nextId: number;
  drift: Drift;
  /** How long a lead waits for its call, how long a call takes, how long a retry waits. */
  pace: { untilCallMs: number; callMs: number; untilRetryMs: number };
  now: () => number;
}

export const plainDrift: Drift = {
  leadList: 'paginator',
  campaignList: 'array',
  created: 'object',
  dates: 'space',
  language: 'en',
  secondariesOnTop: false,
  emptyVariablesAsArray: true,
  campaignCarriesAssistant: false,
  updatePath: '/user/leads',
  duplicate: '422',
};

const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function campaign(id: number, name: string, status: string, assistant_id: number): SandboxCampaign {
  return {
    id,
    name,
    status,
    assistant_id,
    allowed_hours_start_time: '09:00',
    allowed_hours_end_time: '18:00',
    allowed_days: id === 103 ? everyDay : everyDay.slice(0, 5),
    timezone: 'Europe/Berlin',
    max_retries: 3,
    retry_interval: 60,
  };
}

/** A small account that is pleasant to try things on: three campaigns, two assistants with variables. */
export function createWorld(now: () => number = Date.now): World {
  return {
    key: '1|sandbox',
    account: { name: 'Demo', email: 'demo@example.com', total_balance: 125.5 },
    campaigns: [
      campaign(101, 'Spring outreach', 'in-progress', 11),
      campaign(102, 'Renewals', 'stopped', 12),
      campaign(103, 'Event follow-up', 'draft', 11),
    ],
    assistants: [
      {
        id: 11,
        name: 'Mia (sales)',
        type: 'outbound',
        variables: { customer_name: '', company: '', product_line: 'Premium Services', email: '' },
        initial_message: 'Hello {customer_name}, this is Mia calling {company} about our {product_line}.',
        system_prompt: 'You call {customer_name} at {company}. It is {{current_time}}.',
        timezone: 'Europe/Berlin',
      },
      {
        id: 12,
        name: 'Ben (renewals)',
        type: 'outbound',
        variables: { customer_name: '', contract_end: '', plan: 'Basic' },
        initial_message: 'Hi {customer_name}, your {plan} plan ends on {contract_end}.',
        system_prompt: 'Ask {customer_name} whether to renew {plan}.',
        timezone: 'Europe/London',
      },
    ],
    leads: new Map(),
    calls: [],
    nextId: 5001,
    drift: { ...plainDrift },
    pace: { untilCallMs: 3_000, callMs: 3_000, untilRetryMs: 5_000 },
    now,
  };
}
