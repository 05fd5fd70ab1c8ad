package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "The man", "the rebels", "the union": a wrong party is worse than none; "the agency" and "the movement" go on acting. */
class ReferencesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final Pattern BACK = Pattern.compile("[Tt]he \\p{Ll}+|He|She");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russian Foreign Minister Sergei Lavrov arrived in Ankara on Tuesday. Police arrested the man on Wednesday.",
                "French President Emmanuel Macron spoke on Tuesday. Police shot the man who stabbed two people.",
                "French President Emmanuel Macron spoke on Tuesday. Police shot the dissident.",
                "Russian Foreign Minister Sergei Lavrov arrived in Ankara on Tuesday. The official who stole the files attacked the guards.",
                "The Congolese army retook Goma on Monday. The rebels killed 20 civilians on Tuesday.",
                "Nigerian troops attacked a camp on Monday. The militants killed five people on Tuesday.",
                "Israeli soldiers entered Jenin on Monday. The protesters threw stones at them.",
                "Hungary's ruling party passed the law on Monday. The opposition condemned the move.",
                "The IMF approved a loan to Ghana. The union called a strike on Tuesday.",
                "The European Union approved a loan to Ghana. The union called a strike on Tuesday.",
                "Boeing sued the EU on Monday. The bank froze the assets on Tuesday.",
                "The World Bank cut aid to Uganda on Monday. The commission accused the police of theft.",
            })
    void aWordThatFitsNobodyNamesNobody(String text) {
        assertThat(pointing(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turkey closed the border on Monday. The software was new. It attacked Iraq.",
                "Turkey closed the border. The software said it would attack Iraq.",
                "Turkey closed the border. Rain fell. Snow fell. Hail fell. Sleet fell. It attacked Iraq.",
            })
    void itReachesNotOverAThingNorFarBack(String text) {
        assertThat(actors(text)).doesNotContain("TUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turkey closed the border on Monday. It attacked Iraq on Tuesday.",
                "Turkey closed the border on Monday. Turkey said it had attacked Iraq on Tuesday.",
            })
    void itMeansTheStateNamedBefore(String text) {
        assertThat(actors(text)).contains("TUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lebanon's Hezbollah fired rockets at Haifa on Monday. The movement freed ten hostages on Tuesday. | LBN",
                "Lebanon's Hezbollah fired rockets at Haifa on Monday. The militants freed ten hostages on Tuesday. | LBN",
                "The Taliban closed the border on Monday. Near the border the movement freed ten hostages on Tuesday. | AFG",
                "The World Food Programme reached Port Sudan on Monday. The agency suspended flights to Chad on Tuesday. | UNO",
                "The World Bank praised Uganda on Monday. The bank suspended a loan to Kenya on Tuesday. | IGO",
                "ECOWAS met in Abuja on Monday. The bloc imposed sanctions on Niger on Tuesday. | IGO",
                "Six Dutch inspectors opened the containers on Monday. The inspectors seized a Colombian ship on Tuesday. | NLD",
                "Israeli soldiers entered Jenin on Monday. The soldiers arrested two Jordanian men on Tuesday. | ISR",
                "Kenyan demonstrators marched on Monday. The protesters burned an Israeli flag on Tuesday. | KEN",
                "Italy's deputy premier spoke in Milan on Monday. The politician criticised Germany on Tuesday. | ITA",
                "Australian Foreign Minister Julie Bishop arrived in Jakarta. She criticised Indonesia. | AUS",
                "Angela King, Australia's foreign minister, arrived in Jakarta. She criticised Indonesia. | AUS",
                "A spokesman for the Queen of Denmark arrived in Oslo. He criticised Sweden. | DNK",
            })
    void aWordThatFitsNamesTheParty(String text, String country) {
        assertThat(pointing(text)).contains(country);
    }

    /** The countries of those whom the last sentence names only by pointing back. */
    private static List<String> pointing(String text) {
        String last = text.substring(text.indexOf(". ") + 2);
        return SharedParser.coder().code(new ArticleText(null, text, DAY, "en")).events().stream()
                .filter(event -> event.sentence().equals(last))
                .flatMap(event ->
                        Stream.concat(event.coding().getActors().stream(), event.coding().getRecipients().stream()))
                .filter(actor -> BACK.matcher(actor.getText()).matches())
                .map(Actor::getCountry)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Countries that attack. */
    private static List<String> actors(String text) {
        return SharedParser.coder().code(new ArticleText(null, text, DAY, "en")).events().stream()
                .map(CodedEvent::coding)
                .filter(coding -> "19".equals(coding.getCameoRoot()))
                .flatMap(coding -> coding.getActors().stream())
                .map(Actor::getCountry)
                .filter(Objects::nonNull)
                .toList();
    }
}
