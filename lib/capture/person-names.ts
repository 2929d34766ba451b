import { tidy } from './fold';
import { plain, readLabel } from './labels';
import { late, lateAnyCase } from './late';
import { hasLetter } from './letters';
import { remember } from './remember';

const salutation = lateAnyCase`^(?:mr|mrs|ms|miss|mx|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|srta|señor|señora|don|doña|sig|sig\.ra|signor|signora|dhr|mevr|pan|pani|г-н|г-жа)\.? +(?=\p{L})`;
/** Part of the name, but no job: "Dr." in a field called title. */
const degree = /^(?:dr|prof|dott|dott\.ssa|dipl-ing|mag|ing|phd|mba)\.?$/i;
const suffix =
  /(?:^|[\s,.&-])(?:inc|llc|l\.l\.c|ltd|limited|gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.? ?k|e\.? ?v|s\.?a|s\.?a\.?r\.?l|sas|sasu|eurl|s\.?l|s\.?l\.?u|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|oyj|ab|asa|aps|a\/s|as|plc|corp|corporation|co|pty|pvt|pte|llp|lp|z o\.?o|s\.?r\.?o|a\.?s|kft|zrt|nyrt|d\.?o\.?o|ltda|eireli|kk|bhd|ооо|оао|зао|ао|ип|тов|a\.?ş|ltd\.? ?şti|株式会社|有限公司|有限会社|주식회사)\.?$/iu;
const companyWord =
  /\b(?:company|companies|group|holdings?|partners|associates|services|solutions|systems|industries|enterprises|technologies|consulting|logistics|foods|farms?|bank|hospital|clinic|university|school|college|studios?|agency|agentur|foundation|institute|church|hotel|restaurant|bakery|construction|roofing|plumbing|dental|realty|motors|insurance|ventures|capital|labs?|media|networks?|works|werke?|handel|apotheke|ateliers|groupe|grupo|gruppo|construtora|viñedos|freight|solar|homes|industrie|software|trading|international|global|council|ministry|&)(?:\b|(?=\s))|^(?:شركة|مؤسسة|株式会社|有限会社|合同会社|\(주\))|(?:公司|集团|工房|商事|בע"?מ)$|^(?:ооо|оао|зао|пао|ао|тов|тоо|фоп|ип|pt|cv) (?=\S)/iu;
const interfaceWord =
  /^(?:(?:back to|return to|go to|zurück zu|retour à|volver a|terug naar) .+|edit|save|cancel|close|new|add|create|create new|add new|delete|remove|search|filter|sort|view|open|back|next|previous|more|actions?|menu|settings|help|log ?out|sign ?out|sign ?in|home|dashboard|overview|details?|information|general|about|profile|select|show|hide|all|none|human resources|customer (?:service|support|success)|call|text|send|print|export|import|share|follow|unknown|n\/?a|null|undefined|loading|click to add|yes|no|true|false|active|inactive|open|closed|draft|copy|download|today|yesterday|primary|default|untitled|unnamed|test|lead|contact|account|deal|opportunity|billing|shipping|(?:bill|ship|sold) to|général|generell|allgemein|allgemeines)$/i;
const sectionWord = lateAnyCase`(?<!\p{L})(?:\p{L}*(?:details|daten|übersicht|angaben)|detail|info|overview|general|numbers?|activity|activities|timeline|history|settings|summary|list|view|views|about|recent|related|all|my|record|records|contacts|leads|deals|accounts|people|pipeline|dashboard|profile|section|panel|tools|reports?|campaigns?|team|tags|files|documents|attachments|opportunities|customers|clients|\p{L}*crm|erp|companies|organizations|status|stage|type|source|category|priority|department|industry|territory|territories|profil|kundenprofil|kontaktprofil|kontakte|kontaktdaten|coordonnées|information(?:s|en)?|contactos|contatti|contatos|datos|dati|dados|gegevens|bilgiler|dane|контакты|сведения|информация)(?!\p{L})|(?:情報|一覧|詳細|管理|登録|編集|信息|总数|数量|列表|详情|정보|목록|상세)$`;
const particle =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|la|le|les|van|von|vom|zu|zur|zum|el|al|bin|bint|ibn|ben|ter|ten|y|e|i|und|and|of|af|av|'t|d'|mc|mac|o')$/i;
const caseless = /[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/;

/** "G Greta Moss", "GM Greta Moss": the letters of a picture that is missing. */
const avatar = late`^(\p{Lu})(?:\p{Lu})?[ .]+(?=\1\p{Ll})`;

/** "#12 Anna Weber": the record's number before its name. */
const numbered = late`^#\d+\s*[-–—:·|]?\s+(?=\p{L})`;
const honorific = late`(?:(?<=\p{L}) ?(?:様|さま|殿|님)| (?:さん|氏|先生|女士|小姐))$`;
const capitalised = late`^["'(]?\p{Lu}`;

/** "Anna Weber [10120]", "Anna Weber | 88123": the record's number behind its name. */
const recordNumber = /\s*(?:\[#?\d+\]|[|–-]\s*#?\d{3,}|#\d+)$/u;

export const withoutAvatar = (text: string): string => text.replace(avatar(), '');

/** Without the record's number, salutation, state marks, pronouns and avatar letters. */
export const cleanName = remember((text): string =>
  tidy(text)
    .replace(/^[“"'«]|[”"'»]$/g, '')
    .replace(/\s*[-–]\s*(?:saved|unsaved|gespeichert)$/i, '')
    .replace(/\s*\((?:(?:he|she|they|him|her|them|er|sie|il|elle)\b[^)]*|[^)]*[#@\d][^)]*)\)$/i, '')
    .replace(numbered(), '')
    .replace(recordNumber, '')
    .replace(honorific(), '')
    .replace(salutation(), '')
    .replace(avatar(), '')
    .trim(),
);

/** "Repair order #1187": a paper with its number. */
export const isPaper = (text: string): boolean => /[^\s\d] #\d+$/.test(text);

/** Fits a field that is called a name: `Price` is one there, a date or a number is not. */
export const isWrittenName = remember(
  (text): boolean =>
    text.length <= 100 &&
    hasLetter(text) &&
    !/[@<>{}[\]=_\\]|:\/\/|\d{4,}/.test(text) &&
    !interfaceWord.test(text) &&
    (text.includes(' ') ? !text.split(' ').every((word) => isSectionTitle(word)) : !sectionWord().test(text)) &&
    !isKindOfPhone(text),
);

/** "Work", "Phone number", "(Mobile)": a kind of phone and nobody. */
export const isKindOfPhone = (text: string): boolean => {
  const label = readLabel(text);
  return label?.isWhole === true && label.role === 'phone';
};

/** Could be the name of a person or a business: a few words, no digits to speak of, not a word of the interface. */
export const isNameLike = remember((text): boolean => {
  if (text.length < 2 || text.length > 80 || /[@|<>{}[\]=_\\]|:\/\/|:\s|[?!:;]$/.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 7 || !hasLetter(text)) return false;
  if (/\d{3,}|\d[:.,]\d/.test(text) || words.every((word) => interfaceWord.test(word))) return false;
  if (interfaceWord.test(text)) return false;
  const label = readLabel(text);
  return (
    !label ||
    (label.isWeak === true && words.length > 1) ||
    (words.length > 1 && label.role !== 'phone' && hasOwnName(text))
  );
});

/** "Contact Anna Weber" is no label although it holds a label's word: most of its words are unknown. */
function hasOwnName(text: string): boolean {
  const words = plain(text).split(' ');
  const unknown = words.filter((word) => !readLabel(word)).length;
  return unknown >= 2 && unknown > words.length / 2;
}

/** "Ms", "Herr", "M.": stands in a field called title, and is none. */
export const isSalutation = (text: string): boolean =>
  !text.includes(' ') && (degree.test(text) || salutation().test(`${text} x`));

const job = lateAnyCase`(?<!\p{L})(?:manager|director|head|chief|officer|president|vice|vp|ceo|cto|cfo|coo|cmo|engineer|developer|designer|founder|owner|assistant|buyer|consultant|analyst|specialist|coordinator|accountant|lead|sales|marketing|operator|supervisor|technician|installer|agent|advisor|architect|lawyer|attorney|nurse|doctor|teacher|driver|clerk|secretary|representative|executive|administrator|leiter(?:in)?|inhaber(?:in)?|geschäftsführer(?:in)?|einkäufer(?:in)?|berater(?:in)?|vertrieb|directeur|directrice|responsable|gérante?|chef|acheteur|assistante?|gerente|jefe|jefa|encargad[oa]|comercial|diretora?|titolare|direttore|responsabile|hoofd|kierownik|właściciel|chefe|müdür|директор|менеджер|руководитель|инженер|foreman|gardener|roaster|estimator|fitter|planner|builder|carpenter|plumber|electrician|painter|zaakvoerder|ontwerper|projectleider|inkoper|inköpare|säljare|contable|contabilidad|administrativ[oa]|directora|gerenta|técnic[oa]|kierowniczka|specjalista|księgowa|prokurent(?:in)?|sachbearbeiter(?:in)?|leitung|einkauf|geschäftsleitung|закупщи[кц]а?|бухгалтер|инспектор|начальник|заместитель|главный|chargée?|trésori(?:er|ère)|bénévole|président[ea]?|treasurer|chair(?:man|woman)?|inspector|surveyor|broker|realtor|trustee|volunteer|pastor|mechanic|professor|\p{L}{3,}(?:ologist|ician|graphist|apist|acist|entist))(?!\p{L})|^(?:مدير|مهندس|محاسب)|(?:部長|課長|社長|店長|主任|担当|经理|總監|总监|主管|팀장|부장|과장|대표|이사)$|^(?:מנהל|מנכ)`;
/** "Einkaufsleiterin", "Projektledare": languages that write the job as one word. */
const compoundJob = lateAnyCase`\p{L}{3}(?:leiter|berater|meister|führer|techniker|assistent|arbeiter|verkäufer|ingenieur|ledare|chef)(?:in)?\b`;
/** Reads like a job: "Head of Sales". */
export const isJobLike = (text: string): boolean =>
  (job().test(text) || compoundJob().test(text)) &&
  !/^(?:lead|sales|marketing)$/i.test(text) &&
  text.length < 80 &&
  !/[@\d]/.test(text);

/** "Site Manager" is a job, "Account manager" the label of an owner. */
export const isJobNotLabel = (text: string): boolean =>
  text.includes(' ') &&
  isJobLike(text) &&
  !/^(?:key )?(?:account|client|customer|relationship|case|lead|deal|sales|contact)s? /i.test(text);

/** "Software Engineer", "Head of Construction" hold a business's word and are jobs. */
const isJobIn = (text: string): boolean =>
  isJobLike(text.slice(text.lastIndexOf(' ') + 1)) || /^(?:head|director|vp|manager|chef) (?:of|de)\b/i.test(text);

export const isCompanyLike = remember(
  (text): boolean => suffix.test(text) || (companyWord.test(text) && !isJobIn(text)),
);

/** Written like a person: two to five capitalised words, none of them a business's or a section's. */
export const isPersonLike = remember((text): boolean => {
  if (!isNameLike(text) || isCompanyLike(text) || sectionWord().test(text) || /\d/.test(text)) return false;
  if (caseless.test(text)) return text.length <= 30;
  const words = text.split(' ').filter((word) => !particle.test(word));
  return (
    words.length >= 1 && words.length <= 5 && text.includes(' ') && words.every((word) => capitalised().test(word))
  );
});

export const isSectionTitle = remember(
  (text): boolean => sectionWord().test(text) || interfaceWord.test(text) || Boolean(readLabel(text)),
);

/** "Acme Ltd, Anna Weber" holds both; "Weber, Anna" is one person, last name first. */
export function splitName(text: string): { name: string; company?: string } {
  const comma = text.lastIndexOf(', ');
  if (comma < 1) return { name: text };
  const left = text.slice(0, comma);
  const right = text.slice(comma + 2);
  if (isCompanyLike(right) || suffix.test(`, ${right}`) || /^(?:jr|sr|ii|iii|iv|md|phd|esq|cpa|mba)\.?$/i.test(right))
    return { name: text };
  const isPair = right.includes(' ') || (isCompanyLike(left) && isNameLike(right));
  if (isPair && isNameLike(right) && (isCompanyLike(left) || left.includes(' ')))
    return { name: cleanName(right), company: left };
  if (!isCompanyLike(left) && left.split(' ').length <= 3 && right.split(' ').length <= 3 && isNameLike(right))
    return { name: `${right} ${left}` };
  return { name: text };
}
