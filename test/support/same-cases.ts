import fc from 'fast-check'

/**
 * The properties are tried with the same cases in each whole run, so that a run that fails speaks of the change that it was made for. Other cases
 * are tried with `FAST_CHECK_SEED=` and a number, and by whoever runs a file of tests alone (CONTRIBUTING.md).
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1443) })
