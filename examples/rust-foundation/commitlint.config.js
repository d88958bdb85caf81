export default {
  extends: ["@ai-disclosure/commitlint-plugin/policy"],
};
