import { begin, end, participleFirst, some, word, type Language } from "./languageForms.ts";
import { certain } from "./markMentions.ts";
import { named } from "./statementWords.ts";

const italian: Language = participleFirst({
  ofUse:
    "scritto|scritta|scritti|generato|generata|generati|creato|creata|creati|fatto|fatta|realizzat|sviluppat|redatt|tradott|usato|usata|utilizzat|impiegat|chiesto",
  subject: `(?:quest[oaie] (?:codice|commit|patch|modific(?:a|he)|pr|test|contributo|descrizione|versione|pull request) |(?:il codice|i test|la documentazione|la descrizione|la patch|il messaggio(?: di commit)?) |questo |tutto |(?:gran )?parte del codice )(?:è stat[oa]|sono stat[ei]|è|sono) ${word}{0,2}?|codice |test `,
  made: "(?:scritt|generat|creat|fatt|realizzat|sviluppat|redatt|implementat|prodott|tradott|assistit)[oaie]",
  generated: "(?:generat|assistit)[oaie]",
  means:
    "(?:con |tramite |mediante |usando |utilizzando )(?:(?:l'|il )?(?:aiuto|ausilio|assistenza|supporto) d(?:i |el(?:l'|la | )|i una? ))?(?:l'|un'|una? |il |la )?",
  agent: "da(?:ll'|lla |l | una? | )",
  took: "(?:ho (?:usato|utilizzato|impiegato|chiesto a)|abbiamo (?:usato|utilizzato)) (?:l'|il |la |una? )?",
  others: [
    `^(?:l')?${some(certain)} ha (?:scritto|generato|creato|tradotto) (?:il|i|la|le|questo|questa|tutto) ${word}{0,2}?(?:codice|test|patch|documentazione|correzione)`,
    `^(?:l')?${some(certain)} è stat[oa] (?:usat|utilizzat)[oa]`,
  ],
  denials: [
    `^(?:[\\p{L}]+ )?senza (?:[\\p{L}]+[' ]){0,5}?${named}`,
    `^nessun(?:a |'| )${word}{0,2}?${named}`,
    `${begin}non (?:ho|abbiamo|è stat[oa]|sono stat[ei]) (?:mai )?(?:usat|utilizzat|impiegat|scritt|generat|creat)[oaie] (?:[\\p{L}]+[' ]){0,3}?${named}`,
    `${named} non è stat[oa]`,
  ],
});

const participle =
  "(?:geschreven|gegenereerd|gemaakt|ontwikkeld|geïmplementeerd|geprogrammeerd|vertaald|opgesteld|geproduceerd)";
const means = "(?:met (?:de )?(?:behulp|hulp|ondersteuning|assistentie) van (?:de |een )?|met (?:de |een )?|via )";
const change = `(?:(?:deze|dit|de|het) (?:code|commit|patch|pr|tests?|wijziging(?:en)?|beschrijving|documentatie|tekst|pull request) |dit |alles |(?:een )?(?:groot )?deel van de (?:code|tests) )(?:is|zijn|werd(?:en)?) ${word}{0,2}?`;
const partly = "(?:deels |gedeeltelijk |grotendeels |volledig |geheel )?";
const dutch: Language = {
  ofUse: "geschreven|gegenereerd|gemaakt|ontwikkeld|vertaald|opgesteld|gebruikt|ingezet|gevraagd",
  uses: [
    `^(?:${change})?${partly}(?:${means}|door (?:de |een )?)${some(certain)} ${word}{0,3}?${participle}${end}`,
    `^(?:${change})?${partly}${participle} (?:${means}|door (?:de |een )?)${some(certain)}${end}`,
    `^(?:${change})?${partly}${certain}[- ](?:gegenereerd|geschreven|ondersteund)${end}`,
    `${begin}ik heb (?:hier |hiervoor |daarvoor )?(?:de |het |een )?${some(named)} ${word}{0,6}?(?:gebruikt|gevraagd|ingezet)(?!\\p{L})`,
    `^${some(certain)} (?:is|werd) (?!niet)${word}{0,5}?(?:gebruikt|ingezet)${end}`,
    `^${some(certain)} heeft (?:de|het|deze|dit|alle) ${word}{0,3}?(?:code|tests?|patch|commit|fix|documentatie) ${word}{0,3}?(?:geschreven|gemaakt|gegenereerd)(?!\\p{L})`,
  ],
  denials: [
    `^(?:[\\p{L}]+ )?zonder ${word}{0,4}?${named}`,
    `^(?:er (?:is|werd) )?geen ${word}{0,3}?${named}`,
    `${named} (?:is|werd|heb ik) ${word}{0,3}?niet`,
    `niet (?:met|door|via) ${word}{0,3}?${named}`,
    `${begin}ik heb (?:geen|nooit) ${word}{0,2}?${named}`,
  ],
};

const polish: Language = participleFirst({
  ofUse:
    "napisan|napisał|wygenerowa|stworzon|stworzył|utworzon|przygotowan|przetłumaczon|użył|użyto|użyci|używa|korzysta|wykorzysta",
  subject: `(?:t(?:en|a|o|e) (?:kod|commit|zmian[ay]|patch|pr|testy?|łatka|poprawka|pull request) |kod |testy |dokumentacja |opis |wszystko |większość kodu )(?:został[aoy]? |zostało |jest |są |był[aoy]? |w całości |częściowo ){0,3}`,
  made: "(?:napisan|wygenerowan|stworzon|utworzon|przygotowan|zaimplementowan|przetłumaczon|zrobion)[yaeo]",
  generated: "wygenerowan[yaeo]",
  means: "(?:(?:z|za|przy) (?:pomocą|pomocy|użyciem|użyciu|wykorzystaniem|wsparciem|wsparciu)) ",
  agent: "przez ",
  took: "(?:użył[ae]m|użyliśmy|s?korzystał[ae]m z) ",
  others: [
    `^${some(certain)} (?:napisał|wygenerował|stworzył)o? (?:ten |te |cały |wszystkie )?(?:kod|testy|patch|dokumentację|łatkę)`,
  ],
  denials: [
    `${begin}bez (?:użycia |pomocy |udziału |wsparcia )?${named}`,
    `${begin}nie (?:użyto|używał[ae]m|użył[ae]m|s?korzystał[ae]m z|wykorzystano) ${word}{0,2}?${named}`,
    `${named} nie (?:był[aoy]? |został[ao]? )?(?:użyt|używan|wykorzystan)`,
  ],
});

const last = "[\\s.!)*_]*$";
/** The spaces around its words are taken out before. */
const korean: Language = {
  ofUse: "생성|작성|사용|이용|활용|구현|개발|번역",
  uses: [
    `^(?:(?:이|본|이번)?(?:변경(?:사항)?|커밋|pr|패치|코드|수정|구현|테스트|문서)(?:은|는|을|를)?)?(?:주로|모두|대부분)?${named}(?:으?로|을|를|에의해|가|이|의도움으로|의도움을받아)(?:(?:사용|이용|활용)(?:하여|해서?))?(?:자동)?(?:생성|작성|구현|개발|번역)(?:되었|됐|했|하였|한|된|됨|함)?(?:습니다|음|다|코드(?:입니다)?|것입니다)?${last}`,
    `^(?:[\\p{L}]{1,10}(?:에|에는|에서))?${named}(?:을|를)(?:사용|이용|활용)(?:했|하였)(?:습니다|음|다)${last}`,
  ],
  denials: [
    `${named}(?:은|는|을|를|이|가|도)?(?:전혀)?(?:사용|이용|활용)(?:하지|되지|안)`,
    `${named}(?:의도움)?없이`,
    `${named}(?:으로|로|가|이)(?:생성|작성)(?:된|한)것이아`,
  ],
};

export const moreLanguages: readonly Language[] = [italian, dutch, polish, korean];
