package io.dateline.coder.parse;

/**
 * One token of a {@link Parse}.
 *
 * @param index position in the sentence, from 0
 * @param start first character in the sentence
 * @param end character after the last
 * @param form the text itself
 * @param lemma base form in lower case; numbers keep their form
 * @param tag Penn part-of-speech tag
 * @param entity OntoNotes class without its BILOU prefix ("PERSON", "GPE", "ORG", "NORP", "DATE"), or "" for none
 * @param head index of the head, -1 for the root and for all tokens of a sentence that was only tagged
 * @param relation dependency label to the head (see the package), "" when only tagged
 */
public record Token(
        int index,
        int start,
        int end,
        String form,
        String lemma,
        String tag,
        String entity,
        int head,
        String relation) {

    Token withLemma(String other) {
        return new Token(index, start, end, form, other, tag, entity, head, relation);
    }

    /** True for the root of a parsed sentence. */
    public boolean isRoot() {
        return head < 0 && !relation.isEmpty();
    }

    /** True if the tag is one of the verb tags, modals excepted. */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** True for common and proper nouns. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }
}
