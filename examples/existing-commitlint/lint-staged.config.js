import { checkStaged } from "@ai-disclosure/lint-staged";

export default {
  "*": checkStaged(),
};
