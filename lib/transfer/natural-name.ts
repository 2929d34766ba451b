/** Small words that belong to a family name, wherever they stand: `von der Heide, Karl`, `Beethoven, Ludwig van`. */
const particle =
  /^(?:von|vom|van|de|del|della|der|den|di|da|das|do|dos|du|la|le|zu|zur|zum|ter|ten|el|al|bin|ibn|af|av)$/;
const word = /^\p{Lu}[\p{L}\p{M}’'-]*$/u;
const initials = /^(?:\p{Lu}\.-?)+$/u;
const academic = /^(?:dr|prof|dipl|mag|ing|med|rer|nat|jur|phil|habil|h|c)\.?$/i;
const addressed =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|srta|sig|signor|signora|dhr|mevr|pan|pani)\.?$/i;
const behind =
  /^(?:jr|sr|jnr|snr|junior|senior|ii|iii|iv|phd|mba|msc|bsc|ba|bs|ma|ms|md|do|dds|esq|cpa|cfa|rn|jd|llm|llb|pe|pmp|mp)$/i;
/** Businesses, departments and roles: what stands beside a comma and is no given name. */
const nobody =
  /^(?:inc|llc|ltd|limited|gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|ek|ev|sa|sarl|sas|eurl|sl|srl|spa|bv|nv|oy|ab|asa|aps|plc|corp|corporation|company|co|pty|llp|lp|group|gruppe|groupe|grupo|holdings?|partners?|associates|sons|söhne|sohn|brothers|bros|gebrüder|cie|services?|solutions?|systems?|industries|enterprises|technologies|consulting|bank|hospital|hotel|restaurant|clinic|klinik|praxis|kanzlei|school|schule|university|universität|college|agency|agentur|foundation|stiftung|verein|institute?|institut|church|shop|store|stores|bakery|bäckerei|café|cafe|bar|studios?|labs?|media|motors|foods?|farms?|werke?|handel|apotheke|filiale|branch|headquarters|team|famil(?:y|ie)|sales|vertrieb|marketing|einkauf|verkauf|purchasing|procurement|support|office|büro|empfang|reception|zentrale|accounting|buchhaltung|finance|finanzen|personal|verwaltung|administration|management|geschäftsführ(?:ung|er|erin)|geschäftsleitung|sekretariat|manager(?:in)?|director|direktor(?:in)?|president|leiter(?:in)?|inhaber(?:in)?|owner|founder|gründer(?:in)?|chef(?:in)?|boss|assistant|assistenz|assistent(?:in)?|secretary|agent|broker|realtor|attorney|lawyer|anwalt|anwältin|rechtsanwalt|rechtsanwältin|notar(?:in)?|arzt|ärztin|doctor|nurse|architekt(?:in)?|architect|ingenieur(?:in)?|engineer|consultant|berater(?:in)?|student(?:in)?|countess|count|graf|gräfin|baron|baroness|duke|duchess|lord|lady|north|south|east|west|nord|süd|ost)$/i;

interface Parted {
  'first-name'?: string;
  'last-name'?: string;
  company?: string;
}

/**
 * `Müller, Anna` → `Anna Müller`, as it is to be spoken; only where it cannot well be anything else, so not `Acme, Inc.`, `Müller, Dr.`
 * or `Ada Byron, Countess`. What the row says elsewhere of the same person must agree. Otherwise the same text.
 */
export function naturalName(text: string, said: Parted = {}): string {
  const [family = '', given = '', ...more] = text.split(',').map((part) => part.trim().replaceAll(/\s+/g, ' '));
  if (more.length > 0 || !isFamily(family) || !isGiven(given, family) || text === said.company) return text;
  const isSaid = agrees(said['last-name'], family, (last, all) => all === last);
  if (!isSaid || !agrees(said['first-name'], withoutTitles(given), (first, all) => all.startsWith(first))) return text;
  return `${given} ${family}`;
}

/** One name and its particles: with two it may well be the given name and the family name of somebody, and a title behind them. */
function isFamily(text: string): boolean {
  const names = text.split(' ').filter((one) => !particle.test(one));
  return names.length === 1 && names.every((name) => word.test(name) && !nobody.test(name));
}

function isGiven(text: string, family: string): boolean {
  const words = withoutTitles(text).split(' ');
  const trailing = words.findIndex((one) => particle.test(one));
  const names = trailing < 0 ? words : words.slice(0, trailing);
  if (trailing >= 0 && !words.slice(trailing).every((one) => particle.test(one))) return false;
  if (names.length === 0 || names.length > 3 || !names.some((name) => word.test(name) || initials.test(name)))
    return false;
  return names.every(
    (name) =>
      (word.test(name) || initials.test(name)) && !nobody.test(name) && !behind.test(name) && !isAcronym(name, family),
  );
}

/** `Meyer, CEO`, `Austin, TX`; in `MEYER, EVA` everything is written so. */
function isAcronym(name: string, family: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name) && family !== family.toUpperCase();
}

/** `Prof. Dr. Anna` → `Anna`. */
function withoutTitles(text: string): string {
  const words = text.split(' ');
  const first = words.findIndex((one) => !academic.test(one) && !addressed.test(one));
  return first < 0 ? '' : words.slice(first).join(' ');
}

function agrees(said: string | undefined, read: string, does: (said: string, read: string) => boolean): boolean {
  return !said || does(said.trim().toLowerCase(), read.toLowerCase());
}
