import { begin, end, participleFirst, some, word, type Language } from "./languageForms.ts";
import { certain } from "./markMentions.ts";
import { named } from "./statementWords.ts";

const participle =
  "(?:erstellt|erzeugt|generiert|geschrieben|verfasst|entwickelt|umgesetzt|implementiert|programmiert|übersetzt|gemacht)";
const meansInGerman =
  "(?:mit ?hilfe (?:von |des |der |einer |eines )?|mit (?:der |etwas )?(?:hilfe|unterstützung) (?:von |des |der |einer |eines )|mit (?:dem |der |einem |einer )?)";
const change = `(?:dies(?:e|er|es)? (?:\\p{L}+ )?|(?:der|die|das) (?:code|commit|patch|pr|tests?|änderung(?:en)?|beschreibung|doku(?:mentation)?|text|fix|implementierung|kommentare) |alles |(?:große |größere )?teile (?:davon |des codes |der tests )?|der größte teil (?:davon |des codes )?)(?:wurden?|ist|sind) ${word}{0,2}?`;
const partly = "(?:teilweise |größtenteils |weitgehend |komplett |vollständig |überwiegend |zum (?:größten )?teil )?";
/** The participle comes last. */
const german: Language = {
  ofUse:
    "erstellt|erzeugt|generiert|geschrieben|verfasst|entwickelt|umgesetzt|implementiert|programmiert|benutzt|verwendet|genutzt|eingesetzt|unterstützt|gefragt",
  uses: [
    `^(?:${change})?${partly}(?:${meansInGerman}${some(certain)}|(?:von |durch )(?:der |einer |einem )?${some(certain)}) ${word}{0,3}?${participle}${end}`,
    `^(?:${change})?${partly}${participle} (?:${meansInGerman}${some(certain)}|(?:von |durch )(?:der |einer |einem )?${some(certain)})${end}`,
    `^${meansInGerman}${certain}[- ](?:hilfe|unterstützung) ${participle}(?!\\p{L})`,
    `^(?:${change})?${partly}${certain}[- ](?:generiert|erzeugt|erstellt|geschrieben|unterstützt)${end}`,
    `${begin}ich habe (?:hier |dafür |dabei |dazu )?(?:das |die |den |eine? )?${some(named)} ${word}{0,6}?(?:benutzt|verwendet|genutzt|eingesetzt|gefragt|gebeten)(?!\\p{L})`,
    `^${some(certain)} (?:wurde|kam) ${word}{0,5}?(?:verwendet|genutzt|benutzt|eingesetzt|zum einsatz)${end}`,
    `^${some(certain)} hat (?:den|die|das|diese[nrs]?|alle|große) ${word}{0,3}?(?:code|tests?|patch|commit|fix|doku\\p{L}*|teile?) ${word}{0,3}?(?:geschrieben|erstellt|generiert)(?!\\p{L})`,
  ],
  denials: [
    `^(?:ohne|kein(?:e|en|erlei)?) ${word}{0,4}?${named}`,
    `${named} (?:wurden?|kam(?:en)?|habe ich|ist|war) ${word}{0,3}?nicht`,
    `nicht (?:mit|von|durch) ${word}{0,3}?${named}`,
    `(?:ich habe|es wurden?|wurden?) ${word}{0,2}?(?:keine?n?|nie|nicht) ${word}{0,2}?${named}`,
    `ich habe ${named} ${word}{0,3}?nicht`,
  ],
};

const french: Language = participleFirst({
  ofUse: "demandé|écrit|généré|rédigé|créé|développé|réalisé|utilisé",
  subject: `(?:(?:ce|cette|ces) (?:code|commit|correctif|patch|tests?|changements?|fichier|texte|pr|contribution|modifications?|version|pull request) |(?:le code|les tests|la documentation|la description|le message(?: de commit)?|le correctif) |ceci |tout |une (?:grande |bonne )?partie (?:du code |des tests )?)(?:a été|ont été|est|sont) ${word}{0,2}?|code |tests? `,
  made: "(?:écrit|généré|créé|rédigé|développé|réalisé|produit|codé|implémenté|traduit|conçu|fait|assisté)e?s?",
  generated: "(?:généré|assisté)e?s?",
  means:
    "(?:(?:avec|grâce à|via|à) (?:l'(?:aide|assistance|appui) d(?:e |u |'une? |e l'|')?)?(?:l'|une? |le |la )?|en utilisant )",
  agent: "par (?:l'|une? )?",
  took: "j'ai (?:aussi |bien )?(?:utilisé|employé|demandé à) (?:l'|une? |le |la )?",
  others: [
    `^${some(certain)} a (?:écrit|généré|créé|rédigé|codé) (?:le|les|la|cet?t?e?|ces|tout) ${word}{0,2}?(?:code|tests?|correctif|patch|commit|documentation)`,
    `^(?:l')?${some(certain)} a été utilisée?`,
  ],
  denials: [
    `^(?:[\\p{L}]+ )?(?:sans|aucune?) (?:[\\p{L}]+[' ]){0,5}?${named}`,
    `n'(?:ai|a|avons|ont) ${word}{0,2}?(?:pas|jamais|aucune?)(?: [\\p{L}]+){0,3}? (?:[\\p{L}]+[' ]){0,3}?${named}`,
    `${named} n'a (?:pas|jamais|été)`,
    `pas (?:été )?(?:[\\p{L}]+ )?(?:d'|de |par |avec |généré par )(?:l'|une? )?${named}`,
  ],
});

const spanish: Language = participleFirst({
  ofUse: "scrito|scrita|erado|erada|creado|creada|hecho|hecha|desarrollad|utiliz|usado|usada|usé|usó",
  subject: `(?:est[aeo]s? (?:código|commit|parche|cambios?|pr|contribución|pruebas?|tests?|pull request|versión) |(?:el código|los tests|las pruebas|la documentación|la descripción|el parche) |esto |todo |(?:gran )?parte del código )(?:fue(?:ron)?|han? sido|está[n]?|es) ${word}{0,2}?|código |pruebas |tests `,
  made: "(?:escrit|generad|cread|hech|desarrollad|redactad|implementad|producid|realizad|traducid|asistid)[oa]s?",
  generated: "(?:generad|asistid)[oa]s?",
  means:
    "(?:con |mediante |usando |utilizando )(?:(?:la )?(?:ayuda|asistencia|apoyo) (?:del? (?:la |un |una )?))?(?:un |una |la |el )?",
  agent: "por (?:una? |la |el )?",
  took: "(?:he (?:usado|utilizado)|hemos usado|usé|utilicé|se (?:usó|utilizó|ha usado|ha utilizado)) (?:a |el |la |una? )?",
  others: [
    `^${some(certain)} (?:escribió|generó|creó) (?:el|los|las?|este|esta|todo) ${word}{0,2}?(?:código|pruebas|tests|parche|documentación)`,
  ],
  denials: [
    `^(?:[\\p{L}]+ )?sin ${word}{0,4}?${named}`,
    `(?:^|no (?:se )?(?:[\\p{L}]+ ){1,3})ningun[ao]? ${word}{0,2}?${named}`,
    `${begin}no (?:se |fue |ha sido )?(?:he |hemos )?(?:ha )?(?:us[oó]|usé|usado|utilicé|utilizó|utilizado|generado|escrito|creado) ${word}{0,4}?${named}`,
  ],
});

const portuguese: Language = participleFirst({
  ofUse: "scrito|scrita|erado|erada|criado|criada|feito|feita|desenvolvid|utiliz|usado|usada|usei",
  subject: `(?:(?:est[aeo]s?|ess[ae]s?|os?|as?) (?:código|commit|patch|mudanças?|alteraç(?:ão|ões)|pr|testes?|documentação|descrição|pull request) |isto |isso |tudo |(?:grande )?parte do código )(?:foi|foram|é|são|está|estão) ${word}{0,2}?|código |testes `,
  made: "(?:escrit|gerad|criad|feit|desenvolvid|redigid|implementad|produzid|traduzid|assistid)[oa]s?",
  generated: "(?:gerad|assistid)[oa]s?",
  means:
    "(?:com |usando |utilizando |através d[eoa] )(?:(?:a |o )?(?:ajuda|auxílio|apoio|assistência) (?:d[eoa] |d?uma? )?)?(?:uma? |o |a )?",
  agent: "(?:por (?:uma? )?|pel[oa] )",
  took: "(?:usei|utilizei|usamos) (?:o |a |uma? )?",
  others: [
    `^(?:o |a )?${some(certain)} (?:escreveu|gerou|criou) (?:os?|as?|este|esta|tudo) ${word}{0,2}?(?:código|testes|patch|documentação)`,
  ],
  denials: [
    `^(?:[\\p{L}]+ )?(?:sem|nenhuma?) ${word}{0,4}?${named}`,
    `${begin}não (?:usei|utilizei|usamos|foi|foram|houve) ${word}{0,4}?${named}`,
    `${named} não (?:foi|foram)`,
  ],
});

const russian: Language = participleFirst({
  ofUse: "генериров|написан|создан|сделан|разработан|использов|помощ",
  subject: `(?:эт(?:от|а|о|и) (?:код|коммит|патч|pr|mr|изменени[ея]|тесты?|пулл?-реквест) |код |тесты |документация |описание |вс[её] |большая часть кода |изменения )(?:был[аои]? |полностью |частично |в основном ){0,3}`,
  made: "(?:сгенерирован|написан|создан|сделан|разработан|реализован|переведен|переведён|подготовлен)[оаы]?",
  generated: "сгенерирован[оаы]?",
  means: "(?:с помощью|при помощи|при участии|с использованием|через) ",
  agent: "",
  took: "(?:я|мы) (?:использовал|применял|попросил)[аи]? ",
  others: [
    `^использован[аоы]? ${some(certain)}${end}`,
    `^${some(certain)} (?:написал|сгенерировал|сделал)[аи]? (?:этот |эти |весь |все )?(?:код|тесты|патч|документацию)`,
  ],
  denials: [
    `${begin}без (?:использования |применения |помощи |участия )?${named}`,
    `${named} не (?:использовал|применял|участвовал)`,
    `${begin}не (?:использовал|применял|сгенерирован|написан|создан)\\p{L}* ${word}{0,2}?${named}`,
  ],
});

export const spacedLanguages: readonly Language[] = [german, french, spanish, portuguese, russian];
