import type { Tools } from "../tool.ts";

/** Models, their families and vendors, and words for a model that is not named. */
export const models: Tools = {
  Claude: {
    isModel: true,
    ownNames: {
      "claude opus, claude sonnet, claude haiku, claude instant": "28 Claude Opus 4.6 in git's history, 2026-11-20",
      "claude.ai, claude desktop": "places to use them, 2026-11-20",
    },
    givenNames: { "claude, opus, sonnet, haiku": "18 Opus 4.7 in git's history; a common given name, 2026-11-20" },
    chats: { "claude.ai/share/": "chats that people share, in public issues and commits, 2026-11-29" },
    versionedNames: {
      "claude fable, claude mythos, fable, mythos": "Claude Fable 5 in ghostty's; alone surnames and prose, 2026-11-20",
    },
  },
  ChatGPT: {
    ownNames: { "chatgpt, chat gpt": "Fedora's policy: ChatGPTv5, 2026-11-20" },
    chats: {
      "chatgpt.com/share/": "chats that people share, in public issues and commits, 2026-11-29",
      "chat.openai.com/share/": "the former site of chats that people share, in public issues and commits, 2026-11-29",
    },
  },
  GPT: {
    isModel: true,
    ownNames: { "gpt oss": "OpenAI's open models, 2026-11-28" },
    productNames: { gpt: "OpenAI GPT-5.4 in ghostty's history, 2026-11-20" },
  },
  OpenAI: { isModel: true, productNames: { openai: "the vendor named for the tool, 2026-11-20" } },
  Anthropic: { isModel: true, productNames: { anthropic: "the vendor named for the tool, 2026-11-20" } },
  Gemini: {
    isModel: true,
    ownNames: { "gemini pro, gemini flash, gemini ultra": "FreeCAD's policy: gemini-2.5-pro, 2026-11-20" },
    givenNames: { gemini: "Google's models; also a name, 2026-11-20" },
    chats: {
      "g.co/gemini/share/": "chats that people share, in public issues and commits, 2026-11-29",
      "gemini.google.com/share/": "chats that people share, in public issues and commits, 2026-11-29",
    },
    versionedNames: { gemma: "Google's open models; also a given name, 2026-11-28" },
  },
  Llama: { isModel: true, productNames: { "llama, code llama, codellama": "named in QEMU's policy, 2026-11-20" } },
  Qwen: { isModel: true, productNames: { qwen: "names of models in disclosures, 2026-11-20" } },
  Mistral: {
    isModel: true,
    ownNames: { "mistral ai, mistral large, mistral medium, mistral small": "the vendor's names, 2026-11-20" },
    productNames: { "mistral, codestral, devstral": "names of models in disclosures, 2026-11-20" },
  },
  Kimi: {
    isModel: true,
    versionedNames: { "kimi, kimi k": "names of models in disclosures; Kimi alone is a given name, 2026-11-20" },
  },
  LLM: {
    ownNames: {
      "llm, llms": "Linux's grammar of 2026-08: LLM [TOOL]…, 2026-11-20",
      "large language model, language model, chatbot": "Fedora's example: generic LLM chatbot, 2026-11-20",
      "ai agent, ai agents, ai assistant, ai assistants, ai assisted": "descriptions in disclosures, 2026-11-20",
      "ai chatbot, ai generated, ai model, ai tool, ai tools": "descriptions in disclosures, 2026-11-20",
      "coding agent, generative ai": "descriptions in disclosures, 2026-11-20",
    },
    givenNames: { ai: "the word in disclosures; Ai is also a name, 2026-11-20" },
  },
};
