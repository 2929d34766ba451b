import type { PhoneLabel } from '@/lib/model/contact';
import type { ContactDetail } from './columns';

/** `Telefon (geschäftlich)`, `MobilePhone`, `E-mail 1 - Value` → `telefon geschaftlich`, `mobile phone`, `e mail 1 value`. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words that make a header a phone column, and those that make it something about a phone or nobody to call. */
export const phoneWords =
  /telefon|(?<!head|micro|mega)phone(?!tic)|\b(tel|tele|tlf|tfno|fon|ruf|cell|cellular|celular|cellulare|handy|gsm|msisdn|mobile|mobil|movil|portable|whats ?app|landline|festnetz|telf|numero de tel|switchboard|durchwahl|contact number|contact no|dial)\b|rufnummer|handynummer|mobilnummer|kontaktnummer|telnr|mobilnr|電話|电话|手机|телефон/;
export const notDialled =
  /\bfax|telefax|pager|telex|isdn|\btty\b|horbehinderte|\bass?t\b|assistant|assistent|funkruf|radio phone/;
export const aboutPhone =
  /\b(type|typ|label|bezeichnung|country|land|code|vorwahl|area|region|valid\w*|verified|status|opt|consent|date|time|count|carrier|provider|timezone|format\w*|hash|id|ext|extension|source|owner|last|calls?|notes?|model|brand|os|plan|bill|lookup)\b/;
export const labelColumn = /\b(type|typ|label|bezeichnung)\b/;
export const extensionColumn = /^((phone|telephone|business phone|work phone) )?(ext|extension|durchwahl|nebenstelle)$/;
export const doNotCall =
  /\b(do not (call|phone|contact)|dnc|dnd|donotcall|opted out of (calls?|phone)|phone opt ?out|call opt ?out|no calls?|nicht anrufen|anrufsperre|keine anrufe)\b/;

/** First hit names the kind of number; `company main` is a switchboard, not somebody's desk. */
export const labelWords: readonly (readonly [RegExp, PhoneLabel])[] = [
  [
    /\b(mobile|mobil\w*|cell|cellular|celular|cellulare|handy\w*|gsm|movil|komorkow\w*|portable|whats ?app|iphone|sms)\b/,
    'mobile',
  ],
  [/\b(main|haupt\w*|zentrale|switchboard|company|corporate|firma|firmen\w*|hq|organization|headquarters)\b/, 'main'],
  [
    /\b(work|business|office|direct|ufficio|comercial|professionnel|zakelijk|geschaft\w*|dienst\w*|buro|arbeit|beruflich|desk|durchwahl|trabajo)\b/,
    'work',
  ],
  [/\b(home|private|privat\w*|haus|personal|festnetz|landline|house|domicile|casa)\b/, 'home'],
  [
    /\b(other|weitere\w*|sonstige\w*|andere\w*|car|auto\w*|callback|ruckmeldung|alternate|alternative|otro|autre)\b/,
    'other',
  ],
];

/** Which numbers of a person are dialled first: the one called primary, then the person's own, then the house's. */
export const dialFirst = /\b(primary|preferred|bevorzugte\w*|default|hauptnummer)\b/;

/** Per detail: headers in order of how surely they mean it; the best one of a file wins. */
export const detailWords: readonly (readonly [ContactDetail, readonly RegExp[]])[] = [
  [
    'first-name',
    [
      /^((contact|person|lead|kontakt) )?(first|given) name( 1)?$|^vorname$|^rufname$/,
      /^(fname|firstname|givenname|forename|prenom|nombre|nome|voornaam|fornavn|fornamn|etunimi|imie|имя|first)$/,
    ],
  ],
  [
    'middle-name',
    [/^((contact|person|lead) )?middle (name|initial)$|^(weitere vornamen|zweiter vorname|additional name)$/],
  ],
  [
    'last-name',
    [
      /^((contact|person|lead|kontakt) )?(last|family) name$|^nachname$|^familienname$/,
      /^(lname|lastname|surname|sur name|familyname|zuname|apellidos?|sobrenome|apelido|nom|nom de famille|cognome|achternaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|фамилия|last)$/,
    ],
  ],
  [
    'name',
    [
      /^(full name|fullname|display name|anzeigename|vollstandiger name|voller name|complete name|name vorname|vorname nachname|nombre (y apellidos?|completo)|nom complet|nom (et )?prenom|nome completo|nome e cognome|volledige naam|imie i nazwisko|fullt namn|fulde navn|fullt navn)$/,
      /^(contact|person|lead|customer|client|prospect|kontakt|kunden?|ansprechpartner\w*) ?name$|^name (des kontakts|der person)$|^ansprechpartner(in)?$|^kontaktperson$|^contact person$|^(nom|nombre|nome) (du|del|de|do|da) (contact|client|contacto|cliente|contatto|contato)$|^contact(naam| ?persoon)$|^klantnaam$/,
      /^(name|fn|name 1|naam|navn|namn|names|nimi)$/,
      /^(contact|person|customer|client|lead|kontakt|kunde|file as|speichern unter|who|deal contact person)$/,
    ],
  ],
  [
    'company',
    [
      /^(company|company name|company account|account name|organi[sz]ation( 1)?( name)?|firma|firmenname|unternehmen|unternehmensname|employer|person organi[sz]ation|lead organi[sz]ation)$/,
      /^(account|business|business name|firm|arbeitgeber|betrieb|org|org name|associated company( names?)?|primary associated company|company associated( with contact)?|empresa|nombre de (la )?empresa|societe|entreprise|raison sociale|nom de (la societe|l entreprise)|azienda|ragione sociale|bedrijf|bedrijfsnaam|foretag|foretagsnamn|virksomhed|firmanavn|firmanamn|bedrift|yritys|nazwa firmy|kunde firma|organi[sz]ation name 1)$/,
    ],
  ],
  [
    'title',
    [
      /^(job ?title|person job title|organi[sz]ation( 1)? title|berufsbezeichnung|stellenbezeichnung|jobbezeichnung|position title)$/,
      /^(position|job|role|job role|funktion|stelle|rolle|occupation|beruf|poste|cargo|puesto|designation|job position)$/,
      /^title$/,
    ],
  ],
  [
    'email',
    [
      /^(primary |person |contact |business |work |geschaftliche )*e ?mail( address| adresse?| id)?( 1)?( value| work)?$|^person email work$|^mailadresse$/,
      /^(e ?mail|mail|correo( electronico)?|courriel|email address work|e ?mail privat|email addresses)$|^(person email|e ?mail) (home|other|work|2 address|2 value)$|^(secondary|personal|home|private|other) e ?mail( address)?$/,
    ],
  ],
];

export const countryWords: readonly RegExp[] = [
  /^(country|country region|land|country code|country iso|iso country( code)?|land region|landerkennung|landercode|contact country( region)?|person country)$/,
  /^((mailing|primary|address 1|adresse 1|business|person address|work address)( address)? (country( code| region)?|land))$|^land region geschaftlich$|^country region geschaftlich$|^(pais|pays|paese|nazione|kraj|maa|nation|staat|country name|landname)$/,
  /^((home|other|billing|shipping|company|postal|address 2)( address)? country( code| region)?|land region (privat|weitere adresse)|(phone|telefon) (country|land)( code)?|(calling|dial\w*) code|landesvorwahl|address country)$/,
];
