import { lateAnyCase } from '../late';

/** "Contacts (2)", "Contacts associés", "Pessoas": a list of those who work there; "Emergency contact" is none. */
export const peopleHeading = lateAnyCase`^(?:(?:all|key|linked|associated|company|client|our|account) )?(?:contacts?|contact pe\S+|people|employees|staff|kontakt(?!d|in)\p{L}*|ansprechpartner\p{L}*|mitarbeiter|contactperso\S+|interlocut\S+|contactos?|personas?|contatos?|pessoas?|contatti|referenti|osoby|kişiler|контакт\p{L}*|επαφές|担当者|联系人|聯絡人|담당자|جهات الاتصال|אנשי קשר)(?: (?:ass?oci|li[eé]|kontakt|лиц)\p{L}+)?[\s(+\d)]*$`;

/** Over the address of an invoice, quote or order: to whom it goes. */
export const addressOpener = lateAnyCase`^\s*(?:(?:bill|billed|invoiced?|ship|shipped|sold|deliver|quote|quotation|prepared) (?:to|for)|billing (?:address|details)|(?:rechnungs|liefer)(?:adresse|empfänger)|rechnung an|facturée? à|facturer à|adresse de (?:facturation|livraison)|destinataire|factura(?:r|do) a|dirección de (?:facturación|envío)|destinatari[oa]|spett\.?(?:le)?(?![\p{L}])|fattura(?:to|re) a|intestatari[oa]|factuur aan|factuuradres|fatura(?:r|do)? (?:a|para)|nabywca|покупатель|плательщик|fakturer(?:as|es)? till?|fatura adresi|請求先|收票方)`;

/** "t.a.v. Griet Somers": the person in a business's address. */
export const attention = lateAnyCase`^(?:t\.?\s?a\.?\s?v\.?|attn?\.?|attention|z\.?\s?hd\.?|zu händen(?: von)?|c\/o|à l['’]attention de|all['’]attenzione di|c\.?\s?a\.?|a la atención de|aos? cuidados de|att)\s*:?\s+(?=\p{L})`;

/** "My profile", "Account settings": what stands there is the signed-in user's. */
export const ownTitle =
  /^(?:(?:my|your) (?:profile|account|details|settings|preferences)|(?:account|profile|personal|user) (?:settings|preferences)|edit (?:your|my)? ?profile|mein(?:e|en)? (?:profil|konto|einstellungen)|mon (?:profil|compte)|mi (?:perfil|cuenta)|(?:o )?meu perfil|minha conta|il mio (?:profilo|account)|mijn (?:profiel|account)|mój profil|moje konto|мой профиль|личный кабинет|profilim|hesabım|min profil|mitt konto|マイページ|我的资料|個人設定)$/iu;
