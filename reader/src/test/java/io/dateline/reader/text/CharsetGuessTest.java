package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text says, and however little of it: what is right without a guess is right with one. */
class CharsetGuessTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CENTRAL = Charset.forName("windows-1250");
    private static final String XML = "<?xml version='1.0'%s?><rss><channel><title>%s</title></channel></rss>";
    private static final String HTML = "<html><head>%s</head><body class=story><p>%s</p></body></html>";

    /** A text, the set of its bytes, and what a server says of it. */
    record Sample(String text, Charset charset, @Nullable String header) {

        String xml(String declared) {
            return TextDecoder.xml(XML.formatted(declared, text).getBytes(charset), header);
        }

        String html(String declared) {
            return TextDecoder.html(HTML.formatted(declared, text).getBytes(charset), header);
        }
    }

    @Property(tries = 4_000)
    void readsATextThatSaysWhatItIs(@ForAll("all") Sample sample) {
        String encoding = " encoding='" + sample.charset + "'";
        String meta = "<meta charset=" + sample.charset + ">";

        assertThat(sample.xml(encoding)).isEqualTo(XML.formatted(encoding, sample.text));
        assertThat(sample.html(meta)).isEqualTo(HTML.formatted(meta, sample.text));
    }

    @Property(tries = 4_000)
    void takesAWesternTextThatSaysNothingForNoOtherScript(@ForAll("western") Sample sample) {
        String document = HTML.formatted("", sample.text);

        assertThat(sample.html("")).isEqualTo(new String(document.getBytes(sample.charset), WESTERN));
    }

    @Property(tries = 2_000)
    void takesATextInLatinLettersForWesternOrForWhatItIs(@ForAll("latin") Sample sample) {
        byte[] document = HTML.formatted("", sample.text).getBytes(sample.charset);
        // Few words may not tell which of the two Central European sets they are in; these differ in some letters.
        Charset neighbour = sample.charset.name().contains("-2") ? CENTRAL : sample.charset;

        assertThat(sample.html(""))
                .isIn(
                        new String(document, sample.charset),
                        new String(document, neighbour),
                        new String(document, WESTERN));
    }

    @ParameterizedTest
    @MethodSource("latinParagraphs")
    void readsAWholeParagraphInLatinLettersAsWhatItIs(Sample sample) {
        assertThat(sample.html("")).isEqualTo(HTML.formatted("", sample.text));
        assertThat(sample.xml("")).isEqualTo(XML.formatted("", sample.text));
    }

    static Stream<Sample> latinParagraphs() {
        return Arrays.stream(of(Paragraphs::latin)).flatMap(language -> language.charsets.stream()
                .flatMap(charset -> Stream.of(null, "text/html", "text/html; charset=iso-8859-1")
                        .map(header -> new Sample(encodable(language.text, charset), charset, header))));
    }

    @Property(tries = 2_000)
    void takesAWesternTextForNoOtherScriptWhoeverSaysThatItIsUtf8(@ForAll("western") Sample sample) {
        String meta = "<meta charset=utf-8>";
        String document = HTML.formatted(meta, sample.text);

        assertThat(sample.html(meta)).isEqualTo(new String(document.getBytes(sample.charset), WESTERN));
    }

    @Property(tries = 2_000)
    void readsATextOfAnotherScriptThatSaysNothing(@ForAll("foreign") Sample sample) {
        assertThat(sample.xml("")).isEqualTo(XML.formatted("", sample.text));
    }

    @Property(tries = 1_000)
    void readsUtf8ThatSaysWhatItWas(@ForAll("all") Sample sample) {
        String meta = "<meta charset=" + sample.charset + ">";
        String document = HTML.formatted(meta, sample.text);

        assertThat(TextDecoder.html(document.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"))
                .isEqualTo(document);
    }

    @Provide
    Arbitrary<Sample> all() {
        return samples(1, Paragraphs.values());
    }

    @Provide
    Arbitrary<Sample> western() {
        return samples(1, of(Paragraphs::western));
    }

    @Provide
    Arbitrary<Sample> foreign() {
        return samples(12, of(language -> !language.western() && !language.latin()));
    }

    @Provide
    Arbitrary<Sample> latin() {
        return samples(1, of(Paragraphs::latin));
    }

    private static Paragraphs[] of(Predicate<Paragraphs> kind) {
        return Arrays.stream(Paragraphs.values()).filter(kind).toArray(Paragraphs[]::new);
    }

    /** Pieces of a paragraph, from some words to many times all of them; Chinese and Japanese, which hold no spaces, are taken whole. */
    private static Arbitrary<Sample> samples(int leastWords, Paragraphs... paragraphs) {
        Arbitrary<Paragraphs> languages = Arbitraries.of(paragraphs);
        Arbitrary<@Nullable String> headers = Arbitraries.of(
                        "text/html", "text/html; charset=utf-8", "text/html; charset=iso-8859-1")
                .injectNull(0.2);
        return languages.flatMap(language -> Combinators.combine(
                        Arbitraries.of(language.charsets),
                        headers,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(leastWords, 40),
                        Arbitraries.of(1, 1, 1, 5, 60))
                .as((charset, header, from, many, times) -> new Sample(
                        encodable((language.words(from, many) + ". ").repeat(times), charset), charset, header)));
    }

    /** With question marks for what the set lacks, such as quotation marks. */
    private static String encodable(String text, Charset charset) {
        return new String(text.getBytes(charset), charset);
    }
}
