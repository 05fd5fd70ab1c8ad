package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import org.jspecify.annotations.Nullable;

/**
 * A word of a sentence on its way through the pipeline. The dependency parser looks at each word several times, on its stack and as its
 * input; what the word and those beside it add to the scores is the same each time, and kept here. Not thread-safe.
 */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class SentenceNode extends NLPNode {
    private float @Nullable [] onStack;
    private float @Nullable [] asInput;
    private final @Nullable WordForm known;
    private @Nullable String hashedLemma;
    private long hashOfLemma;

    /** What stands before the first word of a sentence, as NLP4J makes it. */
    SentenceNode() {
        known = null;
    }

    /** @param id its place in the sentence, from 1 */
    SentenceNode(int id, WordForm form) {
        super(id, "");
        known = form;
        word_form = form.form();
        word_form_lowercase = form.lowercase();
        word_form_simplified = form.simplified();
        word_form_undigitalized = form.undigitalized();
        word_form_simplified_lowercase = form.simplifiedLowercase();
    }

    /** NLP4J would work out the shape anew each time that it is asked. */
    @Override
    public String getWordShape() {
        return known == null ? super.getWordShape() : known.shape();
    }

    /** {@link Fingerprint#raw} of the value of a field. */
    long hash(Field field, String value) {
        WordForm form = known;
        if (field == Field.lemma) {
            return hashOfLemma(value);
        }
        if (form == null) {
            return Fingerprint.raw(value);
        }
        return switch (field) {
            case word_form_simplified -> form.hashOfSimplified();
            case word_form_simplified_lowercase -> form.hashOfSimplifiedLowercase();
            case word_shape -> form.hashOfShape();
            default -> Fingerprint.raw(value);
        };
    }

    /** A feature of every word around. */
    private long hashOfLemma(String lemma) {
        if (!lemma.equals(hashedLemma)) {
            hashOfLemma = Fingerprint.raw(lemma);
            hashedLemma = lemma;
        }
        return hashOfLemma;
    }

    float @Nullable [] kept(Role role) {
        return role == Role.STACK ? onStack : asInput;
    }

    void keep(Role role, float[] sum) {
        if (role == Role.STACK) {
            onStack = sum;
        } else {
            asInput = sum;
        }
    }

    /** Where the dependency parser meets a word. */
    enum Role {
        STACK,
        INPUT
    }
}
