package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyday life told in the words of politics is not coded; what only looks like it is. */
class EverydayTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 28);

    /** The sentences of which a record is known to remain. */
    private static final int REMAIN = 12;

    /** The sentences of politics that are known to be missed. */
    private static final int MISSED = 7;

    @Test
    void everydaySentencesGiveNoRecord() {
        List<String> coded = ResourceFile.of(EverydayTest.class, "everyday.txt").lines().stream()
                .map(Line::text)
                .filter(EverydayTest::isCoded)
                .toList();
        assertThat(coded).hasSizeLessThanOrEqualTo(REMAIN);
    }

    @Test
    void politicsInTheSameWordsIsCoded() {
        List<String> missed = ResourceFile.of(EverydayTest.class, "politics.txt").lines().stream()
                .map(Line::text)
                .filter(sentence -> events(sentence).isEmpty())
                .toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(MISSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leeds city council asked a builder from Leeds to repair the pavement.",
                "A Portuguese novelist visited Japan in the spring.",
                "The Dutch bank offers its customers free parking.",
                "Visit Iceland this summer.",
                "An earthquake destroyed forty homes in Izmit.",
                "A Danish swimmer warned Norway to expect a fast race.",
                "A wave of heat killed twelve people in Italy.",
                "An Australian bushfire killed two farmers near Perth.",
                "A fire killed three people in Kyiv.",
                "A stray dog attacked a Chinese tourist in Bali.",
                "The Polish theatre offers its guests free coffee.",
                "A Dutch bank rejected a builder's request for a loan.",
                "A Russian miner refused to buy a new car.",
                "Leeds city council welcomed forty students from Bradford.",
                "Police in Leeds arrested a man for the theft of a bicycle.",
                "Police in Hull arrested a man who had slept in a museum.",
                "A Leeds woman was arrested on Friday for parking in a garden.",
                "Leeds police are investigating the loss of a dog.",
                "The storm forced Oslo airport to close.",
                "The airline will fly to Moscow and Kyiv from June.",
                "Leeds police searched a garage.",
                "Hull city council lifted its ban on bonfires.",
                "Asked whether Russia would send troops, he shrugged.",
                "Kettle Foods Inc. agreed to buy a German rival.",
                "Trooper Matt Blair met his mother.",
                "The agency offers a lower CPC to its customers.",
                "A bus on Rivers Avenue killed a goat.",
                "A Danish skier protested against the points that she got.",
            })
    void privateLocalAndHabitualAffairsAreNone(String sentence) {
        assertThat(isCoded(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The police in Leeds detained eleven protesters.",
                "Police in Nairobi fired tear gas at the students.",
                "French doctors brought medicine to Sudan.",
                "Artillery fire destroyed forty Ukrainian homes.",
                "Peruvian farmers called for a new tax on imports.",
                "Chile warns Bolivia.",
                "The company threatened to leave Argentina.",
                "A Chinese company agreed to build a railway in Kenya.",
                "A bomb killed a patrol and five civilians in Iraq.",
                "A wave of Russian drones killed five people in Kyiv.",
                "A wave of bombings killed thirty people in Iraq.",
                "Fire from Israeli tanks killed three Palestinians in Rafah.",
                "Fire from Syrian positions killed two Turkish soldiers.",
                "Chinese police dogs attacked Tibetan monks.",
                "Iran rejects the proposal.",
                "Germany rejects the plan.",
                "Hong Kong police arrested four people for publishing seditious books.",
                "Xinjiang authorities banned veils in public places.",
                "Moscow police detained a blogger who had criticised the invasion.",
                "Kabul police arrested three women teachers on Sunday.",
                "Lhasa authorities arrested two Tibetan singers.",
                "Tehran police arrested two dozen women without headscarves.",
                "Tel Aviv police used water cannon against relatives of captives.",
                "Nigerian oil workers threatened to shut down production.",
                "Russian dockers refused to unload the ship.",
                "The Czech and Slovak premiers held talks in Brno about the gas.",
                "President Kurbanguly Berdymukhamedov accused Iran of theft.",
                "The CPC and the government of China condemned the vote.",
                "The rebels gave in to the president of Chad.",
            })
    void whatOnlyLooksLikeThemIsCoded(String sentence) {
        assertThat(isCoded(sentence)).isTrue();
    }

    @Test
    void firmsAndCiviliansAreParties() {
        assertThat(events("A Chinese company agreed to build a railway in Kenya."))
                .flatExtracting(event -> event.coding().getActors())
                .extracting("country", "sector")
                .contains(tuple("CHN", "BUS"));
        assertThat(events("A bomb killed a patrol and five civilians in Iraq."))
                .flatExtracting(event -> event.coding().getRecipients())
                .extracting("country", "sector")
                .contains(tuple("IRQ", "CVL"));
        assertThat(isCoded("The US company accused Huawei of theft.")).isFalse();
    }

    private static boolean isCoded(String sentence) {
        return events(sentence).stream().anyMatch(event -> event.coding().getStatus() == Status.ASSERTED);
    }

    private static List<CodedEvent> events(String sentence) {
        return SharedParser.coder()
                .code(new ArticleText(null, sentence, DAY, "en"))
                .events();
    }
}
