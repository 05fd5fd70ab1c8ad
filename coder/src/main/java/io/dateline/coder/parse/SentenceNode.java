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
    private @Nullable String shape;
    private @Nullable String hashedLemma;
    private long hashOfLemma;

    /** What stands before the first word of a sentence, as NLP4J makes it. */
    SentenceNode() {}

    /** @param id its place in the sentence, from 1 */
    SentenceNode(int id, String form) {
        super(id, form);
    }

    /** {@link Fingerprint#raw} of the value of a field; that of the lemma, a feature of every word around, is kept. */
    long hash(Field field, String value) {
        if (field != Field.lemma) {
            return Fingerprint.raw(value);
        }
        if (!value.equals(hashedLemma)) {
            hashOfLemma = Fingerprint.raw(value);
            hashedLemma = value;
        }
        return hashOfLemma;
    }

    /** NLP4J works it out anew each time that it is asked. */
    @Override
    public String getWordShape() {
        String known = shape;
        if (known == null) {
            known = super.getWordShape();
            shape = known;
        }
        return known;
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
