import type { LintRule } from './rule.ts'
import { aliasCollision } from './rules/alias-collision.ts'
import { ambiguousName } from './rules/ambiguous-name.ts'
import { arabicSeparator } from './rules/arabic-separator.ts'
import { boilerplate } from './rules/boilerplate.ts'
import { brokenLink } from './rules/broken-link.ts'
import { cycle } from './rules/cycle.ts'
import { dateConflict } from './rules/date-conflict.ts'
import { dateTagMismatch } from './rules/date-tag-mismatch.ts'
import { discouragedName } from './rules/discouraged-name.ts'
import { doubleDot } from './rules/double-dot.ts'
import { duplicateArticle } from './rules/duplicate-article.ts'
import { duplicateEntry } from './rules/duplicate-entry.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { duplicateParagraph } from './rules/duplicate-paragraph.ts'
import { duplicateSourceUrl } from './rules/duplicate-source-url.ts'
import { emptyLabel } from './rules/empty-label.ts'
import { futureDate } from './rules/future-date.ts'
import { gluedWords } from './rules/glued-words.ts'
import { hiddenCharacter } from './rules/hidden-character.ts'
import { idDiffersFromFile } from './rules/id-differs-from-file.ts'
import { imageTag } from './rules/image-tag.ts'
import { inconsistentTagging } from './rules/inconsistent-tagging.ts'
import { invalidAttribute } from './rules/invalid-attribute.ts'
import { invalidCoordinates } from './rules/invalid-coordinates.ts'
import { invalidDate } from './rules/invalid-date.ts'
import { invalidExternalId } from './rules/invalid-external-id.ts'
import { invalidId } from './rules/invalid-id.ts'
import { invalidLanguage } from './rules/invalid-language.ts'
import { invalidPattern } from './rules/invalid-pattern.ts'
import { invalidUrl } from './rules/invalid-url.ts'
import { labelLineBreak } from './rules/label-line-break.ts'
import { labelNotAName } from './rules/label-not-a-name.ts'
import { latinPunctuation } from './rules/latin-punctuation.ts'
import { malformedTag } from './rules/malformed-tag.ts'
import { mentionAmbiguous } from './rules/mention-ambiguous.ts'
import { mentionNotFound } from './rules/mention-not-found.ts'
import { missingFrontMatter } from './rules/missing-front-matter.ts'
import { missingKey } from './rules/missing-key.ts'
import { missingName } from './rules/missing-name.ts'
import { mixedDigits } from './rules/mixed-digits.ts'
import { mixedQuotes } from './rules/mixed-quotes.ts'
import { mixedSpelling } from './rules/mixed-spelling.ts'
import { mixedTanwin } from './rules/mixed-tanwin.ts'
import { nameOutOfPeriod } from './rules/name-out-of-period.ts'
import { nestedTag } from './rules/nested-tag.ts'
import { overlappingNames } from './rules/overlapping-names.ts'
import { periodOrder } from './rules/period-order.ts'
import { redirectedEntity } from './rules/redirected-entity.ts'
import { referenceLinkTag } from './rules/reference-link-tag.ts'
import { schema } from './rules/schema.ts'
import { selfRelated } from './rules/self-related.ts'
import { singleNewlineParagraphs } from './rules/single-newline-paragraphs.ts'
import { spaceAroundPunctuation } from './rules/space-around-punctuation.ts'
import { tagBoundary } from './rules/tag-boundary.ts'
import { tatweelInWord } from './rules/tatweel-in-word.ts'
import { titleRepeated } from './rules/title-repeated.ts'
import { truncatedParagraph } from './rules/truncated-paragraph.ts'
import { unbalancedQuotes } from './rules/unbalanced-quotes.ts'
import { unclosedFrontMatter } from './rules/unclosed-front-matter.ts'
import { undatedRelative } from './rules/undated-relative.ts'
import { unknownArticle } from './rules/unknown-article.ts'
import { unknownAttribute } from './rules/unknown-attribute.ts'
import { unknownEntity } from './rules/unknown-entity.ts'
import { unknownHeading } from './rules/unknown-heading.ts'
import { unknownKey } from './rules/unknown-key.ts'
import { unknownRelation } from './rules/unknown-relation.ts'
import { unknownRule } from './rules/unknown-rule.ts'
import { unknownTopic } from './rules/unknown-topic.ts'
import { unknownType } from './rules/unknown-type.ts'
import { unmatchedGlob } from './rules/unmatched-glob.ts'
import { unreadableCharacter } from './rules/unreadable-character.ts'
import { unresolvedMention } from './rules/unresolved-mention.ts'
import { untaggedDate } from './rules/untagged-date.ts'
import { unusedEntity } from './rules/unused-entity.ts'
import { unusedSuppression } from './rules/unused-suppression.ts'
import { veryLongLine } from './rules/very-long-line.ts'
import { withheldName } from './rules/withheld-name.ts'
import { wrongType } from './rules/wrong-type.ts'
import { yamlSyntax } from './rules/yaml-syntax.ts'

/** The rules that are asked of every file, in the order of their codes. */
export const closedRules: readonly LintRule[] = [
  aliasCollision,
  ambiguousName,
  arabicSeparator,
  boilerplate,
  brokenLink,
  cycle,
  dateConflict,
  dateTagMismatch,
  discouragedName,
  doubleDot,
  duplicateArticle,
  duplicateEntry,
  duplicateId,
  duplicateParagraph,
  duplicateSourceUrl,
  emptyLabel,
  futureDate,
  gluedWords,
  hiddenCharacter,
  idDiffersFromFile,
  imageTag,
  inconsistentTagging,
  invalidAttribute,
  invalidCoordinates,
  invalidDate,
  invalidExternalId,
  invalidId,
  invalidLanguage,
  invalidPattern,
  invalidUrl,
  labelLineBreak,
  labelNotAName,
  latinPunctuation,
  malformedTag,
  mentionAmbiguous,
  mentionNotFound,
  missingFrontMatter,
  missingKey,
  missingName,
  mixedDigits,
  mixedQuotes,
  mixedSpelling,
  mixedTanwin,
  nameOutOfPeriod,
  nestedTag,
  overlappingNames,
  periodOrder,
  redirectedEntity,
  referenceLinkTag,
  schema,
  selfRelated,
  singleNewlineParagraphs,
  spaceAroundPunctuation,
  tagBoundary,
  tatweelInWord,
  titleRepeated,
  truncatedParagraph,
  unbalancedQuotes,
  unclosedFrontMatter,
  undatedRelative,
  unknownArticle,
  unknownAttribute,
  unknownEntity,
  unknownHeading,
  unknownKey,
  unknownRelation,
  unknownRule,
  unknownTopic,
  unknownType,
  unmatchedGlob,
  unreadableCharacter,
  unresolvedMention,
  untaggedDate,
  unusedEntity,
  unusedSuppression,
  veryLongLine,
  withheldName,
  wrongType,
  yamlSyntax,
]
