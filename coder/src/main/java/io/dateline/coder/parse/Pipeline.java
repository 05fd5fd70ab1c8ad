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
 * @param tagging lexica, part-of-speech tagger, lemmatiser, named entities
 * @param parsing the dependency parser, after tagging
 */
record Pipeline(Tokenizer tokenizer, List<NLPComponent<NLPNode>> tagging, NLPComponent<NLPNode> parsing) {

    void tag(NLPNode[] nodes) {
        for (NLPComponent<NLPNode> component : tagging) {
            component.process(nodes);
        }
    }

    void parse(NLPNode[] nodes) {
        tag(nodes);
        parsing.process(nodes);
    }
}
