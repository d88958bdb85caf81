import { describe, expect, test } from "vitest";
import { readStatement } from "../../../packages/core/src/disclosure/readStatement.ts";
import { knownTools } from "../../../packages/core/src/identity/knownTools.ts";

const read = (text: string, question?: "ai" | "topic") => readStatement(text, knownTools(), question);

const used = {
  German: [
    "Mit Hilfe von ChatGPT erstellt.",
    "Teilweise mit Copilot geschrieben.",
    "Mithilfe von Claude Code geschrieben.",
    "Dieser Commit wurde mit Hilfe von Claude (Anthropic) erstellt.",
    "Die Tests wurden von GitHub Copilot geschrieben.",
    "Der Code wurde mit KI erstellt.",
    "KI-generiert",
    "Mit KI-Unterstützung geschrieben (Claude Code).",
    "Ich habe ChatGPT für den regulären Ausdruck benutzt.",
    "ChatGPT hat die Tests geschrieben.",
    "Generiert mit Claude Opus 4.8",
  ],
  French: [
    "Écrit avec l'aide de ChatGPT.",
    "Entièrement généré par Claude Code.",
    "Ce code a été généré par Claude Code.",
    "Généré par IA.",
    "J'ai utilisé Copilot pour les tests.",
    "J’ai demandé à ChatGPT de traduire les commentaires.",
    "Rédigé avec l'assistance de Claude Code.",
    "L'IA a été utilisée pour les tests.",
  ],
  Spanish: [
    "Escrito con la ayuda de ChatGPT.",
    "Parcialmente escrito con ChatGPT",
    "Generado con ChatGPT",
    "Este código fue generado por Claude Code.",
    "Generado con IA",
    "He usado Copilot para las pruebas.",
    "Se utilizó ChatGPT para las pruebas.",
  ],
  Portuguese: [
    "Escrito com a ajuda do ChatGPT.",
    "Código gerado com ajuda do ChatGPT.",
    "Gerado por IA",
    "Usei o Copilot para os testes.",
    "Este PR foi gerado pelo Claude Code.",
  ],
  Russian: [
    "Сгенерировано с помощью ChatGPT.",
    "Код написан с помощью Claude Code.",
    "Этот код был полностью написан нейросетью.",
    "Сгенерировано ИИ.",
    "Я использовал Copilot для тестов.",
  ],
  Italian: [
    "Scritto con l'aiuto di ChatGPT.",
    "Scritto in gran parte da ChatGPT.",
    "Questo codice è stato generato da Claude Code.",
    "Generato dall'IA.",
    "Generato con Claude",
    "Ho usato Copilot per i test.",
    "Ho chiesto a ChatGPT di tradurre i commenti.",
    "I test sono stati scritti con GitHub Copilot.",
    "ChatGPT ha scritto i test.",
    "Codice scritto in parte con intelligenza artificiale.",
  ],
  Dutch: [
    "Geschreven met behulp van ChatGPT.",
    "Grotendeels geschreven door Claude Code.",
    "Deze commit is met hulp van Claude Code gemaakt.",
    "Gegenereerd door AI.",
    "AI-gegenereerd",
    "Ik heb Copilot gebruikt voor de tests.",
    "De tests zijn door GitHub Copilot geschreven.",
    "ChatGPT heeft de documentatie geschreven.",
    "ChatGPT is gebruikt voor de vertaling.",
  ],
  Polish: [
    "Napisane z pomocą ChatGPT.",
    "W większości napisane przez Claude Code.",
    "Kod wygenerowany przez AI.",
    "Ten commit został w całości wygenerowany przez Claude Code.",
    "Testy zostały napisane przy użyciu GitHub Copilot.",
    "Użyłem ChatGPT do testów.",
    "Wygenerowane przez Claude",
    "ChatGPT napisał testy.",
  ],
  Korean: [
    "이 커밋은 Claude Code로 작성되었습니다.",
    "ChatGPT를 사용하여 작성했습니다.",
    "AI가 생성한 코드입니다.",
    "Claude로 생성됨",
    "GitHub Copilot을 사용했습니다.",
    "테스트에 ChatGPT를 사용했습니다.",
    "인공지능으로 작성했습니다.",
  ],
  Japanese: [
    "この変更は Claude Code で生成しました。",
    "ほとんど Claude Code で書きました。",
    "この変更は Claude で生成しました",
    "ChatGPT を使って書きました。",
    "AI によって生成されたコードです。",
    "Claude Codeで作成しました",
    "GitHub Copilot を使用しました。",
    "AIを使用して作成しました。",
  ],
  Chinese: [
    "本次提交由 Claude Code 生成。",
    "使用 ChatGPT 编写。",
    "该代码由 AI 生成。",
    "借助 Copilot 完成。",
    "使用了 AI 辅助编写",
    "本 PR 由 AI 辅助完成",
  ],
};

const denied = {
  German: ["Ohne KI geschrieben.", "Keine KI verwendet.", "Es wurde keine KI verwendet.", "KI wurde nicht eingesetzt."],
  French: [
    "Écrit sans IA.",
    "Aucune IA n'a été utilisée.",
    "Je n'ai pas utilisé ChatGPT.",
    "Écrit sans l’aide de l’IA.",
  ],
  Spanish: ["Escrito sin IA.", "No se usó IA.", "No se ha utilizado ninguna IA."],
  Portuguese: ["Escrito sem IA.", "Nenhuma IA foi usada.", "Não usei o ChatGPT."],
  Russian: [
    "ИИ не использовался.",
    "Без использования ИИ.",
    "Написано без помощи ChatGPT.",
    "Я не использовал Copilot.",
  ],
  Italian: [
    "Scritto senza IA.",
    "Nessuna IA è stata usata.",
    "Non ho usato ChatGPT.",
    "Scritto senza l’aiuto dell’IA.",
  ],
  Dutch: ["Zonder AI geschreven.", "Geen AI gebruikt.", "Ik heb geen AI gebruikt.", "AI is niet gebruikt."],
  Polish: ["Napisane bez użycia AI.", "Nie użyto AI.", "Nie używałem ChatGPT.", "AI nie było używane."],
  Korean: ["AI를 사용하지 않았습니다.", "AI 없이 작성했습니다.", "Claude로 생성한 것이 아닙니다."],
  Japanese: ["AI は使用していません。", "AIを使わずに書きました。", "Claude で生成したものではありません。"],
  Chinese: ["未使用 AI。", "没有使用 ChatGPT 生成。", "不是由 AI 生成的。"],
};

const aboutTheProgram = [
  "Texte werden mit KI erstellt, wenn der Schlüssel gesetzt ist.",
  "Die Bilder werden von ChatGPT erzeugt.",
  "Füge einen Knopf „Mit ChatGPT erstellen“ hinzu.",
  "Mit ChatGPT erstellte Dateien werden jetzt erkannt.",
  "Claude hat die Tests geschrieben.",
  "Mit Hilfe von Claude geschrieben.",
  "Écrit avec l'aide de Claude.",
  "KI-generierte Bilder kennzeichnen",
  "ChatGPT hat eine leere Antwort erzeugt.",
  "Claude Paroz a écrit les tests.",
  "Les images générées par IA sont marquées.",
  "Ajoute un résumé généré par ChatGPT à chaque page.",
  "J'ai utilisé le cache pour les tests.",
  "Añade imágenes generadas con IA.",
  "Las respuestas generadas por ChatGPT se guardan.",
  "As respostas geradas pelo ChatGPT são salvas.",
  "Adiciona resumo gerado por IA.",
  "Le immagini generate con l'IA vengono etichettate.",
  "Aggiunge un riassunto generato da ChatGPT a ogni pagina.",
  "Ho usato la cache per i test.",
  "Claude ha scritto i test.",
  "Scritto con l'aiuto di Claude.",
  "I testi generati da ChatGPT vengono salvati.",
  "De afbeeldingen worden door ChatGPT gemaakt.",
  "Met AI gemaakte afbeeldingen krijgen een label.",
  "Voeg een samenvatting toe die met ChatGPT is gemaakt.",
  "Claude heeft de tests geschreven.",
  "Ik heb de cache gebruikt voor de tests.",
  "Obrazy wygenerowane przez AI są oznaczane.",
  "Wygenerowane przez AI obrazy są oznaczane.",
  "Streszczenia są generowane przez ChatGPT.",
  "Użyłem pamięci podręcznej do testów modelu AI.",
  "ChatGPT로 생성한 요약을 저장한다.",
  "요약은 Claude로 생성됩니다.",
  "AI가 생성한 이미지에 라벨을 붙인다.",
  "AI 생성 이미지를 표시한다.",
  "Claude API를 사용합니다.",
  "Тексты, сгенерированные ИИ, теперь помечаются.",
  "Добавить кнопку «Сгенерировать с помощью ChatGPT».",
  "ChatGPT で生成した要約を保存する。",
  "要約は Claude で生成されます。",
  "AI で生成された画像にラベルを付ける",
  "AI 生成のサムネイルを追加",
  "Claude API を使用する。",
  "由 AI 生成的图片现在会被标记。",
  "支持使用 ChatGPT 编写摘要。",
  "使用 GPT-4 生成摘要",
  "摘要由 GPT-4 生成后缓存。",
];

describe.each(Object.entries(used))("in %s", (_, sentences) => {
  test.each(sentences)("%s: AI was used", (sentence) => {
    expect([read(sentence), read(sentence, "ai")]).toEqual(["used", "used"]);
  });
});

describe.each(Object.entries(denied))("in %s", (_, sentences) => {
  test.each(sentences)("%s: AI was not used", (sentence) => {
    expect([read(sentence), read(sentence, "ai"), read(sentence, "topic")]).toEqual(["denied", "denied", "denied"]);
  });
});

test.each(aboutTheProgram)("%s: nothing about the change", (sentence) => {
  expect(read(sentence)).toBeUndefined();
});
