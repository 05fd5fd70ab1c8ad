package io.dateline.coder.parse;

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
