/** How the workbench of the bank is used. */
export const help = `npm run bank -- check [--dir DIR] [--all] [--json | --annotations]
                                              says what is wrong with the bank, and where
npm run bank -- compile [--dir DIR] [--out DIR]  writes the bank and its lessons as JSON
npm run bank -- items [--json] [--dir DIR]    lists every item that the bank makes, in English
npm run bank -- report [--json] [--dir DIR]   forms and topics, facts with few forms, what is taken
                                              on trust, what guessing earns, the worst items
npm run bank -- read [--seed SEED] [--count N] [--key] [--dir DIR]
                                              a random sample to read without its key, or the key
npm run bank -- diff REV [--json] [--dir DIR] items that are new, gone or changed since a git revision
npm run bank -- new fact|item|lesson [--kind KIND] [--topic TOPIC] [--id ID] [--write] [--dir DIR]
                                              an entry that needs only its words; of a lesson the
                                              topic is all that is asked
npm run bank -- schema [--dir DIR]            writes what editors complete the files by
npm run bank -- release [--dir DIR]           writes down the ids of the bank, which are for ever

  --dir DIR      folder of the bank's YAML files (default: questions)
  --out DIR      folder to write to (default: .generated/bank)
  --all          print every problem, not only the first 100
  --json         one JSON object a line
  --annotations  lines that a GitHub workflow shows beside the file
  --kind KIND    event, quantity, claim, cause or statement (default: claim)
  --seed SEED    what the sample is drawn by (default: 1); the same seed gives the same sample
  --count N      how many items (default: 150)
  --key          the key to the same sample instead of the questions
  --write        append the entry to its file instead of printing it`;
