import type { LintRule } from './rule.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { emptyLabel } from './rules/empty-label.ts'
import { invalidDate } from './rules/invalid-date.ts'
import { invalidId } from './rules/invalid-id.ts'
import { invalidLanguage } from './rules/invalid-language.ts'
import { malformedTag } from './rules/malformed-tag.ts'
import { mentionAmbiguous } from './rules/mention-ambiguous.ts'
import { mentionNotFound } from './rules/mention-not-found.ts'
import { missingFrontMatter } from './rules/missing-front-matter.ts'
import { missingKey } from './rules/missing-key.ts'
import { nestedTag } from './rules/nested-tag.ts'
import { unclosedFrontMatter } from './rules/unclosed-front-matter.ts'
import { unknownArticle } from './rules/unknown-article.ts'
import { unknownEntity } from './rules/unknown-entity.ts'
import { unknownKey } from './rules/unknown-key.ts'
import { unknownType } from './rules/unknown-type.ts'
import { unreadableCharacter } from './rules/unreadable-character.ts'
import { unresolvedMention } from './rules/unresolved-mention.ts'
import { wrongType } from './rules/wrong-type.ts'
import { yamlSyntax } from './rules/yaml-syntax.ts'

/** Every rule, by code. */
export const rules: readonly LintRule[] = [
  duplicateId,
  emptyLabel,
  invalidDate,
  invalidId,
  invalidLanguage,
  malformedTag,
  mentionAmbiguous,
  mentionNotFound,
  missingFrontMatter,
  missingKey,
  nestedTag,
  unclosedFrontMatter,
  unknownArticle,
  unknownEntity,
  unknownKey,
  unknownType,
  unreadableCharacter,
  unresolvedMention,
  wrongType,
  yamlSyntax,
]
