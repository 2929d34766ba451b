import { expect, test } from 'vitest';
import type { Meaning } from '@/lib/transfer/columns';
import { guessColumns } from '@/lib/transfer/guess-columns';
import { inRegion, planFile } from './sheets';

function guess(header: string[]): Record<string, string> {
  const columns = guessColumns(header, []);
  const told = columns.map(({ header: name, meaning }) => [name, words(meaning)] as const);
  return Object.fromEntries(told.filter(([, meaning]) => meaning !== 'field'));
}

function words(meaning: Meaning): string {
  if (meaning.to === 'phone')
    return ['phone', meaning.contact, meaning.label].filter((one) => one !== undefined).join(' ');
  if (meaning.to === 'label' || meaning.to === 'extension') return `${meaning.to} ${meaning.contact}`;
  return meaning.to === 'detail' ? meaning.detail : meaning.to;
}

test('HubSpot: all contacts export', () => {
  const header =
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company,Mobile Phone Number,Fax Number,Job Title,Company Name,Country/Region,Number of times contacted,Calculated Phone Number Area Code,WhatsApp Phone Number';
  expect(guess(header.split(','))).toEqual({
    'First Name': 'first-name',
    'Last Name': 'last-name',
    Email: 'email',
    'Phone Number': 'phone 0',
    'Mobile Phone Number': 'phone 1 mobile',
    'WhatsApp Phone Number': 'phone 2 mobile',
    'Job Title': 'title',
    'Company Name': 'company',
    'Country/Region': 'country',
  });
});

test('Salesforce: contact report', () => {
  const header =
    'Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Fax,Mobile,Email,Account Owner,Do Not Call,Other Phone,Asst. Phone,Last Stay-in-Touch Request Date';
  expect(guess(header.split(','))).toEqual({
    'First Name': 'first-name',
    'Last Name': 'last-name',
    Title: 'title',
    'Account Name': 'company',
    'Mailing Country': 'country',
    Phone: 'phone 0',
    Mobile: 'phone 1 mobile',
    'Other Phone': 'phone 2 other',
    Email: 'email',
    'Do Not Call': 'do-not-call',
  });
});

test('Salesforce: data export with API names', () => {
  const header =
    'Id,IsDeleted,AccountId,LastName,FirstName,Salutation,Name,OtherCountry,MailingCountry,Phone,Fax,MobilePhone,HomePhone,OtherPhone,AssistantPhone,Email,Title,DoNotCall,HasOptedOutOfFax';
  expect(guess(header.split(','))).toEqual({
    LastName: 'last-name',
    FirstName: 'first-name',
    Name: 'name',
    MailingCountry: 'country',
    Phone: 'phone 0',
    MobilePhone: 'phone 1 mobile',
    HomePhone: 'phone 2 home',
    OtherPhone: 'phone 3 other',
    Email: 'email',
    Title: 'title',
    DoNotCall: 'do-not-call',
  });
});

test('Pipedrive: people', () => {
  const header =
    'Person - ID,Person - Name,Person - Label,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Email - Other,Person - Phone - Work,Person - Phone - Home,Person - Phone - Mobile,Person - Phone - Other,Person - Owner,Person - Open deals,Person - Job title';
  expect(guess(header.split(','))).toEqual({
    'Person - Name': 'name',
    'Person - Organization': 'company',
    'Person - Email - Work': 'email',
    'Person - Phone - Work': 'phone 0 work',
    'Person - Phone - Home': 'phone 1 home',
    'Person - Phone - Mobile': 'phone 2 mobile',
    'Person - Phone - Other': 'phone 3 other',
    'Person - Job title': 'title',
  });
});

test('Zoho CRM: contacts', () => {
  const header =
    'Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account Name,Vendor Name.id,Vendor Name,Email,Title,Department,Phone,Home Phone,Other Phone,Fax,Mobile,Assistant,Asst Phone,Email Opt Out,Skype ID,Mailing Country,Other Country';
  expect(guess(header.split(','))).toEqual({
    'First Name': 'first-name',
    'Last Name': 'last-name',
    'Account Name': 'company',
    Email: 'email',
    Title: 'title',
    Phone: 'phone 0',
    'Home Phone': 'phone 1 home',
    Mobile: 'phone 2 mobile',
    'Other Phone': 'phone 3 other',
    'Mailing Country': 'country',
  });
});

test('Google Contacts, before and since 2024', async () => {
  const since =
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Country';
  const before =
    'Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Nickname,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value';
  expect(guess(since.split(','))).toEqual({
    'First Name': 'first-name',
    'Middle Name': 'middle-name',
    'Last Name': 'last-name',
    'File As': 'name',
    'Organization Name': 'company',
    'Organization Title': 'title',
    'E-mail 1 - Value': 'email',
    'Phone 1 - Label': 'label 0',
    'Phone 1 - Value': 'phone 0',
    'Phone 2 - Label': 'label 1',
    'Phone 2 - Value': 'phone 1',
    'Address 1 - Country': 'country',
  });
  expect(guess(before.split(','))).toMatchObject({
    Name: 'name',
    'Organization 1 - Name': 'company',
    'Phone 2 - Value': 'phone 1',
    'Phone 2 - Type': 'label 1',
  });
  const [planned] = await planFile(
    `${before}\nAda Byron,Ada,,Byron,,,,,,,,,ada@example.org,Mobile,+1 415 555 0101 ::: +1 415 555 0102,Work,020 7946 0018`,
    inRegion('GB'),
  );
  expect(planned?.lead?.contacts).toEqual([
    { phone: '+14155550101', label: 'mobile', name: 'Ada Byron', email: 'ada@example.org', variables: {} },
    { phone: '+14155550102', label: 'mobile', variables: {} },
    { phone: '+442079460018', label: 'work', variables: {} },
  ]);
});

test('Outlook, English and German', () => {
  const english =
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business Country/Region,Home Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,E-mail Address,E-mail Type,E-mail Display Name,Notes";
  expect(guess(english.split(','))).toEqual({
    'First Name': 'first-name',
    'Middle Name': 'middle-name',
    'Last Name': 'last-name',
    Company: 'company',
    'Job Title': 'title',
    'Business Country/Region': 'country',
    'Primary Phone': 'phone 0',
    'Business Phone': 'phone 1 work',
    'Business Phone 2': 'phone 2 work',
    'Home Phone': 'phone 3 home',
    'Home Phone 2': 'phone 4 home',
    'Mobile Phone': 'phone 5 mobile',
    'Car Phone': 'phone 6 other',
    'Company Main Phone': 'phone 7 main',
    'Other Phone': 'phone 8 other',
    'E-mail Address': 'email',
  });
  const german =
    'Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Land/Region geschäftlich;Telefon Assistent;Fax geschäftlich;Telefon geschäftlich;Telefon geschäftlich 2;Rückmeldung;Autotelefon;Telefon Firma;Fax privat;Telefon privat;Mobiltelefon;Weiteres Fax;Weiteres Telefon;Pager;Haupttelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;Notizen';
  expect(guess(german.split(';'))).toEqual({
    Vorname: 'first-name',
    'Weitere Vornamen': 'middle-name',
    Nachname: 'last-name',
    Firma: 'company',
    Position: 'title',
    'Land/Region geschäftlich': 'country',
    'Telefon geschäftlich': 'phone 0 work',
    'Telefon geschäftlich 2': 'phone 1 work',
    'Telefon privat': 'phone 2 home',
    Mobiltelefon: 'phone 3 mobile',
    Autotelefon: 'phone 4 other',
    'Telefon Firma': 'phone 5 main',
    'Weiteres Telefon': 'phone 6 other',
    Haupttelefon: 'phone 7 main',
    'E-Mail-Adresse': 'email',
  });
});

test.each([
  [
    'Ansprechpartner;Unternehmen;Tel.;Handy;Mail;Land',
    {
      Ansprechpartner: 'name',
      Unternehmen: 'company',
      'Tel.': 'phone 0',
      Handy: 'phone 1 mobile',
      Mail: 'email',
      Land: 'country',
    },
  ],
  [
    'contact_name;company_name;phone_1;phone_2;email_address',
    { contact_name: 'name', company_name: 'company', phone_1: 'phone 0', phone_2: 'phone 1', email_address: 'email' },
  ],
  [
    'Nom;Prénom;Société;Téléphone portable;Téléphone fixe;Pays',
    {
      Nom: 'last-name',
      Prénom: 'first-name',
      Société: 'company',
      'Téléphone portable': 'phone 0 mobile',
      'Téléphone fixe': 'phone 1',
      Pays: 'country',
    },
  ],
  [
    'Full Name;Cell;Direct Dial;Phone Type;Phone Verified;Last Call Date',
    { 'Full Name': 'name', Cell: 'phone 0 mobile', 'Direct Dial': 'phone 1 work' },
  ],
  [
    'Nom du contact;N° de téléphone;Raison sociale;Tél. mobile',
    {
      'Nom du contact': 'name',
      'N° de téléphone': 'phone 0',
      'Raison sociale': 'company',
      'Tél. mobile': 'phone 1 mobile',
    },
  ],
  [
    'Nome completo;Empresa;Celular;Telefone comercial;País',
    {
      'Nome completo': 'name',
      Empresa: 'company',
      Celular: 'phone 0 mobile',
      'Telefone comercial': 'phone 1 work',
      País: 'country',
    },
  ],
  [
    'Förnamn;Efternamn;Telefonnummer;Mobilnummer',
    {
      Förnamn: 'first-name',
      Efternamn: 'last-name',
      Telefonnummer: 'phone 0',
      Mobilnummer: 'phone 1 mobile',
    },
  ],
  ['Customer;Contact Number;Ext.', { Customer: 'name', 'Contact Number': 'phone 0', 'Ext.': 'extension 0' }],
])('an unknown tool: %s', (header, meanings) => {
  expect(guess(header.split(';'))).toEqual(meanings);
});

test("the campaign product's own file: every other column is a variable, word for word", async () => {
  const header =
    'phone_number,first_name,Last_Name,budget range,country,secondary_phone_1,secondary_1_name,secondary_1_role,secondary_phone_11';
  const [planned] = await planFile(`${header}\n020 7946 0018,Ada, Byron,10k,GB,020 7946 0019,Bob,boss,020 7946 0020`);
  expect(planned?.lead).toMatchObject({
    contacts: [
      {
        phone: '+442079460018',
        name: 'Ada  Byron',
        variables: { first_name: 'Ada', Last_Name: ' Byron', 'budget range': '10k', country: 'GB' },
      },
      { phone: '+442079460019', name: 'Bob', variables: { role: 'boss' } },
    ],
    fields: { secondary_phone_11: '020 7946 0020' },
  });
});

test("a foreign file's columns that carry a known variable's name are that variable", () => {
  const columns = guessColumns(['Phone', 'Budget Range', 'Note', 'Note'], [], { variables: ['budget_range'] });
  expect(columns.map(({ meaning }) => meaning)).toEqual([
    { to: 'phone', contact: 0 },
    { to: 'variable', contact: 0, key: 'budget_range' },
    { to: 'field', name: 'Note' },
    { to: 'field', name: 'Note (2)' },
  ]);
});

test('without a header, what stands in the columns decides', async () => {
  const [planned] = await planFile(
    'Ada Byron;ada@example.org;4711;+1 415 555 0101\nBob Gray;bob@example.org;4712;+1 415 555 0102\n',
  );
  expect(planned?.lead).toMatchObject({
    contacts: [{ phone: '+14155550101', name: 'Ada Byron', email: 'ada@example.org' }],
    fields: { C: '4711' },
  });
});

test('a column that is only called phone is none; an unnamed kind of number is one by its content', async () => {
  const rows = ['yes', 'no', 'yes'].map((told, index) => `P${index},${told},+1 415 555 010${index}`);
  const [planned] = await planFile(`Name,Phone,Office\n${rows.join('\n')}`);
  expect(planned?.lead).toMatchObject({
    contacts: [{ phone: '+14155550100', label: 'work' }],
    fields: { Phone: 'yes' },
  });
});

test('lines of names and numbers, as pasted from a mail', async () => {
  const planned = await planFile(
    'Ada Byron +1 415 555 0101\nBob Gray-Hill: +1 (415) 555-0102\n+1 415 555 0103\nsee you\n',
  );
  expect(planned.map(({ lead, notes }) => [lead?.contacts[0].name, lead?.contacts[0].phone, notes[0]?.code])).toEqual([
    ['Ada Byron', '+14155550101', undefined],
    ['Bob Gray-Hill', '+14155550102', undefined],
    [undefined, '+14155550103', undefined],
    [undefined, undefined, 'not-a-number'],
  ]);
});
