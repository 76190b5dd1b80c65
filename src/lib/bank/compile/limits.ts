/** The most that one file may hold, so that no file can stop the check. */
export const maxFileLength = 2_000_000;
/** Levels of lists and mappings inside each other. */
export const maxDepth = 64;
export const maxNodes = 100_000;
/** Aliases may be followed this often, so that ten of ten of ten do not fill the memory. */
export const maxAliases = 100;
/** One slip in YAML makes many errors further down: the first ones name it. */
export const maxSyntaxErrors = 10;
