package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Outcome;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoderTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    private static final String REPORT = """
            A Danish delegation led by Foreign Minister Karen Holm met with the Polish prime minister in Riga. \
            The talks, held on Friday, were about fish.

            Talks Bring New Hope

            Both sides agreed to hold joint naval exercises. The minister will visit Estonia next week.

            Advertisement

            Denmark denied that its navy had attacked a Russian ship near Gdansk.
            """;

    private final Coder coder = SharedParser.coder();

    private List<CodedEvent> events(String text) {
        return coder.code(new ArticleText(null, text, TUESDAY, null)).events();
    }

    private static CodedEvent only(List<CodedEvent> events, EventType type) {
        List<CodedEvent> found = events.stream()
                .filter(event -> event.coding().getType() == type)
                .toList();
        assertThat(found).as("events of type %s in %s", type, events).hasSize(1);
        return found.get(0);
    }

    @Test
    void countsEachSentenceByWhatBecameOfIt() {
        Explanation explanation = new Explanation();
        CodedArticle coded = coder.code(
                new ArticleText(
                        null,
                        "Denmark condemned the arrest of two Danish reporters in Belarus. It was a grey morning under the trees. "
                                + "The bakery on the corner will offer a new cake. Police arrested four men for threatening the guards.",
                        TUESDAY,
                        "en"),
                explanation);

        assertThat(coded.parsed()).isEqualTo(1);
        assertThat(coded.skipped()).containsOnlyKeys(Skipped.NO_PATTERN, Skipped.LITTLE_PROMISE, Skipped.NO_COUNTRY);
        assertThat(coded.skipped().values().stream().mapToInt(Integer::intValue).sum() + coded.parsed())
                .isEqualTo(coded.sentences());
        assertThat(explanation.toString())
                .contains("not parsed, it names no country, no place and nobody of a country");
    }

    @Test
    void theSentenceThatTellsTheDayOfTheMeetingMayNameOthersBelowIt() {
        CodedArticle coded = SharedParser.coder()
                .code(new ArticleText(
                        null,
                        "A Kenyan delegation met with Peru's envoy in Lima. The meeting, which was held on Monday, aimed at restoring "
                                + "trade between the two nations, underlining Kenya's wish to sell more tea.",
                        LocalDate.of(2024, 3, 26),
                        "en"));

        assertThat(coded.events().get(0).coding().getWhen().getFirstDay()).isEqualTo(LocalDate.of(2024, 3, 25));
    }

    @Test
    void codesWhoMetWhomWhereAndWhen() {
        CodedEvent meeting = only(events(REPORT), EventType.CONSULT);

        Coding coding = meeting.coding();
        assertThat(coding.getActors().get(0).getCountry()).isEqualTo("DNK");
        assertThat(coding.getRecipients().get(0).getCountry()).isEqualTo("POL");
        assertThat(coding.getPlace().getName()).isEqualTo("Riga");
        assertThat(coding.getPlace().getKind()).isEqualTo(PlaceKind.STATED);
        assertThat(coding.getStatus()).isEqualTo(Status.ASSERTED);
        assertThat(coding.getCameoRoot()).isEqualTo("04");
        assertThat(coding.getQuad()).isEqualTo(1);
        assertThat(coding.getGoldsteinTable()).isNotNull();
        assertThat(meeting.lead()).isTrue();
    }

    @Test
    void aLaterSentenceDatesTheEventThatItSpeaksOf() {
        CodedEvent meeting = only(events(REPORT), EventType.CONSULT);

        assertThat(meeting.coding().getWhen().getFirstDay()).isEqualTo(LocalDate.of(2024, 3, 22));
        assertThat(meeting.coding().getWhen().getBasis()).isEqualTo(DayBasis.RELATIVE);
    }

    @Test
    void aVisitToComeIsAnAgreementOfStatusFuture() {
        List<CodedEvent> events = events("The French president will visit Estonia next week.");

        Coding coding = only(events, EventType.AGREE).coding();
        assertThat(coding.getCameo()).isEqualTo("036");
        assertThat(coding.getStatus()).isEqualTo(Status.FUTURE);
        assertThat(coding.getWhen().getFirstDay()).isEqualTo(LocalDate.of(2024, 4, 1));
    }

    @Test
    void anAnnouncedHostileActIsAThreatOfStatusFuture() {
        Coding coding = only(events("Turkey will impose sanctions on Armenia."), EventType.THREATEN)
                .coding();

        assertThat(coding.getCameo()).isEqualTo("1312");
        assertThat(coding.getStatus()).isEqualTo(Status.FUTURE);
    }

    @Test
    void aDenialKeepsWhatItDeniesAsDenied() {
        List<CodedEvent> events = events("Denmark denied that its navy had attacked a Russian ship.");

        assertThat(events).extracting(event -> event.coding().getCameo()).contains("016");
        Coding inner = only(events, EventType.ASSAULT).coding();
        assertThat(inner.getStatus()).isEqualTo(Status.DENIED);
        assertThat(inner.getAttribution().getSpeaker()).isEqualTo("Denmark");
    }

    @Test
    void anAccusationKeepsItsContentAsAlleged() {
        List<CodedEvent> events = events("Chad accused Sudan of bombing a market.");

        assertThat(only(events, EventType.ACCUSE).coding().getStatus()).isEqualTo(Status.ASSERTED);
        Coding inner = only(events, EventType.ASSAULT).coding();
        assertThat(inner.getStatus()).isEqualTo(Status.ALLEGED);
        assertThat(inner.getActors().get(0).getCountry()).isEqualTo("SDN");
    }

    @Test
    void coordinatedVerbsShareTheirSubject() {
        List<CodedEvent> events = events(
                "Turkey condemned the raid, recalled its ambassador from Greece and expelled two Greek diplomats.");

        assertThat(events).hasSizeGreaterThanOrEqualTo(3);
        assertThat(events).allSatisfy(event -> assertThat(
                        event.coding().getActors().get(0).getCountry())
                .isEqualTo("TUR"));
    }

    @Test
    void aPassiveWithoutAgentHasNoActorAndAPlace() {
        Coding coding = only(events("Two Italian aid workers were kidnapped in Kano on Monday."), EventType.ASSAULT)
                .coding();

        assertThat(coding.getActors()).isEmpty();
        assertThat(coding.getRecipients().get(0).getCountry()).isEqualTo("ITA");
        assertThat(coding.getPlace().getName()).isEqualTo("Kano");
    }

    @Test
    void headingsAndAdvertLinesAreNotCoded() {
        assertThat(events(REPORT))
                .extracting(CodedEvent::sentence)
                .noneMatch(sentence -> sentence.contains("New Hope"))
                .noneMatch(sentence -> sentence.contains("Advertisement"));
    }

    @Test
    void evidenceLiesInTheText() {
        assertThat(events(REPORT)).isNotEmpty().allSatisfy(event -> assertThat(
                        REPORT.substring(event.start(), event.end()))
                .isEqualTo(event.sentence()));
    }

    @Test
    void countsTheDead() {
        Coding coding = only(
                        events("At least nine Kenyan soldiers were killed in a bombing in Mogadishu."),
                        EventType.ASSAULT)
                .coding();

        assertThat(coding.getDead().getLow()).isEqualTo(9);
        assertThat(coding.getDead().getHigh()).isNull();
        assertThat(coding.getModes()).contains("explosives");
    }

    @Test
    void anAgeIsNoCount() {
        Coding coding = only(events("Ugandan soldiers killed 17-year-old Karim Sesay in Gulu."), EventType.ASSAULT)
                .coding();

        assertThat(coding.getDead()).isNull();
    }

    @Test
    void countsInMillions() {
        Coding coding = only(events("Ethiopian police arrested 1.2 million people in Addis Ababa."), EventType.COERCE)
                .coding();

        assertThat(coding.getArrested().getLow()).isEqualTo(1_200_000);
    }

    @Test
    void aStatedDayToComeMakesAFuture() {
        Coding coding = only(events("The French president visits Estonia on April 2."), EventType.AGREE)
                .coding();

        assertThat(coding.getStatus()).isEqualTo(Status.FUTURE);
        assertThat(coding.getCameo()).isEqualTo("036");
        assertThat(coding.getWhen().getFirstDay()).isEqualTo(LocalDate.of(2024, 4, 2));
    }

    @Test
    void whatIsToldInThePastIsNoFuture() {
        Coding coding = only(events("The French president visited Estonia on March 27."), EventType.CONSULT)
                .coding();

        assertThat(coding.getStatus()).isEqualTo(Status.ASSERTED);
    }

    @Test
    void otherLanguagesPassThroughUncoded() {
        CodedArticle coded = coder.code(new ArticleText(
                null,
                "Der dänische Außenminister hat am Montag seinen polnischen Amtskollegen in Riga getroffen.",
                TUESDAY,
                null));

        assertThat(coded.outcome()).isEqualTo(Outcome.OTHER_LANGUAGE);
        assertThat(coded.language()).isEqualTo("de");
    }

    @Test
    void aHeadlineInTitleCaseIsReadAsASentence() {
        Coding coding = only(events("Kenyan Police Detain Ugandan Activists"), EventType.COERCE)
                .coding();

        assertThat(coding.getActors().get(0).getCountry()).isEqualTo("KEN");
        assertThat(coding.getRecipients().get(0).getCountry()).isEqualTo("UGA");
    }

    @Test
    void codesBetweenGivenParties() {
        List<CodedEvent> coded = coder.codeSpans(
                "Kenya praised Chad after Uganda attacked the rebels of Sudan.",
                "Uganda",
                "the rebels of Sudan",
                TUESDAY);

        assertThat(coded.get(0).coding().getType()).isEqualTo(EventType.ASSAULT);
    }

    @Test
    void explainsHowASentenceWasRead() {
        Explanation explanation = new Explanation();

        coder.code(new ArticleText(null, "Kenya praised Chad.", TUESDAY, "en"), explanation);

        assertThat(explanation.toString()).contains("praised", "coded 051");
    }

    @Test
    void oneCoderServesManyThreads() {
        List<CodedEvent> alone = events(REPORT);

        List<CompletableFuture<List<CodedEvent>>> together = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> events(REPORT)))
                .toList();

        assertThat(together).allSatisfy(coded -> assertThat(coded.join()).isEqualTo(alone));
    }

    @Test
    void versionsAreStable() {
        assertThat(coder.dictionaryVersion())
                .hasSize(12)
                .isEqualTo(Versions.of(CoderConfig.defaults()).dictionary());
        assertThat(coder.version()).isNotBlank();
    }
}
