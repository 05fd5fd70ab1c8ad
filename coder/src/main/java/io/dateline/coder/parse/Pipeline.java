package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.List;

/**
 * NLP4J's parts in the order in which a sentence passes them. All of them are safe for use by many threads once built:
 * they keep their state in the nodes of the sentence.
 *
 * @param tokenizer text to tokens
 * @param tagging lexica, part-of-speech tagger, lemmatiser
 * @param naming named entities, after tagging
 * @param parsing the dependency parser, after tagging; it does not look at names
 */
record Pipeline(
        Tokenizer tokenizer,
        List<NLPComponent<NLPNode>> tagging,
        NLPComponent<NLPNode> naming,
        NLPComponent<NLPNode> parsing) {

    /** The part-of-speech tagger's place among those that tag. */
    private static final int TAGGER = 1;

    void tag(NLPNode[] nodes) {
        for (NLPComponent<NLPNode> component : tagging) {
            component.process(nodes);
        }
    }

    /** Tags with the tag of one word given; all that follows the tagger takes it for the tagger's own. */
    void tag(NLPNode[] nodes, int word, String tag) {
        for (int i = 0; i < tagging.size(); i++) {
            tagging.get(i).process(nodes);
            if (i == TAGGER) {
                nodes[word].setPartOfSpeechTag(tag);
            }
        }
    }

    /** What follows tagging. */
    void parse(NLPNode[] nodes) {
        naming.process(nodes);
        parsing.process(nodes);
    }
}
