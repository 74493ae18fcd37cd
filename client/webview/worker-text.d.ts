/** The code of a worker as a text, from which a page makes it; put together by `scripts/worker-text.mjs`. */
declare module 'worker:*' {
  const code: string
  export default code
}
