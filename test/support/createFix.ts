import { copiesOf } from "./createRepository.ts";

/** The command that tests the fix below. */
export const testCommand = "sh tests/answer.sh";

/** A repository whose last commit is a fix with a regression test that sees it. */
export const createFix = copiesOf(async (repository) => {
  await repository.write("src/answer", "41\n");
  await repository.write("src/other", "1\n");
  await repository.commit("begin");
  await repository.write("src/answer", "42\n");
  await repository.write("tests/answer.sh", 'echo "answer: $(cat src/answer)"\ntest "$(cat src/answer)" = 42\n');
  await repository.commit("fix the answer");
});
