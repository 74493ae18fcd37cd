/**
 * Milliseconds after which something that a test waits for is taken to be lost. A machine may be slow, and no test may fail of that: this is long, and
 * shorter than the limit of the test (`.mocharc.json`; a step of a journey, which waits for several things, has twice of that), so that the one who fails says what it has waited for.
 */
export const PATIENCE = 240_000
