/**
 * Words of field labels, by meaning, in 25 languages; phrases are separated by commas. Lower case, NFKC, without
 * punctuation. Scripts that do not separate words are matched inside a label, the rest as whole words.
 */
export const phoneWords = {
  phone:
    'phone, phones, primary phone, secondary phone, alternate phone, preferred phone, phone number, phonenumber, phoneno, phone no, phone nr, ph, telephone, tel, tel no, tel nr, telno, contact number, contact no, number to call, callback, landline, voice, dial, call, ' +
    'telefon, telefonnummer, rufnummer, festnetz, fon, telefonnr, téléphone, telephone, tél, numéro de téléphone, fixe, tél fixe, teléfono, telefono, teléfonos, tfno, tlf, tfn, fijo, telefone, telefones, fone, fixo, ' +
    'numero di telefono, fisso, recapito telefonico, telefoon, telefoonnummer, vast, vaste lijn, telefon no, telefon numarası, sabit, nr telefonu, numer telefonu, stacjonarny, numer kontaktowy, ' +
    'телефон, телефоны, тел, номер телефона, номер телефону, telefonnr, puhelin, puh, puhelinnumero, telefonní číslo, telefónne číslo, pevná linka, telefonszám, nr de telefon, τηλέφωνο, τηλ, σταθερό, ' +
    '電話, 電話番号, 电话, 电话号码, 联系电话, 座机, 固话, 聯絡電話, 市話, 연락처, 전화, 전화번호, هاتف, الهاتف, رقم الهاتف, تليفون, טלפון, טל, מספר טלפון, ' +
    'फ़ोन, फोन, दूरभाष, telepon, telp, no telp, điện thoại, sđt, số điện thoại, โทรศัพท์, เบอร์โทร, โทร, telèfon, телефонен номер, telefoni, telefonas, tālrunis, telefonnummer, sími',
  mobile:
    'mobile, mobile phone, mobilephone, cellphone number, whatsapp, mobile number, mobile no, mob, cell, cell phone, cellphone, cellular, cell number, handphone, ' +
    'handy, mobil, mobiltelefon, handynummer, mobilnummer, natel, portable, gsm, cellulaire, tél portable, móvil, celular, cel, teléfono móvil, telemóvel, móvel, tlm, ' +
    'cellulare, tel mobile, mobiel, mobiele telefoon, mobiele nummer, 06 nummer, cep telefonu, cep tel, komórka, tel komórkowy, komórkowy, telefon komórkowy, kom, ' +
    'мобильный, мобильный телефон, моб, сотовый, мобільний, mobilnr, matkapuhelin, kännykkä, mobilní, mobilní telefon, mobilný, κινητό, κιν, ' +
    '携帯, 携帯電話, 携帯番号, 手机, 手机号, 移动电话, 手機, 行動電話, 휴대폰, 휴대전화, 핸드폰, جوال, الجوال, محمول, المحمول, موبايل, נייד, סלולרי, मोबाइल, ponsel, no hp, di động, มือถือ, мобилен',
  work:
    'work, work phone, work number, workphone, business, business phone, office, office phone, company phone, bus, professional, geschäftlich, dienstlich, büro, arbeit, beruflich, bureau, professionnel, pro, travail, tél pro, ' +
    'trabajo, oficina, laboral, comercial, trabalho, escritório, ufficio, lavoro, aziendale, werk, zakelijk, kantoor, iş, iş telefonu, ofis, służbowy, praca, biuro, firmowy, ' +
    'рабочий, раб, рабочий телефон, робочий, служебный, arbete, jobb, arbejde, arbeid, kontor, työ, työpuhelin, toimisto, pracovní, pracovný, práce, kancelář, serviciu, birou, munkahelyi, iroda, εργασίας, γραφείο, ' +
    '勤務先, 会社電話, 办公电话, 工作电话, 单位电话, 公司電話, 회사 전화, 사무실, العمل, المكتب, עבודה, משרד, कार्यालय, kantor, cơ quan, ที่ทำงาน',
  home:
    'home, home phone, home number, homephone, residence, residential, private, privat, domicile, personnel, maison, casa, particular, domicilio, residencial, pessoal, abitazione, privato, thuis, privé, ev, ev telefonu, domowy, prywatny, ' +
    'домашний, домашній, hem, hjem, koti, domů, domácí, domáci, soukromý, acasă, otthoni, οικίας, σπίτι, 自宅, 家庭电话, 住宅, 住家電話, 자택, المنزل, בית, घर, rumah, nhà riêng, บ้าน',
  main: 'main, main line, main phone, headquarters, hq, switchboard, reception, zentrale, hauptnummer, standard, centralita, centralino, hoofdnummer, santral, główny, основной, головний, växel, vaihde, hlavní, hlavný, központi, κύριο, 代表電話, 代表, 总机, 總機, 대표번호, الرئيسي, ראשי',
  other:
    'other, other phone, direct, direct line, direct dial, ddi, toll free, assistant phone, asst phone, durchwahl, direktwahl, andere, ligne directe, autre, otro, directo, outro, recado, altro, diretto, overig, ' +
    'diğer, inny, bezpośredni, другой, городской, прямой, annat, andet, annet, direkt, muu, jiný, iný, přímý, altul, egyéb, άλλο, 直通, その他, 其他, 直线, 직통, 기타, آخر, אחר, lainnya, khác, อื่นๆ',
  fax: 'fax, faxes, facsimile, fax number, fax no, telefax, faxnummer, faxnr, télécopie, télécopieur, faks, belgegeçer, факс, faksi, faxszám, φαξ, ファックス, ファクス, 传真, 傳真, 팩스, فاكس, פקס, फैक्स, แฟกซ์, pager, telex, beeper, ttys',
} as const;
