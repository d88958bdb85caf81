import { checkStaged } from "@ai-disclosure/lint-staged";

export default {
  "*": checkStaged(),
  "*.{ts,js}": ["oxlint --deny-warnings", "oxfmt"],
};
