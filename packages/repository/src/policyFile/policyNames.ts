/** A repository's own policy, at its top level. */
export const policyFiles = ["ai-policy.json", "ai-policy.yml", "ai-policy.yaml"] as const;

/** The other place for it is a key of this file. */
export const packageFile = "package.json";
export const packageKey = "aiPolicy";

/** That there is none anywhere. */
export const noPolicyFile = `no ${policyFiles[0]}, .yml or .yaml, and no ${packageKey} in ${packageFile}`;

export const isPackage = (path: string): boolean => path === packageFile || path.endsWith(`/${packageFile}`);

/** Where the policy of a file is written, for people. */
export const placeOf = (path: string): string => (isPackage(path) ? `${path}#${packageKey}` : path);
