import { lateAnyCase } from '../late';

/** Before a name, and no part of it. */
export const salutation = lateAnyCase`^(?:mr|mrs|ms|miss|mx|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|srta|dña|dott|lek|señor|señora|don|doña|sig|sig\.ra|signor|signora|dhr|mevr|pan|pani|г-н|г-жа)\.? +(?=\p{L})`;

/** Part of the name, but no job: "Dr." in a field called title. */
export const degree = /^(?:dr|prof|dott|dott\.ssa|dipl-ing|mag|ing|phd|mba)\.?$/i;

/** The legal form behind a business's name. */
export const suffix =
  /(?:^|[\s,.&-])(?:inc|llc|l\.l\.c|ltd|limited|gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.? ?k|e\.? ?v|s\.?a|s\.?a\.?r\.?l|sas|sasu|eurl|s\.?l|s\.?l\.?u|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|oyj|ab|asa|aps|a\/s|as|plc|corp|corporation|co|pty|pvt|pte|llp|lp|z o\.?o|s\.?r\.?o|a\.?s|kft|zrt|nyrt|d\.?o\.?o|ltda|eireli|kk|bhd|ооо|оао|зао|ао|ип|тов|a\.?ş|ltd\.? ?şti|株式会社|有限公司|有限会社|주식회사)\.?$/iu;

/** Words that businesses are called by, wherever they stand. */
export const companyWord =
  /\b(?:company|companies|group|holdings?|partners|associates|services|solutions|systems|industries|enterprises|technologies|consulting|logistics|foods|farms?|bank|hospital|clinic|university|school|college|studios?|agency|agentur|foundation|institute|church|hotel|restaurant|bakery|construction|roofing|plumbing|dental|realty|motors|insurance|ventures|capital|labs?|media|networks?|works|werke?|handel|apotheke|ateliers|groupe|grupo|gruppo|construtora|viñedos|freight|solar|homes|trust|association|society|co-?op|cooperative|industrie|software|trading|international|global|council|ministry|&)(?:\b|(?=\s))|^(?:شركة|مؤسسة|株式会社|有限会社|合同会社|\(주\))|(?:公司|集团|工房|商事|בע"?מ)$|^(?:ооо|оао|зао|пао|ао|тов|тоо|фоп|ип|pt|cv) (?=\S)/iu;

/** What products write on buttons, menus and empty places. */
export const interfaceWord =
  /^(?:(?:back to|return to|go to|zurück zu|retour à|volver a|terug naar) .+|edit|save|cancel|close|new|add|create|create new|add new|delete|remove|search|filter|sort|view|open|back|next|previous|more|actions?|menu|settings|help|log ?out|sign ?out|sign ?in|home|dashboard|overview|details?|information|general|about|profile|select|show|hide|all|none|human resources|customer (?:service|support|success)|call|text|send|print|export|import|share|follow|unknown|n\/?a|null|undefined|loading|click to add|yes|no|true|false|active|inactive|open|closed|draft|copy|download|today|yesterday|primary|default|untitled|unnamed|test|lead|contact|account|deal|opportunity|billing|shipping|(?:bill|ship|sold) to|général|generell|allgemein|allgemeines)$/i;

/** What products write over parts of a page. */
export const sectionWord = lateAnyCase`(?<!\p{L})(?:\p{L}*(?:details|daten|übersicht|angaben)|detail|info|overview|general|numbers?|activity|activities|timeline|history|settings|summary|list|view|views|about|recent|related|all|my|record|records|contacts|leads|deals|accounts|people|pipeline|dashboard|profile|section|panel|tools|reports?|campaigns?|team|tags|files|documents|attachments|opportunities|customers|clients|\p{L}*crm|erp|companies|organizations|status|stage|type|source|category|priority|acerca|champs|معلومات|department|industry|territory|territories|profil|kundenprofil|kontaktprofil|kontakte|kontaktdaten|coordonnées|information(?:s|en)?|contactos|contatti|contatos|datos|dati|dados|gegevens|bilgiler|dane|контакты|сведения|информация)(?!\p{L})|(?:情報|一覧|詳細|管理|登録|編集|信息|总数|数量|列表|详情|정보|목록|상세)$`;

/** Small words inside names. */
export const particle =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|la|le|les|van|von|vom|zu|zur|zum|el|al|bin|bint|ibn|ben|ter|ten|y|e|i|und|and|of|af|av|'t|d'|mc|mac|o')$/i;

/** What people do. */
export const job = lateAnyCase`(?<!\p{L})(?:manager|director|head|chief|officer|president|vice|vp|ceo|cto|cfo|coo|cmo|engineer|developer|designer|founder|owner|assistant|buyer|consultant|analyst|specialist|coordinator|accountant|lead|sales|marketing|operator|supervisor|technician|installer|agent|advisor|architect|lawyer|attorney|nurse|doctor|teacher|driver|clerk|secretary|representative|executive|administrator|leiter(?:in)?|inhaber(?:in)?|geschäftsführer(?:in)?|einkäufer(?:in)?|berater(?:in)?|vertrieb|directeur|directrice|responsable|gérante?|chef|acheteur|assistante?|gerente|jefe|jefa|encargad[oa]|comercial|diretora?|titolare|direttore|responsabile|hoofd|kierownik|właściciel|chefe|müdür|директор|менеджер|руководитель|инженер|foreman|gardener|roaster|estimator|fitter|planner|builder|carpenter|plumber|electrician|painter|zaakvoerder|ontwerper|projectleider|inkoper|inköpare|säljare|contable|contabilidad|administrativ[oa]|directora|gerenta|técnic[oa]|kierowniczka|specjalista|księgowa|prokurent(?:in)?|sachbearbeiter(?:in)?|leitung|einkauf|geschäftsleitung|закупщи[кц]а?|бухгалтер|инспектор|начальник|заместитель|главный|chargée?|trésori(?:er|ère)|bénévole|président[ea]?|treasurer|chair(?:man|woman)?|inspector|surveyor|broker|realtor|trustee|volunteer|pastor|mechanic|professor|\p{L}{3,}(?:ologist|ician|graphist|apist|acist|entist))(?!\p{L})|^(?:مدير|مهندس|محاسب)|(?:部長|課長|社長|店長|主任|担当|经理|總監|总监|主管|팀장|부장|과장|대표|이사)$|^(?:מנהל|מנכ)`;

/** "Einkaufsleiterin", "Projektledare": languages that write the job as one word. */
export const compoundJob = lateAnyCase`\p{L}{3}(?:leiter|berater|meister|führer|techniker|assistent|arbeiter|verkäufer|ingenieur|ledare|chef)(?:in)?\b`;
