/** Where the project is published. */
export const REPOSITORY = 'https://github.com/seedbed/seedbed'

/** Where the page that explains a rule is published. */
export const pageOf = (code: string): string => `${REPOSITORY}/blob/main/docs/rules/${code}.md`
