import type { UserConfig } from "@commitlint/types";
import { plugin } from "@ai-disclosure/commitlint-plugin";

const configuration: UserConfig = {
  extends: ["@commitlint/config-conventional", "@ai-disclosure/commitlint-plugin/policy"],
  plugins: [plugin],
};

export default configuration;
