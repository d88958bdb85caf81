import type { Form } from "./anyOf.ts";
import { certain, shared } from "./markMentions.ts";
import { adverb, article, change, help, made, madeByTool, means, named, noun, some } from "./statementWords.ts";

/** What a use was for; a baseline is a part of an experiment, and embeddings are one of the program's. */
const purpose =
  "(?= (?!(?:as|for|in|on) (?:[\\w-]+ ){0,4}(?:backends?|baselines?|benchmarks?|client|code ?names?|defaults?|embeddings?|evals?|evaluations?|examples?|experiments?|fallbacks?|host|inference|judges?|names?|oracles?|production|providers?|references?|target model|targets?|users?)\\b)(?:as|for|here|in|on|throughout|to|when|while)\\b|[ .,;!:)(-]*$|[,;:(])";
/** The sentence is over, or goes on with what the author did: no noun follows that a program makes so. */
const closing = "(?=[ .!)]*$|[,;(]|: | - | (?:and|but|then|under)\\b)";
const written =
  "(?:boilerplate|bulk|coding|draft|fix|implementation|prototype|refactoring|rest|typing|version|work|wording)";

/** What was made, and its verb. One expression has them all: each copy of how it ends costs a hook 2 ms. */
const subjects: readonly string[] = [
  `\\b(?:this|(?:this|the whole|the entire|(?:all|most|(?:the )?(?:bulk|majority)) of (?:this|the)) (?:\\w+ ){0,2}?${change}) (?:was|were|has been|have been|is|are)`,
  `\\bthe (?:commit|patch|pr|pull request|merge request|mr|series) (?:was|has been|is)`,
  `^(?:this|all of this|everything(?: here)?|it all|they|most of (?:it|this)|this (?:\\w+ ){1,3}?)(?: here)? ?(?:was|were|has been|have been)(?: all)?`,
  `^(?:the|my) (?:first|initial|rough) (?:draft|version (?:here|of this)) (?:was|is)`,
];

/** Sentences that say for certain that AI was used in the change, as expressions for marked words. */
export const useForms: readonly Form[] = [
  // This was written entirely by §. The patch is generated with §.
  [
    "was |were |been |is |are &ed |built|done|made|written&by |with |using |via |through ",
    `(?:${subjects.join("|")}) ${madeByTool}`,
  ],
  [
    "the &was |were &by |with |using |via |through ",
    `\\bthe (?:tests?|docs|documentation|description|comments|commit message) (?:was|were) ${adverb}${made} ${adverb}${means}${some(certain)}`,
  ],
  // I used § for the first draft. This pull request used § to write the tests.
  [
    "used|employed|leveraged|leaned|relied|vibe|use ",
    `\\b(?:i|we)(?:(?: have)? ${adverb}(?:used|employed|leveraged|(?:leaned|relied) ${adverb}on|vibe[- ]coded(?: this| it)? with)| did use) ${article}${some(named)}(?<!${shared}(?= to (?:connect|open|run|start)\\b))${purpose}`,
  ],
  [
    "collaborated|paired|worked",
    `\\b(?:i|we)(?: have)? ${adverb}(?:collaborated|paired|worked) with ${article}${some(certain)}${purpose}`,
  ],
  ["pair", `^(?:(?:i|we) )?pair[- ]programmed (?:this |it )?with ${article}${some(certain)}`],
  // Used § to track it down.
  ["^used ", `^used ${article}${some(certain)}(?:(?<='s)(?: \\w+){1,3}?)?${purpose}`],
  [
    "^with |^using &i|we",
    `^(?:with|using) (?:the )?(?:help|assistance|aid|support) (?:of|from) ${article}${some(certain)},? (?:i|we)\\b`,
  ],
  [
    "^with ",
    `^with (?:an? |the )?(?:bit of |little |lot of |some )?(?:help|assistance|aid|support) (?:of|from) ${article}${some(certain)}${closing}`,
  ],
  ["^in ", `^in (?:collaboration|cooperation) with ${article}${some(certain)}${closing}`],
  // Written with the help of §. Drafted by §, reviewed by me; without such words it may as well be a footer.
  [
    "of |from &with |using |via |by ",
    `^${adverb}${made} ${adverb}(?:with|using|via|by) ${help}${article}${some(certain)}${closing}`,
  ],
  [
    "by me|by us|by hand|i|under my|with my&with |using |via |by &ed |built|done|made|written",
    `^(?:${change} )?${adverb}${made} ${adverb}(?:(?:with|using|via) ${article}${some(named)}|by ${article}${some(certain)}),? (?:and |but |then )?(?:\\w+ ){0,2}?(?:(?:checked|edited|reviewed|rewritten|tested|verified) by (?:me|us|hand)|i\\b|under my\\b|with my\\b)`,
  ],
  [
    "prompted|asked|had|let",
    `\\b(?:i|we)(?: have)? ${adverb}(?:prompted ${article}${some(named)}|(?:asked|had|let) ${article}${some(certain)}) (?:to )?(?:add|clean|code|complete|create|document|draft|finish|generate|handle|implement|improve|make|optimi[sz]e|polish|port|refactor|rewrite|simplify|write)\\b`,
  ],
  ["^prompted ", `^prompted ${article}${some(certain)} to\\b`],
  [
    "asked|had|let|prompted",
    `\\b(?:i|we)(?: have)? ${adverb}(?:asked|had|let|prompted) ${article}${some(certain)} (?:to )?(?:debug|do|find|fix|help|look|review|suggest|translate)\\b`,
  ],
  ["this & used ", `\\bthis (?:${change}) (?:also )?used ${article}${some(named)} (?:as|for|in|to)\\b`],
  [
    "this &contains |includes ",
    `\\bthis ${change} (?:contains|includes) ${article}${certain}[- ](?:assisted|authored|created|generated|made|written)\\b`,
  ],
  // AI was used for the tests. AI assistance: …
  [
    " used&was |were |been ",
    `^(?:yes[ ,:;–-]+)?${article}${some(certain)} (?:was|were|has been|have been) (?:${adverb})used(?= (?:as|during|for|in|on|throughout|to|when|while)\\b|[ .!]*$|[,;:])`,
  ],
  // The first draft was written by AI. Found and fixed with the assistance of §. Most of the benchmarks are AI-generated.
  [
    "with &assistance|help|support",
    `^(?:found and )?(?:${made}|fixed) with ${article}${some(named)} (?:\\([^()]{0,60}\\) )?(?:assistance|help|support)\\b`,
  ],
  [
    "^all |^half |^most |^much |^part|^some & of ",
    `^(?:all|half|most|much|parts?|some) of (?:it|the (?:\\w+ ){0,2}?(?:scripts?|${change})) (?:is|are|was|were) ${adverb}${certain}[- ](?:assisted|authored|generated|written)${closing}`,
  ],
  [
    "almost |entirely |mostly |completely |partly |largely ",
    `^(?:it is |it was )?(?:almost |entirely |mostly |completely |partly |largely )+${certain}[- ](?:assisted|coded|generated|written)${closing}`,
  ],
  // This pull request is AI-generated.
  [
    "this &is |was |are |were ",
    `\\bthis (?:(?:${change}) )?(?:is|was|are|were) ${adverb}${certain}[- ](?:assisted|authored|coded|created|generated|made|written)\\b`,
  ],
  [
    "is |are |was |were & §",
    `^(?:(?:all|most|parts?|some|half)(?: of)? )?(?:the |these |my )?(?:${change}|tests)(?: here)? (?:is|are|was|were) ${adverb}${certain}[- ](?:assisted|authored|coded|created|generated|made|written)(?:${closing}| (?:by|using|via|with)\\b)`,
  ],
  // Tests written by AI. 100% vibe-coded.
  [
    "^code|^commit|^docu|^docs|^fix|^impl|^patch|^pr|^pull|^refac|^test|^transl&by |with |using |via |through ",
    `^(?:code|commit message|docs|documentation|fix|implementation|patch|pr|pull request|refactoring|tests?|translations?) ${adverb}${made} ${adverb}${means}${some(certain)}${closing}`,
  ],
  ["^100|ly §", `^(?:100 ?% |\\w+ly )${certain}(?=[ .!)]*$|,)`],
  [
    "checked|edited|reviewed|rewritten|tested|verified",
    `^${adverb}${certain}[- ](?:assisted|generated|written) (?:${change}),? (?:and |but )?(?:(?:\\w+ly|hand)[- ])?(?:checked|edited|reviewed|rewritten|tested|verified)\\b`,
  ],
  [
    " §|^§",
    `^(?:${adverb})(?<= )${certain}[- ](?:authored|coded|generated|made|written)[ .!)]*$|^${certain}[- ](?:assisted|authored|generated|written) (?:commit(?: message)?|contribution|description|patch|pr|pull request)[ .!)]*$`,
  ],
  // This is an AI-generated pull request. (AI-assisted)
  [
    "this is a",
    `\\bthis is an? (?:\\w+ )?${certain}[- ](?:assisted|authored|coded|generated|made|written) (?:${change})\\b`,
  ],
  ["^§&(", `^${certain}[- ](?:assisted|generated|written) \\((?:by |using |with )?${certain}`],
  ["^(§", `^\\(${certain}[- ](?:assisted|authored|generated|written)\\)[ .]*$`],
  // Wrote this with Copilot's help.
  [
    "^built|^did|^fixed|^made|^wrote",
    `^(?:built|did|fixed|made|wrote) (?:this|it|these|the (?:\\w+ )?(?:${change})) with ${article}${some(certain)}`,
  ],
  // This is mostly Codex's work.
  ["this is &work", `\\bthis is ${adverb}(?:${certain}'s work|the work of ${certain})(?=[ .!)]*$|[,;:(])`],
  // This was vibe-coded. I am an AI agent. This was opened by an AI agent.
  ["this &was ", `\\bthis (?:\\w+ ){0,2}?was ${adverb}${certain}[ .!)]*$`],
  ["^i am ", `^i am (?:an? )?(?:autonomous )?${certain}|^i am ${named}, an? ${certain}`],
  [
    "this &filed |opened |posted |sent |submitted ",
    `\\bthis (?:${change}) (?:was|is|has been) ${adverb}(?:filed|opened|posted|sent|submitted) by ${article}${some(certain)}`,
  ],
  ["this was a|this is a", `\\bthis (?:was|is) an? (?:\\w+ ){0,3}?${change} ${made} ${adverb}${means}${some(certain)}`],
  [
    "^my §",
    `^my ${certain}(?:[- ]${noun})* (?:${made}|opened|wrote|sent|submitted|filed|did) (?:most of |all of |parts of )?(?:this|it\\b|the (?:\\w+ ){0,2}?(?:${change}|${written}))`,
  ],
  // Claude Code wrote the tests.
  [
    "authored |coded |drafted |generated |implemented |made |wrote |cleaned up |completed |polished |ported |proofread |refactored |translated ",
    `(?:^|[ ,(])${some(certain)} ${adverb}(?:authored|coded|drafted|generated|implemented|made|(?:re)?wrote|cleaned up|completed|polished|ported|proofread|refactored|translated) (?:most of |all of |parts of |half of )?(?:this|it\\b|the (?:\\w+ ){0,2}?(?:${change}|${written}))`,
  ],
  [
    "generated ",
    `(?:^|[ ,(])${some(named)} ${adverb}generated (?:most of |all of |parts of |half of )?(?:this\\b|it\\b|the (?:\\w+ ){0,2}?(?:${change}|${written}))`,
  ],
  [
    "did ",
    `(?:^|[ ,(])${some(certain)} ${adverb}did (?:all|half|most|much|some) of the (?:\\w+ ){0,2}?(?:${change}|${written})`,
  ],
  // ChatGPT helped me with the expression. Claude Code found the bug and wrote the fix. Thanks to ChatGPT for the code.
  [
    "helped |assisted ",
    `(?:^|[ ,(])${some(certain)} ${adverb}(?:helped|assisted) (?:me\\b|us (?:debug|find|fix|to|with|write)\\b)`,
  ],
  [
    "diagnosed |found |identified |spotted ",
    `(?:^|[ ,(])${some(certain)} ${adverb}(?:diagnosed|found|identified|spotted) (?:it|this|the (?:\\w+ ){0,3}?(?:bug|cause|issue|problem|race|regression)),? and ${adverb}(?:authored|coded|drafted|fixed|generated|made|wrote)\\b`,
  ],
  [
    "thank|credit|kudos|props",
    `^(?:many |with )?(?:thanks|thank you|credits?|kudos|props)(?: also)?(?: goes?)? to ${article}${some(certain)} for (?:creating|drafting|generating|writing|(?:most of |much of )?the (?:\\w+ ){0,2}?(?:algorithm|expression|regex|script|snippet|solution|${change}|${written}))\\b`,
  ],
  // The tests are from §. Analysis and fix by §.
  [
    "the &from |by ",
    `\\bthe (?:code|comments|description|docs|documentation|tests?) (?:is|are|was|were) (?:from|by) ${some(certain)}`,
  ],
  [
    " of & from ",
    `\\b(?:all|half|most|much|parts?|some) of (?:this|it|the (?:\\w+ ){0,2}?${change}(?: \\w+)?) (?:is|are|was|were|came|comes) from ${some(certain)}`,
  ],
  [
    "^analysis|^code|^commit|^desc|^diagnosis|^docs|^fix|^impl|^patch|^test|^transl&by ",
    `^(?:analysis|code|commit message|description|diagnosis|docs|fix|implementation|patch|tests?|translations?)(?:,? (?:and|&) \\w+)? by ${article}${some(certain)}(?=[ .!)]*$|[,;:(]| (?:and|then|under|with)\\b)`,
  ],
  // I wrote this with the help of §.
  [
    "help |assistance |aid |support ",
    `\\b(?:i|we|this|it|${change})\\b.{0,60} (?:with|using) (?:the )?(?:help|assistance|aid|support) (?:of|from) ${article}${some(named)}`,
  ],
  [
    " assistance| help| support",
    `\\b(?:i|we|this|${change})\\b.{0,60}\\b(?:${made}|wrote|made|found) .{0,30}\\bwith ${article}${certain} (?:assistance|help|support)\\b`,
  ],
];
