package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** NLP4J as it comes from its jars: 40 s and 3 GB of heap. The converted one must give the same trees. */
final class OriginalPipeline {
    static final String CONFIGURATION = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    private OriginalPipeline() {}

    static Pipeline load() {
        try (InputStream configuration = NLPDecoder.class.getResourceAsStream(CONFIGURATION)) {
            NLPDecoder decoder = new NLPDecoder(new DecodeConfig(configuration));
            List<NLPComponent<NLPNode>> components = decoder.getComponents();
            int last = components.size() - 1;
            return new Pipeline(
                    decoder.getTokenizer(),
                    components.subList(0, last - 1),
                    components.get(last - 1),
                    components.get(last));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
