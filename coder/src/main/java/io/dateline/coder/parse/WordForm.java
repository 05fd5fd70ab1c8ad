package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;

/**
 * What NLP4J makes of a word's form alone, with the hashes of what its models ask for.
 *
 * @param form as the tokeniser gives it
 * @param simplified with numbers and links replaced, see {@link NLPNode#getWordFormSimplified}
 */
record WordForm(
        String form,
        String lowercase,
        String simplified,
        String undigitalized,
        String simplifiedLowercase,
        String shape,
        long hashOfSimplified,
        long hashOfSimplifiedLowercase,
        long hashOfShape) {

    static WordForm of(String form) {
        NLPNode node = new NLPNode(1, form);
        return new WordForm(
                form,
                node.getWordFormLowercase(),
                node.getWordFormSimplified(),
                node.getWordFormUndigitalized(),
                node.getWordFormSimplifiedLowercase(),
                node.getWordShape(),
                Fingerprint.raw(node.getWordFormSimplified()),
                Fingerprint.raw(node.getWordFormSimplifiedLowercase()),
                Fingerprint.raw(node.getWordShape()));
    }
}
