declare const brand: unique symbol;
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A phone number in E.164: `+`, country code, national number, at most 15 digits. */
export type E164 = Brand<`+${string}`, 'E164'>;
export type LeadId = Brand<string, 'LeadId'>;
export type JobId = Brand<string, 'JobId'>;
export type BatchId = Brand<string, 'BatchId'>;
/** The server's ids are numbers or numeric strings on the wire; here always the string. */
export type CampaignId = Brand<string, 'CampaignId'>;
export type AssistantId = Brand<string, 'AssistantId'>;
export type RemoteId = Brand<string, 'RemoteId'>;
/** Name of a call variable, exactly as the assistant spells it, without braces. */
export type VariableKey = Brand<string, 'VariableKey'>;
/** Milliseconds since 1970, UTC. */
export type Epoch = Brand<number, 'Epoch'>;
/** ISO 3166-1 alpha-2, upper case: `DE`. */
export type Region = Brand<string, 'Region'>;
