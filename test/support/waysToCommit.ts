/** The places at which a commit can be judged, in the order in which it reaches them. */
export const stages = ["pre-commit", "commit-msg", "pre-push", "pre-receive", "audit", "patch", "git am"] as const;

/**
 * A way in which a commit reaches a branch. It adds a file that the policy forbids, and its message bears a mark of AI,
 * unless `sees` says that the audit sees less.
 */
export interface WayToCommit {
  /** Markdown. */
  readonly way: string;
  /**
   * For `sh`, on a branch of its own with the file staged. `$M` is the file of a marked message, `$N` the branch,
   * `$F` the forbidden file; `quietly` is `git` without hooks.
   */
  readonly script: string;
  /** What each stage sees, in their order: `mark`, `file`, both, `nothing`; `–` where no hook of ours is run. */
  readonly sees: readonly string[];
  /** Why, where it is no matter of course. */
  readonly note?: string;
}

const seen = "mark, file";
const everywhere = ["file", seen, seen, seen, seen, seen, seen];
/** Where no hook of the commit is run. */
const afterwards = ["–", "–", seen, seen, seen, seen, seen];
/** Where the mark does not come into the commit. */
const fileEverywhere = everywhere.map(() => "file");

export const waysToCommit: readonly WayToCommit[] = [
  { way: "`git commit`, in an editor", script: 'GIT_EDITOR="cp $M" git commit -q', sees: everywhere },
  { way: "`git commit -m`", script: 'git commit -q -m "$(cat $M)"', sees: everywhere },
  { way: "`git commit -F`", script: "git commit -q -F $M", sees: everywhere },
  { way: "`git commit PATH`", script: "git commit -q -F $M -- $F", sees: everywhere },
  { way: "`git commit --trailer`", script: 'git commit -q -m "$N: x" --trailer "$MARK"', sees: everywhere },
  { way: "`git commit -C COMMIT`", script: "quietly commit -q -F $M; git commit -q --amend -C HEAD", sees: everywhere },
  {
    way: "`git commit --amend -F`",
    script: 'quietly commit -q -m "$N: x"; git commit -q --amend -F $M',
    sees: everywhere,
  },
  {
    way: "`git commit --amend --no-edit`",
    script: "quietly commit -q -F $M; git commit -q --amend --no-edit",
    sees: everywhere,
  },
  {
    way: "`git commit --allow-empty`",
    script: "git rm -q --cached $F; git commit -q --allow-empty -F $M",
    sees: ["nothing", "mark", "mark", "mark", "mark", "–", "–"],
    note: "git mails no empty commit.",
  },
  { way: "`fixup! …`, `squash! …`", script: 'git commit -q -m "fixup! $N: x\n\n$MARK"', sees: everywhere },
  { way: "`git commit --no-verify`", script: "git commit -q --no-verify -F $M", sees: afterwards },
  {
    way: "`git -c core.hooksPath=/dev/null commit`",
    script: "git -c core.hooksPath=/dev/null commit -q -F $M",
    sees: afterwards,
  },
  {
    way: "a commit dated 2001",
    script:
      "GIT_AUTHOR_DATE=1e9 GIT_COMMITTER_DATE='1000000000 +0000' GIT_AUTHOR_DATE='1000000000 +0000' git commit -q -F $M",
    sees: everywhere,
  },
  {
    way: "`commit.cleanup=verbatim`, the mark in a comment",
    script: 'git -c commit.cleanup=verbatim commit -q -m "$N: x\n\n# $MARK"',
    sees: everywhere,
  },
  {
    way: "`commit.cleanup=whitespace`, the mark in a comment",
    script: 'git -c commit.cleanup=whitespace commit -q -m "$N: x\n\n# $MARK"',
    sees: everywhere,
  },
  {
    way: "`commit.cleanup=strip`, the mark in a comment",
    script: 'git -c commit.cleanup=strip commit -q -m "$N: x\n\n# $MARK"',
    sees: fileEverywhere,
    note: "git leaves the comment out of the commit.",
  },
  {
    way: "`commit.cleanup=verbatim`, the mark below a scissors line",
    script:
      'git -c commit.cleanup=verbatim commit -q -m "$N: x\n\n# ------------------------ >8 ------------------------\n$MARK"',
    sees: everywhere,
  },
  {
    way: "`commit.cleanup=scissors`, the mark below the scissors line",
    script:
      'printf "%s: x\\n\\n# ------------------------ >8 ------------------------\\n%s\\n" "$N" "$MARK" >$M.cut; GIT_EDITOR="cp $M.cut" git -c commit.cleanup=scissors commit -q',
    sees: fileEverywhere,
    note: "git leaves it out of the commit.",
  },
  {
    way: "`core.commentChar=C`",
    script: "git -c core.commentChar=C commit -q -F $M --cleanup=strip",
    sees: fileEverywhere,
    note: "The `Co-authored-by` line is then a comment, and not in the commit.",
  },
  {
    way: "`git merge --no-ff`",
    script:
      'quietly commit -q -F $M; git checkout -q -B tmp main; git merge -q --no-ff -m "$N: merged\n\n$MARK" $N; git branch -q -f $N',
    sees: ["–", "mark", ...afterwards.slice(2)],
    note: "A clean merge runs `pre-merge-commit` instead of `pre-commit`. git mails the branch, not the merge.",
  },
  {
    way: "`git merge` that fast-forwards; `git branch -f`, `git fetch`",
    script: "quietly commit -q -F $M; git checkout -q -B tmp main; git merge -q --ff-only $N",
    sees: afterwards,
    note: "git makes no commit.",
  },
  {
    way: "`git merge --squash`, then `git commit`",
    script:
      'quietly commit -q -F $M; git checkout -q -B tmp main; git merge -q --squash $N >$M.out; git commit -q --no-edit; git commit -q --amend -m "$N: x\n\n$(git log -1 --format=%b)"; git branch -q -f $N',
    sees: everywhere,
  },
  {
    way: "a merge with its own change",
    script:
      'git stash -q; quietly commit -q --allow-empty -m "$N: side"; git checkout -q -B tmp main; git merge -q --no-ff --no-commit $N; git stash pop -q; git add $F; git commit -q -F $M; git branch -q -f $N',
    sees: ["file", "mark, file", "mark, file", "mark, file", "mark, file", "–", "–"],
    note: "`git format-patch` mails no merge.",
  },
  {
    way: "`git rebase`",
    script: "quietly commit -q -F $M; git rebase -q --onto main~1 main",
    sees: afterwards,
    note: "git does not run `commit-msg` for a commit that it picks.",
  },
  {
    way: "`git rebase -i`, reword",
    script:
      'quietly commit -q -m "$N: x"; GIT_SEQUENCE_EDITOR="sed -i s/^pick/reword/" GIT_EDITOR="cp $M" git rebase -q -i main',
    sees: everywhere,
  },
  {
    way: "`git rebase -i`, squash",
    script:
      'quietly commit -q -m "$N: x"; quietly commit -q --allow-empty -F $M; GIT_SEQUENCE_EDITOR="sed -i 2s/^pick/squash/" GIT_EDITOR=true git rebase -q -i main',
    sees: afterwards,
    note: "git does not run `commit-msg`, even with the editor.",
  },
  {
    way: "`git cherry-pick`",
    script: "quietly commit -q -F $M; git branch -q -f tmp; git checkout -q -B $N main; git cherry-pick tmp >$M.out",
    sees: afterwards,
    note: "Like `git rebase`.",
  },
  {
    way: "`git cherry-pick --edit`",
    script:
      "quietly commit -q -F $M; git branch -q -f tmp; git checkout -q -B $N main; GIT_EDITOR=true git cherry-pick --edit tmp >$M.out",
    sees: afterwards,
    note: "Like `git rebase`, even with the editor.",
  },
  {
    way: "`git cherry-pick -n`, then `git commit`",
    script:
      "quietly commit -q -F $M; git branch -q -f tmp; git checkout -q -B $N main; git cherry-pick -n tmp; git commit -q -C tmp",
    sees: everywhere,
  },
  {
    way: "`git revert`, which brings the file back",
    script:
      'quietly commit -q -m "$N: x"; git rm -q $F; quietly commit -q -m "$N: remove"; git revert --no-edit HEAD >$M.out',
    sees: ["–", "–", "file", "file", "file", "file", "file"],
    note: "git writes the message, without the mark.",
  },
  {
    way: "`git am`",
    script:
      "quietly commit -q -F $M; git format-patch -q -1 -o $M.mails; git checkout -q -B $N main; git am -q $M.mails/*",
    sees: afterwards,
    note: "git runs `applypatch-msg` instead.",
  },
  {
    way: "`git -c core.hooksPath=/dev/null am`",
    script:
      "quietly commit -q -F $M; git format-patch -q -1 -o $M.mails; git checkout -q -B $N main; quietly am -q $M.mails/*",
    sees: afterwards,
  },
  {
    way: "`git commit-tree`, `git update-ref`",
    script: "git update-ref refs/heads/$N $(git commit-tree -p main -F $M $(git write-tree)); git reset -q --hard",
    sees: afterwards,
  },
  {
    way: "`git fast-import`, `git filter-branch`, importers",
    script:
      '{ printf "commit refs/heads/%s\\ncommitter A <a@example.org> 1781500000 +0000\\ndata %d\\n" $N $(wc -c <$M); cat $M; printf "from main\\nM 100644 inline %s\\ndata 2\\nx\\n" $F; } | git fast-import --quiet --force; git reset -q --hard',
    sees: afterwards,
  },
  {
    way: "a platform's editor or squash button",
    script:
      'printf "%s: x (#1)\\n\\n* first\\n\\n%s\\n\\n---------\\n\\nCo-authored-by: Jane <jane@example.org>\\n" "$N" "$MARK" >$M.squash; export GIT_COMMITTER_NAME=GitHub GIT_COMMITTER_EMAIL=noreply@github.com; git update-ref refs/heads/$N $(git commit-tree -p main -F $M.squash $(git write-tree)); git reset -q --hard',
    sees: afterwards,
    note: "A squash button joins messages, so the mark is not a trailer.",
  },
  {
    way: "`git replace` by a clean commit",
    script: 'quietly commit -q -F $M; git replace HEAD $(git commit-tree -p main -m "$N: clean" main^{tree})',
    sees: ["–", "–", "mark, file", "mark, file", "mark, file", "–", "–"],
    note: "Only this clone has the replacement. The audit reads the original commit; git mails the replacement.",
  },
  {
    way: "a mark in `refs/notes/commits`",
    script: 'git rm -q --cached $F; quietly commit -q --allow-empty -m "$N: x"; git notes add -m "$MARK"',
    sees: ["–", "–", "nothing", "nothing", "nothing", "–", "–"],
    note: "A note is not part of a commit.",
  },
  {
    way: "`git subtree add`, an unrelated history",
    script:
      'quietly commit -q -F $M; git branch -q -f tmp $(git commit-tree -F $M $(git write-tree --prefix=agents/)); git checkout -q -B $N main; git merge -q -s ours --no-commit --allow-unrelated-histories tmp; git read-tree --prefix=lib/agents/ -u tmp; git commit -q -m "$N: add lib"',
    sees: ["file", "file", "mark, file", "mark, file", "mark, file", "mark", "mark"],
    note: "The first commit has another root. An audit of history calls such commits “imported” and does not judge them. A gate judges them.",
  },
];
