/** `seedbed help`: what the command line can do. */
export function help(): void {
  console.log(`seedbed: a corpus of articles with inline entity tags

  seedbed lsp --stdio         run the language server on standard input and output
  seedbed lsp --socket=PORT   connect it to a port of this computer
  seedbed lsp --pipe=NAME     connect it to a pipe
      --cache=FOLDER          where to keep the index of a corpus for the next start
      --no-cache              keep nothing
  seedbed help                show this text`)
}
