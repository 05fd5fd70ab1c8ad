package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The converted models against NLP4J as it comes from its jars. Takes a minute and 4 GB of heap, and so does not run by
 * default:
 *
 * <pre>mvn -pl coder -am test -Dtest=ParseIdentityTest -Dexcluded.tests= -Dheap=-Xmx4g -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@Tag("original-models")
class ParseIdentityTest {

    @Test
    void convertedModelsGiveTheSameParses() {
        Parser converted = Nlp4jParser.open(LexicaCache.open(ProgressListener.SILENT));
        Parser original = new Nlp4jParser(OriginalPipeline.load());
        List<String> sentences = TestSentences.all();

        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(converted.parse(sentence).tokens())
                    .isEqualTo(original.parse(sentence).tokens());
            assertThat(converted.tag(sentence).tokens())
                    .isEqualTo(original.tag(sentence).tokens());
        });
    }
}
